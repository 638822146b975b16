/** All 10,000 test images, read from the built shards; the page itself never fetches more than the first 2,000. */
import { readFile } from 'node:fs/promises';
import { type ProbeImages, probeImages } from '../src/data/imageStore';
import { parseManifest } from '../src/data/manifest';
import { unpackShard } from '../src/data/shard';

/** In their original order, the shown images first. */
export async function readTestImages(): Promise<Pick<ProbeImages, 'pixels' | 'labels'>> {
  const folder = 'public/data/mnist/';
  const parsed = parseManifest(JSON.parse(await readFile(`${folder}manifest.json`, 'utf8')));
  if (!parsed.ok) throw new Error(`${folder}manifest.json: ${JSON.stringify(parsed.problems)}`);
  const { manifest } = parsed;
  const parts: ProbeImages[] = [];
  for (const descriptor of manifest.shards.filter((shard) => shard.test > 0)) {
    const bytes = new Uint8Array(await readFile(`${folder}${descriptor.file}`));
    parts.push(probeImages(await unpackShard(bytes, descriptor, manifest), manifest));
  }
  const join = (key: 'pixels' | 'labels') => {
    const joined = new Uint8Array(parts.reduce((sum, part) => sum + part[key].length, 0));
    let filled = 0;
    for (const part of parts) {
      joined.set(part[key], filled);
      filled += part[key].length;
    }
    return joined;
  };
  return { pixels: join('pixels'), labels: join('labels') };
}

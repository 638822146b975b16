/** The committed Fashion-MNIST shards, through the code that the page runs. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { dataSets } from '../../scripts/dataSets.mjs';
import { createImageStore, type ImageStore, type ProbeImages, probeImages } from './imageStore';
import { type Manifest, parseManifest, trainingShardCount } from './manifest';
import { unpackShard } from './shard';

const folder = new URL('../../public/data/fashion/', import.meta.url);
let manifest: Manifest;
let store: ImageStore;
let probe: ProbeImages;

beforeAll(async () => {
  const parsed = parseManifest(JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  manifest = parsed.manifest;
  store = createImageStore(manifest);
  for (const [index, descriptor] of manifest.shards.entries()) {
    const bytes = new Uint8Array(readFileSync(new URL(descriptor.file, folder)));
    expect(bytes.length).toBe(descriptor.bytes);
    const shard = await unpackShard(bytes, descriptor, manifest);
    store.add(index, shard);
    if (index === 0) probe = probeImages(shard, manifest);
  }
});

const countsOf = (labels: Uint8Array) => {
  const counts = new Array(10).fill(0);
  for (const label of labels) counts[label]++;
  return counts;
};

describe('the committed Fashion-MNIST shards', () => {
  it('are 17,500 training images and the probe set, in at most 4 MB, of which 500 kB come before training', () => {
    expect(manifest.counts).toEqual({ train: 17_500, test: 2_000, probe: 2_000 });
    expect(trainingShardCount(manifest)).toBe(18);
    expect(store.count).toBe(17_500);
    const all = readdirSync(folder).reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0);
    expect(all).toBeLessThanOrEqual(4_000_000);
    expect(manifest.shards[0].bytes).toBeLessThanOrEqual(500_000);
    expect(manifest.shards[0].train).toBe(500);
  });

  it('say what they are made of, under which licence, beside which the licence stands', () => {
    const { about } = dataSets.fashion;
    expect(manifest).toMatchObject(about);
    expect(readFileSync(new URL('LICENSE', folder), 'utf8').trim()).toBe(manifest.licence.text);
  });

  it('hold every class evenly: counts of whole shards differ by at most two, those of the first by one from a half', () => {
    const perShard = manifest.shards.map((_, index) => {
      const { start, end } = store.shardRange(index);
      return countsOf(store.labels.subarray(start, end));
    });
    for (let label = 0; label < 10; label++) {
      const whole = perShard.slice(1).map((counts) => counts[label]);
      expect(Math.max(...whole) - Math.min(...whole)).toBeLessThanOrEqual(2);
      expect(Math.abs(perShard[0][label] - whole[0] / 2)).toBeLessThanOrEqual(1);
    }
  });

  it('show the test images in their original order, which starts with a boot, a pullover and two pairs of trousers', () => {
    expect([...probe.labels.subarray(0, 10)]).toEqual([9, 2, 1, 1, 6, 1, 4, 6, 5, 7]);
    expect(probe.labels).toHaveLength(2_000);
    // What tells trousers from a bag: a gap between two legs, and a body where the gap is.
    const gap = (label: number) => {
      let [sum, images] = [0, 0];
      probe.labels.forEach((other, image) => {
        if (other !== label) return;
        images++;
        for (let row = 18; row < 26; row++) sum += probe.pixels[image * 784 + row * 28 + 14] / 8;
      });
      return sum / images;
    };
    expect(gap(1)).toBeLessThan(gap(8) / 2);
  });
});

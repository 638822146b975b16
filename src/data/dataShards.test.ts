/** The builder of the shards: idx files, dealing by class, packing, and the manifest that comes out. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildShards, md5Of, planTrainingShards, readIdxImages, readIdxLabels } from '../../scripts/dataShards.mjs';
import { parseManifest } from './manifest';
import { unpackShard } from './shard';
import { buildSynthetic, idxImages, idxLabels, SYNTHETIC } from './syntheticDataset';

const spread = (counts: number[]) => Math.max(...counts) - Math.min(...counts);

describe('idx files', () => {
  it('are read alike with and without gzip', () => {
    const bytes = idxImages(3, 4, 2, 1);
    expect(readIdxImages(gzipSync(bytes))).toEqual(readIdxImages(bytes));
    expect(md5Of(gzipSync(bytes))).toBe(md5Of(bytes));
    expect(readIdxImages(bytes)).toMatchObject({ count: 3, width: 4, height: 2 });
    expect([...readIdxLabels(idxLabels([3, 1, 2]))]).toEqual([3, 1, 2]);
  });

  it('that are cut off or of another kind are refused by name', () => {
    expect(() => readIdxImages(idxImages(3, 4, 2, 1).subarray(0, 30), 'cut')).toThrow('cut: 30 bytes, its header promises 40');
    expect(() => readIdxImages(idxLabels([1, 2, 3, 4, 5, 6, 7, 8, 9]), 'labels')).toThrow(
      'labels: not an idx file of 8-bit images',
    );
    expect(() => readIdxLabels(idxImages(1, 2, 2, 1), 'images')).toThrow('images: not an idx file of labels');
  });
});

describe('planTrainingShards', () => {
  const anyLabels = fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 400 });

  it('puts every image into exactly one shard, and keeps blocks in file order', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        const plan = planTrainingShards(labels, { shardSize: 10, shardsPerBlock: 3 });
        const all = plan.flat();
        expect([...all].sort((a, b) => a - b)).toEqual(labels.map((_, index) => index));
        plan.forEach((indices, shard) => {
          const block = Math.floor(shard / 3);
          expect(indices.every((index) => Math.floor(index / 30) === block)).toBe(true);
        });
      }),
    );
  });

  it('deals every class evenly over the shards of a block, which are equally large', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        const plan = planTrainingShards(labels, { shardSize: 10, shardsPerBlock: 3 });
        for (let block = 0; block * 3 < plan.length; block++) {
          const shards = plan.slice(block * 3, block * 3 + 3);
          expect(spread(shards.map((indices) => indices.length))).toBeLessThanOrEqual(1);
          for (let label = 0; label <= 5; label++) {
            const counts = shards.map((indices) => indices.filter((index) => labels[index] === label).length);
            expect(spread(counts)).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('makes the first shard smaller when asked, and the others of portions as even', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        const plan = planTrainingShards(labels, { startSize: 5, shardSize: 10, shardsPerBlock: 3 });
        const all = plan.flat();
        expect([...all].sort((a, b) => a - b)).toEqual(labels.map((_, index) => index));
        if (labels.length < 25) return;
        expect(plan.slice(0, 3).map((indices) => indices.length)).toEqual([5, 10, 10]);
        expect(
          plan
            .slice(0, 3)
            .flat()
            .every((index) => index < 25),
        ).toBe(true);
        for (let label = 0; label <= 5; label++) {
          const [first, ...whole] = plan
            .slice(0, 3)
            .map((indices) => indices.filter((index) => labels[index] === label).length);
          expect(spread(whole)).toBeLessThanOrEqual(2);
          expect(Math.abs(2 * first - whole[0])).toBeLessThanOrEqual(2);
        }
      }),
    );
    expect(() => planTrainingShards([1], { startSize: 3, shardSize: 10, shardsPerBlock: 3 })).toThrow(RangeError);
  });

  it('interleaves classes: every prefix of a shard holds each class at about its share', () => {
    fc.assert(
      fc.property(anyLabels, (labels) => {
        for (const indices of planTrainingShards(labels, { shardSize: 60, shardsPerBlock: 2 })) {
          for (let label = 0; label <= 5; label++) {
            const total = indices.filter((index) => labels[index] === label).length;
            let seen = 0;
            indices.forEach((index, place) => {
              if (labels[index] === label) seen++;
              // Rounding of one half for each of six classes, and one for ties.
              expect(Math.abs(seen - (total * (place + 1)) / indices.length)).toBeLessThanOrEqual(4);
            });
          }
        }
      }),
    );
  });
});

describe('buildShards', () => {
  it('gives the same bytes each time, and a manifest that the page accepts', async () => {
    const [first, second] = [await buildSynthetic(), await buildSynthetic()];
    expect(first.manifest).toEqual(second.manifest);
    expect(first.files).toEqual(second.files);
    expect(parseManifest(JSON.parse(JSON.stringify(first.manifest)))).toEqual({ ok: true, manifest: first.manifest });
    expect(first.manifest.shards.map(({ train, test }) => [train, test])).toEqual([
      [40, 20],
      ...Array.from({ length: 5 }, () => [40, 0]),
      [0, 30],
    ]);
  });

  it('keeps every image: labels equal, pixels equal to round(v / 17), an odd number of pixels too', async () => {
    const { train, test, manifest, files } = await buildSynthetic();
    const plan = planTrainingShards(train.labels, { shardSize: 40, shardsPerBlock: 3 });
    const pixelCount = SYNTHETIC.width * SYNTHETIC.height;
    const expectImage = (part: typeof train, index: number, packed: Uint8Array, place: number) => {
      for (let pixel = 0; pixel < pixelCount; pixel++) {
        const byte = packed[place * 8 + (pixel >> 1)];
        const level = pixel % 2 === 0 ? byte >> 4 : byte & 15;
        expect(level).toBe(Math.round(part.images.pixels[index * pixelCount + pixel] / 17));
      }
    };
    let nextTest = 0;
    for (const [number, descriptor] of manifest.shards.entries()) {
      const shard = await unpackShard(files.get(descriptor.file)!, descriptor, manifest);
      for (let i = 0; i < descriptor.train; i++) {
        expect(shard.trainLabels[i]).toBe(train.labels[plan[number][i]]);
        expectImage(train, plan[number][i], shard.trainPacked, i);
      }
      for (let i = 0; i < descriptor.test; i++, nextTest++) {
        expect(shard.testLabels[i]).toBe(test.labels[nextTest]);
        expectImage(test, nextTest, shard.testPacked, i);
      }
    }
    expect(nextTest).toBe(SYNTHETIC.testCount);
  });

  it('refuses labels that do not fit the images or the classes', async () => {
    const { train, test } = await buildSynthetic();
    const about = { name: 'x', title: 'X', classNames: ['a', 'b', 'c', 'd'], source: {}, licence: {}, sourceMd5: {} };
    const shape = { probeCount: 20, shardSize: 40, shardsPerBlock: 3 };
    const short = { ...train, labels: train.labels.subarray(1) };
    await expect(buildShards({ train: short, test, about, ...shape })).rejects.toThrow('train: 240 images, 239 labels');
    const few = { ...about, classNames: ['a', 'b'] };
    await expect(buildShards({ train, test, about: few, ...shape })).rejects.toThrow('but only 2 classes');
  });
});

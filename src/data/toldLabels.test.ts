/** What training is told: the class left out is never drawn, wrong labels are many enough, fair, fixed by seed and image, and known to nobody but the batch. */
import { beforeAll, describe, expect, it } from 'vitest';
import { balancedBatch, offlinePairBatch, offlineTripletBatch } from './batches';
import { createImageStore, type ImageStore } from './imageStore';
import { makePool, type TrainingPool } from './poolSchedule';
import { unpackShard } from './shard';
import { buildSynthetic } from './syntheticDataset';
import { createTaughtPools, NOT_TAUGHT, type Teaching, toldLabel } from './toldLabels';

let store: ImageStore;
let pool: TrainingPool;
let startPool: TrainingPool;

/** Four classes, 240 images in six shards. */
beforeAll(async () => {
  const { manifest, files } = await buildSynthetic();
  store = createImageStore(manifest);
  for (let shard = 0; shard < 6; shard++) {
    const descriptor = manifest.shards[shard];
    store.add(shard, await unpackShard(files.get(descriptor.file)!, descriptor, manifest));
  }
  pool = makePool(store, [0, 1, 2, 3, 4, 5], 100);
  startPool = makePool(store, [0], 0);
});

const truthful: Teaching = { leftOut: 'none', flippedShare: 0, seed: 7 };

describe('a told label', () => {
  const flipped = (teaching: Teaching, count = 20_000) =>
    Array.from({ length: count }, (_, image) => ({
      truth: image % 10,
      told: toldLabel(image, image % 10, 10, teaching),
    })).filter(({ truth, told }) => truth !== told);

  it('is wrong for the asked share of the images, and then each other class equally often', () => {
    const wrong = flipped({ ...truthful, flippedShare: 0.2 });
    // Standard deviation 57.
    expect(Math.abs(wrong.length - 4000)).toBeLessThan(300);
    const shifts = new Float64Array(10);
    for (const { truth, told } of wrong) shifts[(told - truth + 10) % 10]++;
    expect(shifts[0]).toBe(0);
    for (const count of shifts.subarray(1)) expect(Math.abs(count - wrong.length / 9)).toBeLessThan(110);
  });

  it('follows from seed and image: another seed flips others, a larger share keeps those of a smaller one', () => {
    const rows = (teaching: Teaching) => Array.from({ length: 2000 }, (_, image) => toldLabel(image, image % 10, 10, teaching));
    const few = rows({ ...truthful, flippedShare: 0.1 });
    const many = rows({ ...truthful, flippedShare: 0.4 });
    expect(few).toEqual(rows({ ...truthful, flippedShare: 0.1 }));
    expect(few).not.toEqual(rows({ ...truthful, flippedShare: 0.1, seed: 8 }));
    few.forEach((told, image) => {
      if (told !== image % 10) expect(many[image]).toBe(told);
    });
  });

  it('is never the class left out, and none for an image of it', () => {
    const teaching: Teaching = { leftOut: '4', flippedShare: 0.5, seed: 1 };
    const wrong = flipped(teaching);
    expect(wrong.some(({ told }) => told === 4)).toBe(false);
    expect(wrong.filter(({ truth }) => truth === 4).every(({ told }) => told === NOT_TAUGHT)).toBe(true);
  });
});

describe('a taught pool', () => {
  it('is the pool itself where training is told everything as it is', () => {
    expect(createTaughtPools(store)(pool, truthful)).toBe(pool);
  });

  it('has no image of the class left out, and otherwise all of them', () => {
    const taught = createTaughtPools(store)(pool, { ...truthful, leftOut: '2' });
    expect(taught.byClass[2]).toHaveLength(0);
    expect([...taught.images]).toEqual([...pool.images].filter((image) => store.labels[image] !== 2));
    expect(taught.size).toBe(pool.size - pool.byClass[2].length);
    expect(taught.shardEnds.at(-1)).toBe(taught.size);
  });

  it('says of an image the same in a small pool and in a large one, so that fixed triplets stay as they are', () => {
    const taughtPool = createTaughtPools(store);
    const teaching: Teaching = { leftOut: '1', flippedShare: 0.3, seed: 5 };
    const small = taughtPool(startPool, teaching);
    const large = taughtPool(pool, teaching);
    expect([...large.images.subarray(0, small.size)]).toEqual([...small.images]);
    for (const [label, members] of small.byClass.entries())
      expect([...large.byClass[label].subarray(0, members.length)]).toEqual([...members]);
    const partners = (from: TrainingPool) => {
      const { images } = offlineTripletBatch({
        pool: from,
        count: from.size,
        mode: 'offline-fixed',
        seed: 4,
        step: from.stageStart,
      });
      return new Map(
        Array.from({ length: from.size }, (_, i) => [images[i], [images[from.size + i], images[2 * from.size + i]]]),
      );
    };
    const later = partners(large);
    for (const [anchor, chosen] of partners(small)) expect(later.get(anchor)).toEqual(chosen);
  });

  it('keeps every sampler to it: labels as told, no image left out, pairs half of one told class', () => {
    const taught = createTaughtPools(store)(pool, { leftOut: '3', flippedShare: 0.4, seed: 2 });
    let wrong = 0;
    for (let step = 100; step < 130; step++) {
      const common = { pool: taught, seed: 2, step };
      const batches = [
        balancedBatch({ ...common, classes: 10, samples: 5 }),
        offlineTripletBatch({ ...common, count: 20, mode: 'offline-fixed' }),
        offlineTripletBatch({ ...common, count: 20, mode: 'offline-epoch' }),
        offlinePairBatch({ ...common, count: 20, mode: 'offline-fixed' }),
      ];
      const paired = offlinePairBatch({ ...common, count: 20, mode: 'offline-epoch' });
      for (const { images, labels } of [...batches, paired]) {
        expect([...images].every((image) => store.labels[image] !== 3)).toBe(true);
        expect([...labels]).toEqual([...images].map((image) => taught.labels[image]));
        wrong += images.reduce((sum, image, row) => sum + Number(store.labels[image] !== labels[row]), 0);
      }
      expect(new Set(batches[0].labels).size).toBe(3);
      const { labels } = paired;
      expect(Array.from({ length: 20 }, (_, i) => labels[i] === labels[20 + i]).filter(Boolean)).toHaveLength(10);
    }
    expect(wrong).toBeGreaterThan(500);
  });
});

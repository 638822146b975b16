/** The pool's growth: by steps and not by arrival, waiting for what is on its way, leaving out what was given up. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createImageStore } from './imageStore';
import { createPoolSchedule, makePool, poolSizeAt, STEPS_PER_SHARD, shardsNeededAt, stageStartOf } from './poolSchedule';
import { type UnpackedShard, unpackShard } from './shard';
import { buildSynthetic } from './syntheticDataset';

let built: Awaited<ReturnType<typeof buildSynthetic>>;
let shards: UnpackedShard[];
beforeAll(async () => {
  built = await buildSynthetic();
  shards = await Promise.all(built.manifest.shards.map((one) => unpackShard(built.files.get(one.file)!, one, built.manifest)));
});

function storeOf(arrived: number[]) {
  const store = createImageStore(built.manifest);
  for (const shard of arrived) store.add(shard, shards[shard]);
  return store;
}

describe('the schedule', () => {
  it('adds a shard every 20 steps until all are in', () => {
    expect([0, 19, 20, 39, 40, 579, 580, 10_000].map((step) => shardsNeededAt(step, 30))).toEqual([1, 1, 2, 2, 3, 29, 30, 30]);
    expect([0, 19, 20, 47, 580, 10_000].map((step) => stageStartOf(step, 30))).toEqual([0, 0, 20, 40, 580, 580]);
    expect([0, 20, 100, 1000].map((step) => poolSizeAt(step, built.manifest))).toEqual([40, 80, 240, 240]);
  });

  it('waits for a shard that is on its way, and only from the step that needs it', () => {
    const store = storeOf([0, 2]);
    const schedule = createPoolSchedule(built.manifest, store);
    expect(schedule.poolAt(STEPS_PER_SHARD - 1)?.size).toBe(40);
    expect(schedule.poolAt(STEPS_PER_SHARD)).toBeNull();
    store.add(1, shards[1]);
    expect(schedule.poolAt(STEPS_PER_SHARD)?.shards).toEqual([0, 1]);
    expect(schedule.poolAt(2 * STEPS_PER_SHARD)?.shards).toEqual([0, 1, 2]);
  });

  it('leaves out a shard that was given up until it comes after all', () => {
    const store = storeOf([0, 2]);
    const schedule = createPoolSchedule(built.manifest, store, (shard) => shard === 1);
    expect(schedule.poolAt(20)?.shards).toEqual([0]);
    expect(schedule.poolAt(45)?.shards).toEqual([0, 2]);
    store.add(1, shards[1]);
    expect(schedule.poolAt(46)?.shards).toEqual([0, 1, 2]);
  });

  it('gives the same pool whatever arrived early, and does not build it anew within a stage', () => {
    const late = createPoolSchedule(built.manifest, storeOf([0, 1]));
    const early = createPoolSchedule(built.manifest, storeOf([0, 5, 4, 3, 2, 1]));
    // The labels are the store's own, also of images that are not in the pool.
    expect({ ...early.poolAt(25), labels: null }).toEqual({ ...late.poolAt(25), labels: null });
    expect(late.poolAt(39)).toBe(late.poolAt(25));
    expect(late.poolAt(19)?.size).toBe(40);
  });
});

describe('a pool', () => {
  it('lists its images by class, and earlier pools are prefixes of later ones', () => {
    const store = storeOf([0, 1, 3]);
    const pool = makePool(store, [0, 1, 3]);
    expect([...pool.images]).toEqual([
      ...Array.from({ length: 80 }, (_, i) => i),
      ...Array.from({ length: 40 }, (_, i) => 120 + i),
    ]);
    pool.byClass.forEach((members, label) => {
      expect([...members]).toEqual([...pool.images].filter((image) => store.labels[image] === label));
    });
    const smaller = makePool(store, [0, 1]);
    expect(pool.shardEnds.slice(0, 2)).toEqual(smaller.shardEnds);
    smaller.byClass.forEach((members, label) => {
      expect([...pool.byClass[label].subarray(0, pool.classEnds[1][label])]).toEqual([...members]);
    });
    expect(() => makePool(store, [0, 2])).toThrow('shard 2 is not loaded');
  });
});

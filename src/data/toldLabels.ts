/**
 * What training is told of the images: which class it never sees (open set) and which images carry a wrong label (dirty labels). Everything
 * follows from seed, image and its true label alone, so that batches, runs and resumed checkpoints agree, however many images the pool holds.
 */
import { deriveSeed } from '../ranking/random';
import type { ImageStore } from './imageStore';
import { type LeftOut, leftOutClass } from './leftOut';
import { makePool, type TrainingPool } from './poolSchedule';

export interface Teaching {
  /** No image that is truly of this class is drawn, and no other is told to be of it. */
  leftOut: LeftOut;
  /** Each image's chance of a wrong label, 0..1. */
  flippedShare: number;
  seed: number;
}

/** Told of an image that is not drawn. */
export const NOT_TAUGHT = 255;

/** Uniform in [0, 1), the same for the same image: one hash, since there are 60,000 of them. */
const chance = (seed: number, purpose: string, image: number) => deriveSeed(seed, purpose, image) / 2 ** 32;

/**
 * The label that training is told for an image: its own, or with chance `flippedShare` one of the other taught classes, each equally likely.
 * With a larger share the images flipped before stay flipped, to the same label. `NOT_TAUGHT` for the class left out.
 * @param image store index
 */
export function toldLabel(image: number, truth: number, classCount: number, { leftOut, flippedShare, seed }: Teaching): number {
  const absent = leftOutClass(leftOut);
  if (truth === absent) return NOT_TAUGHT;
  if (flippedShare <= 0) return truth;
  if (chance(seed, 'flip', image) >= flippedShare) return truth;
  const others: number[] = [];
  for (let label = 0; label < classCount; label++) if (label !== truth && label !== absent) others.push(label);
  return others.length > 0 ? others[Math.floor(chance(seed, 'flipped-to', image) * others.length)] : truth;
}

/** Turns pools of true labels into what training draws from. The same object for the same pool and teaching; the pool itself where nothing differs. */
export function createTaughtPools(store: ImageStore): (pool: TrainingPool, teaching: Teaching) => TrainingPool {
  let told = new Uint8Array(0);
  let toldOf = '';
  let filled = new Set<number>();
  let latest: { from: TrainingPool; taught: TrainingPool } | null = null;

  function fill(shard: number, teaching: Teaching): void {
    if (filled.has(shard)) return;
    filled.add(shard);
    const { start, end } = store.shardRange(shard);
    for (let image = start; image < end; image++)
      told[image] = toldLabel(image, store.labels[image], store.classCount, teaching);
  }

  return (pool, teaching) => {
    const { leftOut, flippedShare, seed } = teaching;
    if (leftOut === 'none' && flippedShare <= 0) return pool;
    const key = `${leftOut} ${flippedShare} ${seed}`;
    if (key !== toldOf) {
      told = new Uint8Array(store.capacity);
      filled = new Set();
      toldOf = key;
      latest = null;
    }
    if (latest?.from === pool) return latest.taught;
    for (const shard of pool.shards) fill(shard, teaching);
    latest = { from: pool, taught: makePool(store, pool.shards, pool.stageStart, told) };
    return latest.taught;
  };
}

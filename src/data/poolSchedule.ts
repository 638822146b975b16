/**
 * Which training images may be drawn at a step. The pool grows at fixed steps and not when shards arrive, so that the same seed
 * repeats a run whatever the network does; a shard that was given up is left out until it comes after all.
 */
import type { ImageStore } from './imageStore';
import { type Manifest, trainingShardCount } from './manifest';

/** Steps between two growths of the pool: 30 shards are all in use from step 580 on. */
export const STEPS_PER_SHARD = 20;

/** Runs that are trained in step with batches of different sizes are in different stages; each of up to four finds its pool again. */
const POOLS_KEPT = 4;

/** Number of shards, in the manifest's order, that the pool of a step is made of. */
export function shardsNeededAt(step: number, shardCount: number): number {
  return Math.min(shardCount, 1 + Math.floor(step / STEPS_PER_SHARD));
}

/** The step from which the pool has had its present size by the schedule; epochs of the offline samplers count from here. */
export function stageStartOf(step: number, shardCount: number): number {
  return (shardsNeededAt(step, shardCount) - 1) * STEPS_PER_SHARD;
}

/** Images in the pool of a step when no shard was given up. */
export function poolSizeAt(step: number, manifest: Manifest): number {
  const needed = shardsNeededAt(step, trainingShardCount(manifest));
  return manifest.shards.slice(0, needed).reduce((sum, shard) => sum + shard.train, 0);
}

/** The images that may be drawn, in the order of their shards: what an earlier, smaller pool held is a prefix of each list. */
export interface TrainingPool {
  readonly size: number;
  /** Store indices, ascending. */
  readonly images: Int32Array;
  /** What training is told, by store index; the true labels, unless toldLabels.ts has others. */
  readonly labels: Uint8Array;
  /** Store indices of each class (as told), ascending. */
  readonly byClass: readonly Int32Array[];
  /** Shard of the manifest that each part of the pool came from. */
  readonly shards: readonly number[];
  /** Where in `images` each of `shards` ends. */
  readonly shardEnds: readonly number[];
  /** How many images of each class the pool held once each of `shards` had joined: one list a shard, one number a class. */
  readonly classEnds: readonly Int32Array[];
  /** First step of the stage: the time since the schedule last grew the pool. */
  readonly stageStart: number;
}

/**
 * Makes a pool of the given shards, all of which must be in the store; RangeError otherwise.
 * @param labels what training is told, by store index; an image whose label is no class stays out of the pool
 */
export function makePool(
  store: ImageStore,
  shards: readonly number[],
  stageStart = 0,
  labels: Uint8Array = store.labels,
): TrainingPool {
  const drawn: number[] = [];
  const members: number[][] = Array.from({ length: store.classCount }, () => []);
  const shardEnds: number[] = [];
  const classEnds: Int32Array[] = [];
  for (const shard of shards) {
    if (!store.hasShard(shard)) throw new RangeError(`shard ${shard} is not loaded`);
    const { start, end } = store.shardRange(shard);
    for (let index = start; index < end; index++) {
      if (labels[index] >= store.classCount) continue;
      drawn.push(index);
      members[labels[index]].push(index);
    }
    shardEnds.push(drawn.length);
    classEnds.push(Int32Array.from(members, (list) => list.length));
  }
  const byClass = members.map((list) => Int32Array.from(list));
  const images = Int32Array.from(drawn);
  return { size: images.length, images, labels, byClass, shards: [...shards], shardEnds, classEnds, stageStart };
}

export interface PoolSchedule {
  /** The pool of a step, or null when a shard it needs is still on its way. Cheap to ask at every step. */
  poolAt(step: number): TrainingPool | null;
}

/** `isGivenUp` says whether a shard, by its number, has failed for good and must not be waited for. */
export function createPoolSchedule(
  manifest: Manifest,
  store: ImageStore,
  isGivenUp: (shardIndex: number) => boolean = () => false,
): PoolSchedule {
  const shardCount = trainingShardCount(manifest);
  /** Used last first. */
  let recent: TrainingPool[] = [];
  return {
    poolAt(step) {
      const needed = shardsNeededAt(step, shardCount);
      const available: number[] = [];
      for (let shard = 0; shard < needed; shard++) {
        if (store.hasShard(shard)) available.push(shard);
        else if (!isGivenUp(shard)) return null;
      }
      const stageStart = stageStartOf(step, shardCount);
      const known = recent.find(
        (pool) =>
          pool.stageStart === stageStart &&
          pool.shards.length === available.length &&
          available.every((shard, place) => pool.shards[place] === shard),
      );
      if (known && known === recent[0]) return known;
      const pool = known ?? makePool(store, available, stageStart);
      recent = [pool, ...recent.filter((other) => other !== pool)].slice(0, POOLS_KEPT);
      return pool;
    },
  };
}

/**
 * Draws batches of ready-made triplets and pairs, as offline mining does: chosen before anything is known of the distances. Every image
 * of the pool is an anchor once an epoch. Stateless like balancedBatch: a batch follows from seed, step, count and pool.
 *
 * Epochs: images drawn as anchors are counted from the pool's `stageStart` (the step when the schedule last grew it), `count` a step.
 * Each full pass through the pool is an epoch with an order of its own; growth begins anew.
 * Mode 'offline-fixed': an image's partners (and for pairs, whether they are of its class) are chosen once and for all, among the images
 * that the pool held once the image's own shard had joined. They change only when a shard that was given up comes after all.
 * Mode 'offline-epoch': they are chosen anew each epoch, among the whole pool.
 */
import { createRandom, deriveSeed, type Random } from '../ranking/random';
import type { DrawContext, DrawnBatch } from './batches';
import { permutedIndex } from './permutation';
import type { TrainingPool } from './poolSchedule';

export type OfflineMode = 'offline-fixed' | 'offline-epoch';

export interface OfflineOptions extends DrawContext {
  /** T: triplets or pairs a batch; at most 21,845 triplets, 32,767 pairs (rows are 16-bit). */
  count: number;
  mode: OfflineMode;
}

/** One anchor, with what its partners are drawn from. */
interface AnchorDraw {
  image: number;
  label: number;
  /** Anchors drawn in this stage before this one. */
  turn: number;
  random: Random;
  /** How many of each class's images, from the list's start, partners may be. */
  limits: Int32Array;
}

/** Visits the anchors of a step's batch in order; `purpose` keeps the random streams of triplets and pairs apart. */
function visitAnchors(purpose: string, options: OfflineOptions, visit: (draw: AnchorDraw, row: number) => void): void {
  const { pool, seed, step, count, mode } = options;
  if (pool.size === 0) throw new RangeError('the pool is empty');
  const isFixed = mode === 'offline-fixed';
  const fixedSeed = deriveSeed(seed, purpose, 'fixed');
  let orderEpoch = -1;
  let orderSeed = 0;
  for (let row = 0; row < count; row++) {
    const turn = Math.max(0, step - pool.stageStart) * count + row;
    const epoch = Math.floor(turn / pool.size);
    if (epoch !== orderEpoch) {
      orderEpoch = epoch;
      orderSeed = deriveSeed(seed, purpose, 'order', pool.stageStart, epoch);
    }
    const place = permutedIndex(turn % pool.size, pool.size, orderSeed);
    const image = pool.images[place];
    const drawSeed = deriveSeed(isFixed ? fixedSeed : orderSeed, image);
    const limits = pool.classEnds[isFixed ? partOf(pool, place) : pool.classEnds.length - 1];
    visit({ image, label: pool.labels[image], turn, random: createRandom(drawSeed), limits }, row);
  }
}

/** Which of the pool's shards the image at a place belongs to, counted from 0. */
function partOf(pool: TrainingPool, place: number): number {
  let part = 0;
  while (pool.shardEnds[part] <= place) part++;
  return part;
}

/** Another image of the anchor's class; the anchor itself when it is the only one. */
function drawSameClass(pool: TrainingPool, { image, label, random, limits }: AnchorDraw): number {
  const members = pool.byClass[label];
  if (limits[label] < 2) return image;
  for (;;) {
    const candidate = members[random.integer(limits[label])];
    if (candidate !== image) return candidate;
  }
}

/** An image of another class: the class first, each equally likely, then the image. RangeError when there is no other class. */
function drawOtherClass(pool: TrainingPool, { label, random, limits }: AnchorDraw): number {
  let others = 0;
  for (let other = 0; other < limits.length; other++) if (other !== label && limits[other] > 0) others++;
  if (others === 0) throw new RangeError('the pool has one class only');
  let left = random.integer(others);
  let other = 0;
  for (; ; other++) if (other !== label && limits[other] > 0 && left-- === 0) break;
  return pool.byClass[other][random.integer(limits[other])];
}

function finish(images: Int32Array, labelsOf: Uint8Array, kind: 'triplets' | 'pairs', count: number): DrawnBatch {
  const labels = Uint8Array.from(images, (image) => labelsOf[image]);
  const width = kind === 'triplets' ? 3 : 2;
  const rows = new Uint16Array(images.length);
  for (let i = 0; i < count; i++) for (let role = 0; role < width; role++) rows[i * width + role] = role * count + i;
  return { images, labels, given: { kind, rows } };
}

function demandCount(count: number, most: number): void {
  if (!Number.isInteger(count) || count < 1 || count > most) throw new RangeError(`count ${count} is not in 1 ... ${most}`);
}

/**
 * T random triplets: rows 0 ... T-1 are the anchors, then T positives, then T negatives; `given` holds (i, T+i, 2T+i). A positive is
 * another image of the anchor's class, a negative comes from another class, each class equally likely.
 */
export function offlineTripletBatch(options: OfflineOptions): DrawnBatch {
  const { pool, count } = options;
  demandCount(count, 21_845);
  const images = new Int32Array(3 * count);
  visitAnchors('offline-triplets', options, (anchor, row) => {
    images[row] = anchor.image;
    images[count + row] = drawSameClass(pool, anchor);
    images[2 * count + row] = drawOtherClass(pool, anchor);
  });
  return finish(images, pool.labels, 'triplets', count);
}

/**
 * T random pairs: rows 0 ... T-1 are the first images, then T partners; `given` holds (i, T+i). Half of the pairs are of one class:
 * in mode 'offline-epoch' every second one, in mode 'offline-fixed' each by a coin that belongs to its first image.
 */
export function offlinePairBatch(options: OfflineOptions): DrawnBatch {
  const { pool, count, mode } = options;
  demandCount(count, 32_767);
  const images = new Int32Array(2 * count);
  visitAnchors('offline-pairs', options, (first, row) => {
    const isSame = mode === 'offline-fixed' ? first.random.integer(2) === 0 : first.turn % 2 === 0;
    images[row] = first.image;
    images[count + row] = isSame ? drawSameClass(pool, first) : drawOtherClass(pool, first);
  });
  return finish(images, pool.labels, 'pairs', count);
}

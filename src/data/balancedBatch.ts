/**
 * Draws the batch of P classes x K samples for a step. Nothing is remembered between steps: the batch follows from seed, step and pool
 * alone, so a run repeats after a reset, a reload or a restart of the worker.
 */
import { createRandom, deriveSeed, type Random } from '../ranking/random';
import type { DrawContext, DrawnBatch } from './batches';

export interface BalancedOptions extends DrawContext {
  /** P. With fewer classes in the pool, all of these. */
  classes: number;
  /** K. */
  samples: number;
}

/**
 * `samples` distinct numbers below `size`, every set equally likely (Floyd's algorithm, Bentley and Floyd 1987), written to `out`.
 * With fewer than `samples` to choose from each comes equally often, give or take one.
 */
function drawDistinct(random: Random, size: number, samples: number, out: Int32Array, offset: number): void {
  const repeated = Math.floor(samples / size) * size;
  for (let i = 0; i < repeated; i++) out[offset + i] = i % size;
  const start = offset + repeated;
  let end = start;
  for (let top = size - (samples - repeated); top < size; top++) {
    const candidate = random.integer(top + 1);
    let isTaken = false;
    for (let i = start; i < end && !isTaken; i++) isTaken = out[i] === candidate;
    out[end++] = isTaken ? top : candidate;
  }
}

/**
 * The batch of P classes x K samples (Hermans, Beyer and Leibe 2017, section 2): P distinct classes, K distinct images of each, uniform
 * over the pool; rows go class by class, classes ascending. A class with fewer than K images in the pool repeats them as evenly as it can.
 * RangeError for an empty pool or a P or K below 1.
 */
export function balancedBatch({ pool, classes, samples, seed, step }: BalancedOptions): DrawnBatch {
  if (!(classes >= 1 && samples >= 1)) throw new RangeError(`a batch of ${classes} classes x ${samples} samples`);
  const present: number[] = [];
  for (let label = 0; label < pool.byClass.length; label++) if (pool.byClass[label].length > 0) present.push(label);
  if (present.length === 0) throw new RangeError('the pool is empty');
  const random = createRandom(deriveSeed(seed, 'batch', step));
  const classCount = Math.min(classes, present.length);
  const chosen = new Int32Array(classCount);
  drawDistinct(random, present.length, classCount, chosen, 0);
  chosen.sort();
  const images = new Int32Array(classCount * samples);
  const labels = new Uint8Array(classCount * samples);
  for (let i = 0; i < classCount; i++) {
    const label = present[chosen[i]];
    const members = pool.byClass[label];
    const start = i * samples;
    drawDistinct(random, members.length, samples, images, start);
    for (let row = start; row < start + samples; row++) {
      images[row] = members[images[row]];
      labels[row] = label;
    }
  }
  return { images, labels, given: null };
}

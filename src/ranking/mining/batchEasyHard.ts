/**
 * One positive and one negative an anchor, each by its own strategy (pytorch-metric-learning's BatchEasyHardMiner; easy positives: Xuan,
 * Stylianou & Pless 2020). Easy: closest positive, farthest negative. Hard: farthest positive, closest negative. Semi-hard negative:
 * the closest strictly farther than the positive; semi-hard positive: the farthest strictly closer than the negative. All: every one.
 * An anchor for which either is missing is dropped. The first row wins a tie.
 */

import { addTriplet, type RowList } from './rows';

export type Strategy = 'easy' | 'hard' | 'semihard' | 'all';

interface Choice {
  same: boolean;
  farthest: boolean;
  /** Strictly farther than this (or closer, for the farthest). */
  beyond: number | null;
}

function choose(distances: Float64Array, labels: Int32Array, count: number, anchor: number, choice: Choice): number {
  let best = -1;
  for (let j = 0; j < count; j++) {
    if (j === anchor || (labels[j] === labels[anchor]) !== choice.same) continue;
    const distance = distances[anchor * count + j];
    if (choice.beyond !== null && (choice.farthest ? distance >= choice.beyond : distance <= choice.beyond)) continue;
    if (best < 0) best = j;
    else if (choice.farthest ? distance > distances[anchor * count + best] : distance < distances[anchor * count + best])
      best = j;
  }
  return best;
}

function everyRow(labels: Int32Array, count: number, anchor: number, same: boolean): number[] {
  return Array.from({ length: count }, (_, j) => j).filter((j) => j !== anchor && (labels[j] === labels[anchor]) === same);
}

/** Throws a RangeError where both strategies are semi-hard, or one is semi-hard and the other all: neither has a meaning. */
export function mineEasyHardTriplets(
  distances: Float64Array,
  labels: Int32Array,
  count: number,
  positives: Strategy,
  negatives: Strategy,
  list: RowList,
): void {
  const semiHard = Number(positives === 'semihard') + Number(negatives === 'semihard');
  if (semiHard === 2 || (semiHard === 1 && (positives === 'all' || negatives === 'all')))
    throw new RangeError(`strategies ${positives} and ${negatives} cannot be combined`);
  for (let a = 0; a < count; a++) {
    const pick = (choice: Choice) => choose(distances, labels, count, a, choice);
    const distanceTo = (j: number) => distances[a * count + j];
    const pickPositive = (beyond: number | null) => pick({ same: true, farthest: positives !== 'easy', beyond });
    const pickNegative = (beyond: number | null) => pick({ same: false, farthest: negatives === 'easy', beyond });
    let positive = -1;
    let negative = -1;
    if (positives === 'semihard') {
      negative = pickNegative(null);
      if (negative >= 0) positive = pickPositive(distanceTo(negative));
    } else {
      positive = pickPositive(null);
      if (positive >= 0) negative = pickNegative(negatives === 'semihard' ? distanceTo(positive) : null);
    }
    if (positive < 0 || negative < 0) continue;
    for (const p of positives === 'all' ? everyRow(labels, count, a, true) : [positive])
      for (const n of negatives === 'all' ? everyRow(labels, count, a, false) : [negative]) addTriplet(list, a, p, n);
  }
}

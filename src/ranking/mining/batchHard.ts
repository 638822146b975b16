/**
 * Batch hard (Hermans, Beyer & Leibe 2017, section 2): for each anchor its farthest positive and its closest negative.
 * The first row wins a tie. Anchors without a positive or without a negative are dropped (pytorch-metric-learning), or kept as Moindrot's
 * code keeps them where `lonelyAnchors` says 'keep': without a positive d(a, p) = 0, without a negative d(a, n) = d(a, p), so that a batch of one
 * class has the margin as its loss and no gradient.
 */

import { addPair, addTriplet, type RowList } from './rows';

export type LonelyAnchors = 'drop' | 'keep';

/** The farthest row of the anchor's class, or -1. */
function hardestPositive(distances: Float64Array, labels: Int32Array, count: number, anchor: number): number {
  let best = -1;
  for (let j = 0; j < count; j++) {
    if (j === anchor || labels[j] !== labels[anchor]) continue;
    if (best < 0 || distances[anchor * count + j] > distances[anchor * count + best]) best = j;
  }
  return best;
}

/** The closest row of another class, or -1. */
export function hardestNegative(distances: Float64Array, labels: Int32Array, count: number, anchor: number): number {
  let best = -1;
  for (let j = 0; j < count; j++) {
    if (labels[j] === labels[anchor]) continue;
    if (best < 0 || distances[anchor * count + j] < distances[anchor * count + best]) best = j;
  }
  return best;
}

/** One triplet an anchor. What a kept anchor lacks another row stands in for, whose distances cancel or are 0 and move nobody: (a, a, n) or (a, p, p). */
export function mineHardTriplets(
  distances: Float64Array,
  labels: Int32Array,
  count: number,
  list: RowList,
  lonelyAnchors: LonelyAnchors = 'drop',
): void {
  for (let a = 0; a < count; a++) {
    const positive = hardestPositive(distances, labels, count, a);
    const negative = hardestNegative(distances, labels, count, a);
    if (lonelyAnchors === 'drop' && (positive < 0 || negative < 0)) continue;
    const farthest = positive < 0 ? a : positive;
    addTriplet(list, a, farthest, negative < 0 ? farthest : negative);
  }
}

/** For each anchor the pair with its hardest positive and the pair with its hardest negative, each where there is one. */
export function mineHardPairs(distances: Float64Array, labels: Int32Array, count: number, list: RowList): void {
  for (let a = 0; a < count; a++) {
    const positive = hardestPositive(distances, labels, count, a);
    const negative = hardestNegative(distances, labels, count, a);
    if (positive >= 0) addPair(list, a, positive);
    if (negative >= 0) addPair(list, a, negative);
  }
}

/**
 * Batch hard (Hermans, Beyer & Leibe 2017, section 2): for each anchor its farthest positive and its closest negative.
 * The first row wins a tie. Anchors without a negative are dropped; anchors without a positive are dropped as well
 * (pytorch-metric-learning), or kept with d(a, p) = 0 (Moindrot's code) where `lonelyAnchors` says 'keep'.
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

/** One triplet an anchor. A kept lonely anchor is its own positive: (a, a, n), whose d(a, a) is 0 and moves nobody. */
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
    if (negative < 0 || (positive < 0 && lonelyAnchors === 'drop')) continue;
    addTriplet(list, a, positive < 0 ? a : positive, negative);
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

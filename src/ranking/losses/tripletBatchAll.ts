/**
 * The triplet loss over all valid ordered triplets of a batch (Moindrot 2018) without listing them: for each anchor the negatives'
 * distances are laid side by side once, and each positive passes over them. The same numbers as `tripletLoss` over `mineAllTriplets`.
 */

import { type Average, type DistanceLoss, scale } from './terms';

/** Room for one anchor's negatives; reused from anchor to anchor. */
export interface NegativeRow {
  rows: Int32Array;
  distances: Float64Array;
  activeCounts: Int32Array;
  /** What the last pass summed up. */
  sum: number;
}

export function createNegativeRow(capacity: number): NegativeRow {
  return {
    rows: new Int32Array(capacity),
    distances: new Float64Array(capacity),
    activeCounts: new Int32Array(capacity),
    sum: 0,
  };
}

/** Adds up max(0, outer - d) over an anchor's negatives and counts, in all and for each, where that is above 0. */
function passNegatives(outer: number, negativeCount: number, negatives: NegativeRow): number {
  const { distances, activeCounts } = negatives;
  let sum = 0;
  let active = 0;
  for (let k = 0; k < negativeCount; k++) {
    const value = outer - distances[k];
    // A multiplication by 0 or 1 in place of a branch that no processor can predict.
    const open = value > 0 ? 1 : 0;
    sum += open * value;
    active += open;
    activeCounts[k] += open;
  }
  negatives.sum = sum;
  return active;
}

/** Writes W into `weights` (count x count, zeroed by the caller). `negatives` must have room for `count` rows. */
export function tripletLossBatchAll(
  distances: Float64Array,
  labels: Int32Array,
  count: number,
  margin: number,
  average: Average,
  weights: Float64Array,
  negatives: NegativeRow,
): DistanceLoss {
  const { rows: negativeRows, distances: negativeDistances, activeCounts } = negatives;
  let sum = 0;
  let activeCount = 0;
  let selectedCount = 0;
  for (let a = 0; a < count; a++) {
    const row = a * count;
    const label = labels[a];
    let negativeCount = 0;
    for (let n = 0; n < count; n++) {
      if (labels[n] === label) continue;
      negativeRows[negativeCount] = n;
      negativeDistances[negativeCount] = distances[row + n];
      activeCounts[negativeCount++] = 0;
    }
    if (negativeCount === 0) continue;
    for (let p = 0; p < count; p++) {
      if (labels[p] !== label || p === a) continue;
      const outer = distances[row + p] + margin;
      const active = passNegatives(outer, negativeCount, negatives);
      sum += negatives.sum;
      weights[row + p] += active;
      activeCount += active;
      selectedCount += negativeCount;
    }
    for (let k = 0; k < negativeCount; k++) weights[row + negativeRows[k]] -= activeCounts[k];
  }
  const divisor = average === 'active' ? activeCount : selectedCount;
  if (divisor > 0) scale(weights, count * count, 1 / divisor);
  return { loss: divisor > 0 ? sum / divisor : 0, selectedCount, activeCount };
}

/**
 * Batch all: every valid ordered triplet of the batch (Moindrot 2018), or every pair i < j.
 * The triplet loss walks these without a list (losses/tripletBatchAll.ts); here they are counted, listed and sampled.
 */

import { addPair, addTriplet, type RowList } from './rows';

/** All triplets (a, p, n) with label a = label p != label n and a != p, in the order of a, p, n; `orderedOnce`: only a < p. */
export function mineAllTriplets(labels: Int32Array, count: number, list: RowList, orderedOnce = false): void {
  for (let a = 0; a < count; a++)
    for (let p = orderedOnce ? a + 1 : 0; p < count; p++) {
      if (p === a || labels[p] !== labels[a]) continue;
      for (let n = 0; n < count; n++) if (labels[n] !== labels[a]) addTriplet(list, a, p, n);
    }
}

/** All pairs i < j. */
export function mineAllPairs(count: number, list: RowList): void {
  for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) addPair(list, i, j);
}

/** At most `limit` of all ordered triplets, drawn evenly over the order of `mineAllTriplets`, without listing them all. */
export function sampleAllTriplets(labels: Int32Array, count: number, limit: number): Uint16Array {
  const positiveCounts = new Int32Array(count);
  let total = 0;
  for (let a = 0; a < count; a++) {
    let same = 0;
    for (let b = 0; b < count; b++) if (labels[b] === labels[a]) same++;
    positiveCounts[a] = same - 1;
    total += (same - 1) * (count - same);
  }
  const taken = Math.max(0, Math.min(Math.floor(limit), total));
  const sample = new Uint16Array(taken * 3);
  let anchor = 0;
  let before = 0;
  for (let s = 0; s < taken; s++) {
    const rank = Math.floor(((s + 0.5) * total) / taken);
    let negativeCount = count - 1 - positiveCounts[anchor];
    while (rank - before >= positiveCounts[anchor] * negativeCount) {
      before += positiveCounts[anchor] * negativeCount;
      anchor++;
      negativeCount = count - 1 - positiveCounts[anchor];
    }
    let positivesToPass = Math.floor((rank - before) / negativeCount);
    let negativesToPass = (rank - before) % negativeCount;
    let positive = 0;
    while (positive === anchor || labels[positive] !== labels[anchor] || positivesToPass-- > 0) positive++;
    let negative = 0;
    while (labels[negative] === labels[anchor] || negativesToPass-- > 0) negative++;
    sample[s * 3] = anchor;
    sample[s * 3 + 1] = positive;
    sample[s * 3 + 2] = negative;
  }
  return sample;
}

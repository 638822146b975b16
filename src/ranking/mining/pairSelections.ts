/** More ways to select pairs for a contrastive loss: those inside margins, and all positives with as many of the closest negatives. */

import { addPair, type RowList } from './rows';

/** Ordered pairs: positives with d > positiveMargin, negatives with d < negativeMargin (pytorch-metric-learning's PairMarginMiner). */
export function minePairsInMargins(
  distances: Float64Array,
  labels: Int32Array,
  count: number,
  positiveMargin: number,
  negativeMargin: number,
  list: RowList,
): void {
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++) {
      if (i === j) continue;
      const distance = distances[i * count + j];
      if (labels[i] === labels[j] ? distance > positiveMargin : distance < negativeMargin) addPair(list, i, j);
    }
}

/**
 * All positive pairs i < j, and as many negative ones, the closest of the whole batch (adambielski/siamese-triplet,
 * HardNegativePairSelector, which fails where there are not more negatives than positives; here all are taken then).
 */
export function mineHardNegativePairs(distances: Float64Array, labels: Int32Array, count: number, list: RowList): void {
  const negatives: [number, number][] = [];
  let positiveCount = 0;
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) {
      if (labels[i] !== labels[j]) negatives.push([i, j]);
      else {
        addPair(list, i, j);
        positiveCount++;
      }
    }
  negatives.sort(([i, j], [k, l]) => distances[i * count + j] - distances[k * count + l]);
  for (const [i, j] of negatives.slice(0, positiveCount)) addPair(list, i, j);
}

/**
 * Multi-class N-pair loss (Sohn 2016, equation 7): one anchor and one positive of each class, the softmax cross-entropy of their
 * products s(anchor_i, positive_j) with the diagonal as target, mean over the classes. The pair of a class is its first two rows; classes with
 * one member are skipped. The paper takes dot products and adds an L2 penalty; pytorch-metric-learning takes cosines and none.
 */

import { addPair, type RowList } from '../mining/rows';
import { logSumExp } from './logSumExp';
import type { DistanceLoss } from './terms';

/** The first two rows of each class that has two, in the order in which the classes appear. */
function mineFirstPairs(labels: ArrayLike<number>, count: number, pairs: RowList): void {
  const anchors = new Map<number, number>();
  const paired = new Set<number>();
  const first: [number, number][] = [];
  for (let i = 0; i < count; i++) {
    const label = labels[i];
    const anchor = anchors.get(label);
    if (anchor === undefined) anchors.set(label, i);
    else if (!paired.has(label)) {
      paired.add(label);
      first.push([anchor, i]);
    }
  }
  first.sort(([a], [b]) => a - b);
  for (const [anchor, positive] of first) addPair(pairs, anchor, positive);
}

/** Writes W = d loss / d S (count x count, zeroed by the caller) and the classes' pairs into `pairs`, which selectedCount counts; no pair: 0. */
export function nPairs(
  similarities: Float64Array,
  labels: ArrayLike<number>,
  count: number,
  weights: Float64Array,
  pairs: RowList,
): DistanceLoss {
  mineFirstPairs(labels, count, pairs);
  const selectedCount = pairs.length / 2;
  const terms = new Float64Array(selectedCount);
  let sum = 0;
  let activeCount = 0;
  for (let target = 0; target < selectedCount; target++) {
    const row = pairs.rows[2 * target] * count;
    for (let t = 0; t < selectedCount; t++) terms[t] = similarities[row + pairs.rows[2 * t + 1]];
    const own = terms[target];
    const value = logSumExp(terms) - own;
    sum += value;
    if (value > 0) activeCount++;
    for (let t = 0; t < selectedCount; t++)
      weights[row + pairs.rows[2 * t + 1]] += (terms[t] - (t === target ? 1 : 0)) / selectedCount;
  }
  return { loss: selectedCount > 0 ? sum / selectedCount : 0, selectedCount, activeCount };
}

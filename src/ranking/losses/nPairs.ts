/**
 * Multi-class N-pair loss (Sohn 2016, equation 7): one anchor and one positive of each class, the softmax cross-entropy of their
 * products s(anchor_i, positive_j) with the diagonal as target, mean over the classes. The pair of a class is its first two rows; classes with
 * one member are skipped. The paper takes dot products and adds an L2 penalty; pytorch-metric-learning takes cosines and none.
 */

import { logSumExp } from './logSumExp';
import type { DistanceLoss } from './terms';

/** Writes W = d loss / d S (count x count, zeroed by the caller). selectedCount counts the classes' pairs; no pair: 0. */
export function nPairs(
  similarities: Float64Array,
  labels: ArrayLike<number>,
  count: number,
  weights: Float64Array,
): DistanceLoss {
  const members = new Map<number, number[]>();
  for (let i = 0; i < count; i++) members.set(labels[i], [...(members.get(labels[i]) ?? []), i]);
  const pairs = [...members.values()].filter((rows) => rows.length > 1);
  let sum = 0;
  let activeCount = 0;
  pairs.forEach(([anchor], target) => {
    const terms = Float64Array.from(pairs, ([, positive]) => similarities[anchor * count + positive]);
    const value = -terms[target] + logSumExp(terms);
    sum += value;
    if (value > 0) activeCount++;
    pairs.forEach(([, positive], t) => {
      weights[anchor * count + positive] += (terms[t] - (t === target ? 1 : 0)) / pairs.length;
    });
  });
  return { loss: pairs.length > 0 ? sum / pairs.length : 0, selectedCount: pairs.length, activeCount };
}

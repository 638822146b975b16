/**
 * Multi-class N-pair loss (Sohn 2016, equation 7): one anchor and one positive of each class, the softmax cross-entropy of their
 * products s(anchor_i, positive_j) with the diagonal as target, mean over the pairs. Classes with one member are skipped. The paper takes dot products and adds an L2 penalty; pytorch-metric-learning takes cosines and none.
 */

import { addPair, type RowList } from '../mining/rows';
import { logSumExp } from './logSumExp';
import type { DistanceLoss } from './terms';

/** Which pairs of a class are used: its first two rows (pytorch-metric-learning), or rows 1 and 2, 3 and 4, ..., each such round a batch of N pairs of its own. */
export type PairsOfClass = 'first' | 'all';

interface Round {
  anchors: number[];
  positives: number[];
}

/** Rounds of one pair a class, classes in the order in which they first appear. */
function pairUp(labels: ArrayLike<number>, count: number, pairsOfClass: PairsOfClass): Round[] {
  const members = new Map<number, number[]>();
  for (let i = 0; i < count; i++) {
    const rows = members.get(labels[i]);
    if (rows) rows.push(i);
    else members.set(labels[i], [i]);
  }
  const rounds: Round[] = [];
  for (const rows of members.values())
    for (let k = 0; 2 * k + 1 < rows.length && (k === 0 || pairsOfClass === 'all'); k++) {
      rounds[k] ??= { anchors: [], positives: [] };
      rounds[k].anchors.push(rows[2 * k]);
      rounds[k].positives.push(rows[2 * k + 1]);
    }
  return rounds;
}

/** Writes W = d loss / d S (count x count, zeroed by the caller) and the pairs into `pairs`, which selectedCount counts; mean over them, no pair: 0. */
export function nPairs(
  similarities: Float64Array,
  labels: ArrayLike<number>,
  count: number,
  pairsOfClass: PairsOfClass,
  weights: Float64Array,
  pairs: RowList,
): DistanceLoss {
  const rounds = pairUp(labels, count, pairsOfClass);
  for (const { anchors, positives } of rounds)
    for (let i = 0; i < anchors.length; i++) addPair(pairs, anchors[i], positives[i]);
  const selectedCount = pairs.length / 2;
  let sum = 0;
  let activeCount = 0;
  for (const { anchors, positives } of rounds)
    for (let target = 0; target < anchors.length; target++) {
      const row = anchors[target] * count;
      const terms = Float64Array.from(positives, (positive) => similarities[row + positive]);
      const own = terms[target];
      const value = logSumExp(terms) - own;
      sum += value;
      if (value > 0) activeCount++;
      for (let t = 0; t < positives.length; t++)
        weights[row + positives[t]] += (terms[t] - (t === target ? 1 : 0)) / selectedCount;
    }
  return { loss: selectedCount > 0 ? sum / selectedCount : 0, selectedCount, activeCount };
}

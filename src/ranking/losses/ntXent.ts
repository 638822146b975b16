/**
 * NT-Xent / InfoNCE with labels (Sohn 2016; van den Oord et al. 2018; Chen et al. 2020, SimCLR): for each ordered positive pair (a, p)
 * -log( e^{s_ap / T} / (e^{s_ap / T} + sum_n e^{s_an / T}) ), mean over these pairs. Other positives are not in the denominator
 * (as in pytorch-metric-learning). d/d s_ap = (share of p - 1) / T, d/d s_an = share of n / T.
 */

import { addPair, type RowList } from '../mining/rows';
import type { DistanceLoss } from './terms';
import { softplus } from './triplet';

/**
 * Writes W = d loss / d S (count x count, zeroed by the caller) and the pairs into `pairs`. Without a positive pair or without a negative: 0.
 * The sum over the negatives is found once an anchor, not once a pair.
 */
export function ntXent(
  similarities: Float64Array,
  labels: ArrayLike<number>,
  count: number,
  temperature: number,
  weights: Float64Array,
  pairs: RowList,
): DistanceLoss {
  if (!(temperature > 0)) throw new RangeError(`temperature ${temperature} is not above 0`);
  let sum = 0;
  let activeCount = 0;
  for (let a = 0; a < count; a++) {
    const row = a * count;
    let largest = Number.NEGATIVE_INFINITY;
    for (let n = 0; n < count; n++)
      if (labels[n] !== labels[a]) largest = Math.max(largest, similarities[row + n] / temperature);
    if (largest === Number.NEGATIVE_INFINITY) continue;
    let total = 0;
    for (let n = 0; n < count; n++)
      if (labels[n] !== labels[a]) total += Math.exp(similarities[row + n] / temperature - largest);
    const logNegatives = largest + Math.log(total);
    /** What the negatives have of all the anchor's softmaxes together. */
    let negativeShare = 0;
    for (let p = 0; p < count; p++) {
      if (p === a || labels[p] !== labels[a]) continue;
      addPair(pairs, a, p);
      const term = similarities[row + p] / temperature;
      // log(e^term + sum over n) - term; and e^{-value} is the pair's share.
      const value = softplus(logNegatives - term);
      sum += value;
      if (value > 0) activeCount++;
      const rest = -Math.expm1(-value);
      weights[row + p] -= rest / temperature;
      negativeShare += rest;
    }
    if (negativeShare === 0) continue;
    for (let n = 0; n < count; n++)
      if (labels[n] !== labels[a])
        weights[row + n] += (negativeShare * Math.exp(similarities[row + n] / temperature - logNegatives)) / temperature;
  }
  const selectedCount = pairs.length / 2;
  if (selectedCount === 0) return { loss: 0, selectedCount, activeCount };
  for (let ij = 0; ij < count * count; ij++) weights[ij] /= selectedCount;
  return { loss: sum / selectedCount, selectedCount, activeCount };
}

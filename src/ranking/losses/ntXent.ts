/**
 * NT-Xent / InfoNCE with labels (Sohn 2016; van den Oord et al. 2018; Chen et al. 2020, SimCLR): for each ordered positive pair (a, p)
 * -log( e^{s_ap / T} / (e^{s_ap / T} + sum_n e^{s_an / T}) ), mean over these pairs. Other positives are not in the denominator
 * (as in pytorch-metric-learning). d/d s_ap = (share of p - 1) / T, d/d s_an = share of n / T.
 */

import { logSumExp } from './logSumExp';
import type { DistanceLoss } from './terms';

/** Writes W = d loss / d S (count x count, zeroed by the caller). Without a positive pair or without a negative: 0. */
export function ntXent(
  similarities: Float64Array,
  labels: ArrayLike<number>,
  count: number,
  temperature: number,
  weights: Float64Array,
): DistanceLoss {
  if (!(temperature > 0)) throw new RangeError(`temperature ${temperature} is not above 0`);
  let sum = 0;
  let selectedCount = 0;
  let activeCount = 0;
  for (let a = 0; a < count; a++) {
    const negatives: number[] = [];
    for (let n = 0; n < count; n++) if (labels[n] !== labels[a]) negatives.push(n);
    if (negatives.length === 0) continue;
    for (let p = 0; p < count; p++) {
      if (p === a || labels[p] !== labels[a]) continue;
      const rows = [p, ...negatives];
      const terms = Float64Array.from(rows, (row) => similarities[a * count + row] / temperature);
      const value = -terms[0] + logSumExp(terms);
      sum += value;
      selectedCount++;
      if (value > 0) activeCount++;
      rows.forEach((row, t) => {
        weights[a * count + row] += (terms[t] - (t === 0 ? 1 : 0)) / temperature;
      });
    }
  }
  if (selectedCount === 0) return { loss: 0, selectedCount, activeCount };
  for (let ij = 0; ij < count * count; ij++) weights[ij] /= selectedCount;
  return { loss: sum / selectedCount, selectedCount, activeCount };
}

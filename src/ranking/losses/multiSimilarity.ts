/**
 * Multi-similarity loss (Wang et al. 2019, equation 15), without its miner: mean over all anchors of
 * 1/alpha log(1 + sum_p e^{-alpha (s_ap - base)}) + 1/beta log(1 + sum_n e^{beta (s_an - base)}). An empty sum gives 0.
 */

import { logSumExp } from './logSumExp';
import type { DistanceLoss } from './terms';

export interface MultiSimilarityOptions {
  /** Weight of positives; pytorch-metric-learning's defaults are 2, 50 and 0.5. */
  alpha: number;
  beta: number;
  base: number;
}

/** Writes W = d loss / d S (count x count, zeroed by the caller). selectedCount counts anchors. */
export function multiSimilarity(
  similarities: Float64Array,
  labels: ArrayLike<number>,
  count: number,
  { alpha, beta, base }: MultiSimilarityOptions,
  weights: Float64Array,
): DistanceLoss {
  if (!(alpha > 0 && beta > 0)) throw new RangeError(`alpha ${alpha} and beta ${beta} must be above 0`);
  let sum = 0;
  let activeCount = 0;
  for (let a = 0; a < count; a++) {
    let value = 0;
    for (const same of [true, false]) {
      const sharpness = same ? -alpha : beta;
      const rows: number[] = [];
      for (let j = 0; j < count; j++) if (j !== a && (labels[j] === labels[a]) === same) rows.push(j);
      const terms = Float64Array.from(rows, (row) => sharpness * (similarities[a * count + row] - base));
      value += logSumExp(terms, 1) / Math.abs(sharpness);
      rows.forEach((row, t) => {
        weights[a * count + row] += (Math.sign(sharpness) * terms[t]) / count;
      });
    }
    sum += value;
    if (value > 0) activeCount++;
  }
  return { loss: count > 0 ? sum / count : 0, selectedCount: count, activeCount };
}

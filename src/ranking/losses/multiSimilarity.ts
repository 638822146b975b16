/**
 * Multi-similarity loss (Wang et al. 2019, equation 15), without its miner: mean over all anchors of
 * 1/alpha log(1 + sum_p e^{-alpha (s_ap - base)}) + 1/beta log(1 + sum_n e^{beta (s_an - base)}). An empty sum gives 0.
 */

import { addPair, type RowList } from '../mining/rows';
import { logSumExp } from './logSumExp';
import type { DistanceLoss } from './terms';

export interface MultiSimilarityOptions {
  /** Weight of positives; pytorch-metric-learning's defaults are 2, 50 and 0.5. */
  alpha: number;
  beta: number;
  base: number;
}

/**
 * Writes W = d loss / d S (count x count, zeroed by the caller) and each anchor's ordered positive pairs into `pairs`. selectedCount counts anchors.
 */
export function multiSimilarity(
  similarities: Float64Array,
  labels: ArrayLike<number>,
  count: number,
  { alpha, beta, base }: MultiSimilarityOptions,
  weights: Float64Array,
  pairs: RowList,
): DistanceLoss {
  if (!(alpha > 0 && beta > 0)) throw new RangeError(`alpha ${alpha} and beta ${beta} must be above 0`);
  const terms = new Float64Array(count);
  let sum = 0;
  let activeCount = 0;
  for (let a = 0; a < count; a++) {
    const row = a * count;
    let value = 0;
    for (let kind = 0; kind < 2; kind++) {
      const same = kind === 0;
      const sharpness = same ? -alpha : beta;
      let used = 0;
      for (let j = 0; j < count; j++) {
        if (j === a || (labels[j] === labels[a]) !== same) continue;
        terms[used++] = sharpness * (similarities[row + j] - base);
        if (same) addPair(pairs, a, j);
      }
      const shares = terms.subarray(0, used);
      value += logSumExp(shares, 1) / Math.abs(sharpness);
      used = 0;
      for (let j = 0; j < count; j++)
        if (j !== a && (labels[j] === labels[a]) === same) weights[row + j] += (Math.sign(sharpness) * shares[used++]) / count;
    }
    sum += value;
    if (value > 0) activeCount++;
  }
  return { loss: count > 0 ? sum / count : 0, selectedCount: count, activeCount };
}

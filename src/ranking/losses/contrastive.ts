/**
 * Losses over pairs. Linear: d for two of one class, max(0, m - d) for two of different classes (the "pairwise ranking loss"; torch's
 * HingeEmbeddingLoss on a distance). Squared: 1/2 d^2 and 1/2 max(0, m - d)^2 (Hadsell, Chopra & LeCun 2006, equation 4, with
 * Y = 0 for "same"). Each writes W = d loss / d d(i, j).
 */

import type { RowList } from '../mining/rows';
import type { Average, DistanceLoss, SlopeAtKink } from './terms';

/** One pair's loss as a function of its distance, and its derivative. */
export interface PairForm {
  value(distance: number, same: boolean): number;
  slope(distance: number, same: boolean): number;
}

/** d (less the positive margin, 0 by default) for same, max(0, negativeMargin - d) for different. */
export function linearForm(negativeMargin: number, positiveMargin = 0, slopeAtKink: SlopeAtKink = 0): PairForm {
  return {
    value: (d, same) => Math.max(0, same ? d - positiveMargin : negativeMargin - d),
    slope: (d, same) => {
      const x = same ? d - positiveMargin : negativeMargin - d;
      return x > 0 || (x === 0 && slopeAtKink === 1) ? (same ? 1 : -1) : 0;
    },
  };
}

/**
 * 1/2 d^2 and 1/2 max(0, m - d)^2. `epsilonInsideRoot` is added to d^2 inside the negative term's root, as
 * adambielski/siamese-triplet does (1e-9); it needs euclidean distances.
 */
export function squaredForm(margin: number, epsilonInsideRoot = 0): PairForm {
  const rooted = (d: number) => (epsilonInsideRoot === 0 ? d : Math.sqrt(d * d + epsilonInsideRoot));
  return {
    value: (d, same) => {
      const x = same ? d : Math.max(0, margin - rooted(d));
      return 0.5 * x * x;
    },
    slope: (d, same) => {
      if (same) return d;
      const root = rooted(d);
      if (margin <= root) return 0;
      return root === d ? d - margin : (-(margin - root) * d) / root;
    },
  };
}

/** 'active-each': mean over active positives plus mean over active negatives (pytorch-metric-learning's AvgNonZeroReducer). */
export type PairAverage = Average | 'active-each';

/** Writes W into `weights` (count x count, zeroed by the caller) and returns the loss; 0 over no pairs. */
export function pairLoss(
  pairs: RowList,
  distances: Float64Array,
  labels: Int32Array,
  count: number,
  form: PairForm,
  average: PairAverage,
  weights: Float64Array,
): DistanceLoss {
  const { rows, length } = pairs;
  const sums = [0, 0];
  const active = [0, 0];
  for (let t = 0; t < length; t += 2) {
    const same = labels[rows[t]] === labels[rows[t + 1]];
    const value = form.value(distances[rows[t] * count + rows[t + 1]], same);
    sums[same ? 1 : 0] += value;
    if (value > 0) active[same ? 1 : 0]++;
  }
  const selectedCount = length / 2;
  const activeCount = active[0] + active[1];
  const divisors =
    average === 'active-each' ? active : Array<number>(2).fill(average === 'active' ? activeCount : selectedCount);
  for (let t = 0; t < length; t += 2) {
    const same = labels[rows[t]] === labels[rows[t + 1]];
    const divisor = divisors[same ? 1 : 0];
    if (divisor === 0) continue;
    const ij = rows[t] * count + rows[t + 1];
    weights[ij] += form.slope(distances[ij], same) / divisor;
  }
  const loss = (divisors[0] > 0 ? sums[0] / divisors[0] : 0) + (divisors[1] > 0 ? sums[1] / divisors[1] : 0);
  return { loss, selectedCount, activeCount };
}

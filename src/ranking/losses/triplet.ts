/**
 * Triplet loss: max(0, d(a,p) - d(a,n) + margin) over a list of triplets.
 * Schultz & Joachims 2004; Weinberger & Saul 2009; Schroff et al. 2015 (FaceNet, on squared distances).
 * d/d d(a,p) = +1 and d/d d(a,n) = -1 where the hinge is open, both 0 where it is closed.
 */

import type { RowList } from '../mining/rows';
import { type Average, type DistanceLoss, type SlopeAtKink, scale } from './terms';

export interface TripletOptions {
  margin: number;
  average: Average;
  /** Distance swap (Balntas et al. 2016): d(a,n) becomes min(d(a,n), d(p,n)); a tie shares its gradient in halves, as torch.min. */
  swap?: boolean;
  /** log(1 + exp(x)) for max(0, x) (Hermans et al. 2017, "soft margin"); every triplet then is active. */
  soft?: boolean;
  slopeAtKink?: SlopeAtKink;
}

/** log(1 + exp(x)) without overflow. */
export function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

/** Its derivative, the logistic function. */
export function sigmoid(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}

/** Writes W into `weights` (count x count, zeroed by the caller) and returns the loss; 0 over no triplets. */
export function tripletLoss(
  triplets: RowList,
  distances: Float64Array,
  count: number,
  options: TripletOptions,
  weights: Float64Array,
): DistanceLoss {
  const { margin, swap = false, soft = false, slopeAtKink = 0 } = options;
  const { rows, length } = triplets;
  let sum = 0;
  let activeCount = 0;
  for (let t = 0; t < length; t += 3) {
    const ap = rows[t] * count + rows[t + 1];
    const an = rows[t] * count + rows[t + 2];
    const pn = rows[t + 1] * count + rows[t + 2];
    const negative = swap ? Math.min(distances[an], distances[pn]) : distances[an];
    // d_ap + m is rounded first, so that a loss is above 0 exactly where kinds.ts says "not easy" (but for ties).
    const x = distances[ap] + margin - negative;
    const value = soft ? softplus(x) : Math.max(0, x);
    const slope = soft ? sigmoid(x) : x > 0 ? 1 : x === 0 ? slopeAtKink : 0;
    sum += value;
    if (value > 0) activeCount++;
    if (slope === 0) continue;
    weights[ap] += slope;
    if (!swap || distances[an] < distances[pn]) weights[an] -= slope;
    else if (distances[an] > distances[pn]) weights[pn] -= slope;
    else {
      weights[an] -= slope / 2;
      weights[pn] -= slope / 2;
    }
  }
  const selectedCount = length / 3;
  const divisor = options.average === 'active' ? activeCount : selectedCount;
  if (divisor > 0) scale(weights, count * count, 1 / divisor);
  else weights.fill(0, 0, count * count);
  return { loss: divisor > 0 ? sum / divisor : 0, selectedCount, activeCount };
}

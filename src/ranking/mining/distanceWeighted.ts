/**
 * Distance-weighted sampling (Wu, Manmatha, Smola & Krahenbuhl 2017, "Sampling Matters in Deep Embedding Learning", section 4): on the unit
 * sphere of n dimensions distances are distributed as q(d) ~ d^(n-2) (1 - d^2/4)^((n-3)/2); a negative is drawn with chance ~ 1/q(d), so that
 * all distances come up alike. As in the authors' code distances below 0.5 count as 0.5 (that is the clipping of 1/q, which keeps noise from
 * the very closest negatives out) and negatives beyond 1.4 are not drawn.
 */

import type { Random } from '../random';
import { addTriplet, type RowList } from './rows';

export const CLOSEST = 0.5;
export const FARTHEST = 1.4;

/** log of 1/q(d), without its constant. */
export function logInverseDensity(distance: number, size: number): number {
  const d = Math.max(CLOSEST, distance);
  return (2 - size) * Math.log(d) - ((size - 3) / 2) * Math.log(1 - (d * d) / 4);
}

/**
 * For each ordered pair (a, p) one negative. `unit` are the embeddings at unit length, which is where the weights are meant: embeddings that
 * are not normalised are weighted by their directions alone, whatever distance the loss uses. An anchor whose negatives are all beyond 1.4
 * draws among all of them alike; without any negative, or without a positive, it has no triplet. `weights` is room for `count` numbers.
 */
export function mineDistanceWeighted(
  unit: Float64Array,
  size: number,
  labels: Int32Array,
  count: number,
  random: Random,
  list: RowList,
  weights: Float64Array,
): void {
  for (let a = 0; a < count; a++) {
    let largest = Number.NEGATIVE_INFINITY;
    let negativeCount = 0;
    for (let n = 0; n < count; n++) {
      weights[n] = Number.NEGATIVE_INFINITY;
      if (labels[n] === labels[a]) continue;
      negativeCount++;
      let square = 0;
      for (let k = 0; k < size; k++) square += (unit[a * size + k] - unit[n * size + k]) ** 2;
      const distance = Math.sqrt(square);
      if (distance >= FARTHEST) continue;
      weights[n] = logInverseDensity(distance, size);
      largest = Math.max(largest, weights[n]);
    }
    if (negativeCount === 0) continue;
    const noneNear = largest === Number.NEGATIVE_INFINITY;
    let total = 0;
    for (let n = 0; n < count; n++) {
      const weight = noneNear ? (labels[n] === labels[a] ? 0 : 1) : Math.exp(weights[n] - largest);
      weights[n] = weight;
      total += weight;
    }
    for (let p = 0; p < count; p++) {
      if (p === a || labels[p] !== labels[a]) continue;
      let left = random.next() * total;
      let chosen = -1;
      for (let n = 0; n < count; n++) {
        if (weights[n] === 0) continue;
        chosen = n;
        left -= weights[n];
        if (left < 0) break;
      }
      addTriplet(list, a, p, chosen);
    }
  }
}

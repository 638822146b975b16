/**
 * Minings that draw: triplets with a random negative, and all positive pairs with as many random negative ones.
 * Chance comes from the caller, so that seed and step repeat a selection.
 */

import type { Random } from '../random';
import { addPair, addTriplet, type RowList } from './rows';

/**
 * For each pair a < p of one class a random negative among those with d(a,p) + margin > d(a,n), each equally likely; a pair without such a
 * negative is skipped (adambielski/siamese-triplet, RandomNegativeTripletSelector).
 */
export function mineRandomNegatives(
  distances: Float64Array,
  labels: Int32Array,
  count: number,
  margin: number,
  random: Random,
  list: RowList,
): void {
  for (let a = 0; a < count; a++)
    for (let p = a + 1; p < count; p++) {
      if (labels[p] !== labels[a]) continue;
      const outer = distances[a * count + p] + margin;
      let found = 0;
      let chosen = -1;
      for (let n = 0; n < count; n++) {
        if (labels[n] === labels[a] || !(outer > distances[a * count + n])) continue;
        found++;
        // The k-th candidate takes the place with chance 1/k: in the end all are equally likely, in one pass.
        if (random.integer(found) === 0) chosen = n;
      }
      if (chosen >= 0) addTriplet(list, a, p, chosen);
    }
}

/**
 * All positive pairs i < j and as many distinct negative ones, every set of these equally likely; all negatives where there are fewer.
 * Without a positive pair nothing is selected, without a negative the positives alone. `candidates` is room to work in.
 */
export function mineBalancedPairs(labels: Int32Array, count: number, random: Random, list: RowList, candidates: RowList): void {
  candidates.length = 0;
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) addPair(labels[i] === labels[j] ? list : candidates, i, j);
  const { rows } = candidates;
  const negativeCount = candidates.length / 2;
  const wanted = Math.min(list.length / 2, negativeCount);
  for (let k = 0; k < wanted; k++) {
    const other = k + random.integer(negativeCount - k);
    addPair(list, rows[2 * other], rows[2 * other + 1]);
    rows[2 * other] = rows[2 * k];
    rows[2 * other + 1] = rows[2 * k + 1];
  }
}

/**
 * Batch semi-hard (Schroff, Kalenichenko & Philbin 2015, FaceNet, section 3.2): for each ordered positive pair the closest negative
 * that is farther than the positive yet inside the margin. For pairs: all positive ones and the negatives inside the margin.
 */

import { addPair, addTriplet, type RowList } from './rows';

/** Closest n with d(a,p) < d(a,n) <= d(a,p) + margin, first row on ties; a pair (a, p) without such a negative is skipped. */
export function mineSemiHardTriplets(
  distances: Float64Array,
  labels: Int32Array,
  count: number,
  margin: number,
  list: RowList,
): void {
  for (let a = 0; a < count; a++) {
    const row = a * count;
    for (let p = 0; p < count; p++) {
      if (p === a || labels[p] !== labels[a]) continue;
      const inner = distances[row + p];
      const outer = inner + margin;
      let best = -1;
      for (let n = 0; n < count; n++) {
        const distance = distances[row + n];
        if (labels[n] === labels[a] || distance <= inner || distance > outer) continue;
        if (best < 0 || distance < distances[row + best]) best = n;
      }
      if (best >= 0) addTriplet(list, a, p, best);
    }
  }
}

/** All pairs i < j of one class, and those of two classes with d < margin. */
export function mineSemiHardPairs(
  distances: Float64Array,
  labels: Int32Array,
  count: number,
  margin: number,
  list: RowList,
): void {
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) if (labels[i] === labels[j] || distances[i * count + j] < margin) addPair(list, i, j);
}

/**
 * For each pair a < p of one class the triplet with the closest negative, kept only where its loss is above 0
 * (adambielski/siamese-triplet, HardestNegativeTripletSelector, there on squared distances).
 */

import { hardestNegative } from './batchHard';
import { addTriplet, type RowList } from './rows';

export function mineHardestNegatives(
  distances: Float64Array,
  labels: Int32Array,
  count: number,
  margin: number,
  list: RowList,
): void {
  for (let a = 0; a < count; a++) {
    const negative = hardestNegative(distances, labels, count, a);
    if (negative < 0) continue;
    for (let p = a + 1; p < count; p++) {
      if (labels[p] !== labels[a]) continue;
      if (distances[a * count + p] + margin - distances[a * count + negative] > 0) addTriplet(list, a, p, negative);
    }
  }
}

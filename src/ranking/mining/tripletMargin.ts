/** All ordered triplets of one kind (pytorch-metric-learning's TripletMarginMiner): 'all' stands for semi-hard and hard together. */

import type { TripletKind } from '../kinds';
import { tripletKind } from '../kinds';
import { addTriplet, type RowList } from './rows';

export function mineTripletsOfKind(
  distances: Float64Array,
  labels: Int32Array,
  count: number,
  margin: number,
  wanted: TripletKind | 'all',
  list: RowList,
): void {
  for (let a = 0; a < count; a++)
    for (let p = 0; p < count; p++) {
      if (p === a || labels[p] !== labels[a]) continue;
      for (let n = 0; n < count; n++) {
        if (labels[n] === labels[a]) continue;
        const kind = tripletKind(distances[a * count + p], distances[a * count + n], margin);
        if (wanted === 'all' ? kind !== 'easy' : kind === wanted) addTriplet(list, a, p, n);
      }
    }
}

/** Offline mining: rows that a sampler chose before the batch was embedded, checked and copied. */

import type { GivenSelection } from '../objective';
import { addPair, addTriplet, type RowList } from './rows';

function checkRows(given: GivenSelection, count: number): void {
  const width = given.kind === 'triplets' ? 3 : 2;
  if (given.rows.length % width !== 0)
    throw new RangeError(`given ${given.kind}: ${given.rows.length} numbers, not a multiple of ${width}`);
  for (const row of given.rows)
    if (row >= count) throw new RangeError(`given ${given.kind}: row ${row} in a batch of ${count}`);
}

/** The given triplets; none when pairs or nothing was given, since a pair has no third row. */
export function takeGivenTriplets(given: GivenSelection | null | undefined, count: number, list: RowList): void {
  if (given?.kind !== 'triplets') return;
  checkRows(given, count);
  for (let t = 0; t < given.rows.length; t += 3) addTriplet(list, given.rows[t], given.rows[t + 1], given.rows[t + 2]);
}

/** The given pairs; of given triplets both their pairs, (anchor, positive) and (anchor, negative). */
export function takeGivenPairs(given: GivenSelection | null | undefined, count: number, list: RowList): void {
  if (!given) return;
  checkRows(given, count);
  if (given.kind === 'pairs') {
    for (let t = 0; t < given.rows.length; t += 2) addPair(list, given.rows[t], given.rows[t + 1]);
    return;
  }
  for (let t = 0; t < given.rows.length; t += 3) {
    addPair(list, given.rows[t], given.rows[t + 1]);
    addPair(list, given.rows[t], given.rows[t + 2]);
  }
}

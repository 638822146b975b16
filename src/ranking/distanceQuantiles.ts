/**
 * Low, median and high distance between points of one class and between points of two, over all pairs of a sorted point set.
 * Exact: the value itself is found by bisection over the bits of a 32-bit float, in each row between narrowing bounds, without a second sort.
 */

import type { SortedDistances } from './sortedDistances';

/** Shares of the pairs that lie at or below what is reported. */
export const quantileShares = [0.1, 0.5, 0.9] as const;

export type Quantiles = readonly [low: number, median: number, high: number];

export interface DistanceQuantiles {
  same: Quantiles;
  other: Quantiles;
}

const floats = new Float32Array(1);
const bits = new Uint32Array(floats.buffer);
const floatOf = (key: number): number => {
  bits[0] = key;
  return floats[0];
};
/** Bits of the greatest finite 32-bit float; of floats that are not negative, larger bits are a larger number. */
const greatestKey = 0x7f7fffff;

/** The smallest distance at or below which at least `rank` of the listed distances lie; rows are [starts[r], ends[r]). */
function rankedDistance(values: Float32Array, starts: Int32Array, ends: Int32Array, rank: number): number {
  const low = starts.slice();
  const high = ends.slice();
  const middle = new Int32Array(low.length);
  let least = 0;
  let greatest = greatestKey;
  while (least < greatest) {
    const key = Math.floor((least + greatest) / 2);
    const limit = floatOf(key);
    let within = 0;
    for (let row = 0; row < low.length; row++) {
      let from = low[row];
      let to = high[row];
      while (from < to) {
        const at = (from + to) >> 1;
        if (values[at] <= limit) from = at + 1;
        else to = at;
      }
      middle[row] = from;
      within += from - starts[row];
    }
    if (within >= rank) {
      greatest = key;
      high.set(middle);
    } else {
      least = key + 1;
      low.set(middle);
    }
  }
  return floatOf(least);
}

function quantilesOf(values: Float32Array, starts: Int32Array, ends: Int32Array): Quantiles {
  let total = 0;
  for (let row = 0; row < starts.length; row++) total += ends[row] - starts[row];
  const [low, median, high] = quantileShares.map((share) =>
    total === 0 ? Number.NaN : rankedDistance(values, starts, ends, Math.max(1, Math.ceil(share * total))),
  );
  return [low, median, high];
}

/**
 * Quantiles (inverse of the empirical distribution) of the same-class and the other-class distances; NaN where there are no such pairs.
 * Throws a RangeError for distances that were not rounded to 32 bits (Float64Array positions).
 */
export function distanceQuantiles({ values, positiveCounts, count }: SortedDistances): DistanceQuantiles {
  if (!(values instanceof Float32Array)) throw new RangeError('quantiles are of 32-bit distances');
  const starts = Int32Array.from({ length: count }, (_, row) => row * count);
  const splits = Int32Array.from({ length: count }, (_, row) => row * count + positiveCounts[row]);
  const ends = Int32Array.from({ length: count }, (_, row) => (row + 1) * count - 1);
  return { same: quantilesOf(values, starts, splits), other: quantilesOf(values, splits, ends) };
}

/**
 * How often same-class and other-class pairs lie at which distance: every pair of a sorted point set in equal bins, and how far the two
 * distributions overlap. Rows are sorted, so a bin's edge is looked for in each row instead of looking at every distance.
 */

import type { SortedDistances } from './sortedDistances';

export interface DistanceHistogram {
  /** Bins are equally wide and cover [0, upper]; the last one also holds what lies beyond. */
  upper: number;
  /** Unordered pairs in each bin. */
  same: Float64Array;
  other: Float64Array;
  sameTotal: number;
  otherTotal: number;
}

/** The farthest two points are apart; 0 for fewer than two. */
export function greatestDistance({ values, positiveCounts, count }: SortedDistances): number {
  let greatest = 0;
  for (let row = 0; row < count; row++) {
    const start = row * count;
    const end = start + count - 1;
    const split = start + positiveCounts[row];
    if (split > start) greatest = Math.max(greatest, values[split - 1]);
    if (end > split) greatest = Math.max(greatest, values[end - 1]);
  }
  return greatest;
}

/** Adds how many of the ascending values[start..end) fall into each bin; strides first, since a bin holds many. */
function binRow(values: SortedDistances['values'], start: number, end: number, edges: Float64Array, bins: Float64Array): void {
  let at = start;
  const last = bins.length - 1;
  for (let bin = 0; bin < last && at < end; bin++) {
    const edge = edges[bin];
    const from = at;
    while (at + 16 <= end && values[at + 15] < edge) at += 16;
    while (at < end && values[at] < edge) at++;
    bins[bin] += at - from;
  }
  bins[last] += end - at;
}

/** All N (N - 1) / 2 pairs in `binCount` bins up to `upper` > 0. */
export function binDistances(sorted: SortedDistances, upper: number, binCount: number): DistanceHistogram {
  if (!(upper > 0) || !(binCount >= 1)) throw new RangeError(`${binCount} bins up to ${upper}`);
  const { values, positiveCounts, count } = sorted;
  const edges = Float64Array.from({ length: binCount }, (_, bin) => ((bin + 1) * upper) / binCount);
  const same = new Float64Array(binCount);
  const other = new Float64Array(binCount);
  let sameTwice = 0;
  let otherTwice = 0;
  for (let row = 0; row < count; row++) {
    const start = row * count;
    const split = start + positiveCounts[row];
    binRow(values, start, split, edges, same);
    binRow(values, split, start + count - 1, edges, other);
    sameTwice += positiveCounts[row];
    otherTwice += count - 1 - positiveCounts[row];
  }
  // Each pair is in the rows of both its points.
  for (let bin = 0; bin < binCount; bin++) {
    same[bin] /= 2;
    other[bin] /= 2;
  }
  return { upper, same, other, sameTotal: sameTwice / 2, otherTotal: otherTwice / 2 };
}

/** The area that both densities share, 0 (apart) to 1 (alike), at the histogram's resolution; 0 where either has no pairs. */
export function overlapShare({ same, other, sameTotal, otherTotal }: DistanceHistogram): number {
  if (sameTotal === 0 || otherTotal === 0) return 0;
  let shared = 0;
  for (let bin = 0; bin < same.length; bin++) shared += Math.min(same[bin] / sameTotal, other[bin] / otherTotal);
  return shared;
}

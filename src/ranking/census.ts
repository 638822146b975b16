/**
 * The census: how many of all ordered triplets of a point set are easy, semi-hard and hard, exactly, for any margin.
 * One sort a snapshot (sortedDistances.ts), then a two-pointer sweep a margin: some milliseconds for 2,000 points and 700 million triplets.
 */

import { tripletKind } from './kinds';
import type { DistanceId, Numbers } from './objective';
import { countWithin, pointDistance, type SortedDistances } from './sortedDistances';

export { pointDistance, type SortedDistances, sortDistances } from './sortedDistances';

export interface KindCounts {
  easy: number;
  semiHard: number;
  hard: number;
  total: number;
}

/** Exact counts of all ordered triplets, by the definitions and ties of kinds.ts. */
export function countTriplets(sorted: SortedDistances, margin: number): KindCounts {
  const { hard, total } = sorted;
  const within = margin > 0 ? countWithin(sorted, margin) : hard;
  return { easy: total - within, semiHard: within - hard, hard, total };
}

/** The negatives of one anchor and one positive, by kind: what the rings of the anchor view enclose. */
export function kindCountsForAnchor(
  positions: Numbers,
  size: number,
  labels: ArrayLike<number>,
  kind: DistanceId,
  anchor: number,
  positive: number,
  margin: number,
): KindCounts {
  const counts: KindCounts = { easy: 0, semiHard: 0, hard: 0, total: 0 };
  const inner = pointDistance(positions, size, anchor, positive, kind);
  for (let n = 0; n < labels.length; n++) {
    if (labels[n] === labels[anchor]) continue;
    counts.total++;
    const of = tripletKind(inner, pointDistance(positions, size, anchor, n, kind), margin);
    if (of === 'easy') counts.easy++;
    else if (of === 'semi-hard') counts.semiHard++;
    else counts.hard++;
  }
  return counts;
}

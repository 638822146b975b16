/** An anchor's hardest triplet in a labelled point set: its farthest positive and its nearest negative, or those somebody has chosen instead. */

import type { DistanceId, Numbers } from './objective';
import { pointDistance } from './sortedDistances';

export interface HardestTriplet {
  anchor: number;
  /** -1 where the anchor is the only one of its class. */
  positive: number;
  /** -1 where there is no other class. */
  negative: number;
}

/**
 * @param points row-major positions, count x size, with their labels.
 * @param chosen rows that were picked; null or a row of the wrong class means the hardest.
 * @returns null where the anchor is no row.
 */
export function hardestOf(
  points: { positions: Numbers; size: number; labels: ArrayLike<number> },
  anchor: number,
  kind: DistanceId,
  chosen: { positive: number | null; negative: number | null },
): HardestTriplet | null {
  const { positions, size, labels } = points;
  const count = positions.length / size;
  if (!(anchor >= 0 && anchor < count)) return null;
  const usable = (row: number | null, same: boolean) =>
    row !== null && row >= 0 && row < count && row !== anchor && (labels[row] === labels[anchor]) === same;
  let positive = usable(chosen.positive, true) ? (chosen.positive as number) : -1;
  let negative = usable(chosen.negative, false) ? (chosen.negative as number) : -1;
  const seeksPositive = positive < 0;
  const seeksNegative = negative < 0;
  let farthest = Number.NEGATIVE_INFINITY;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count && (seeksPositive || seeksNegative); i++) {
    if (i === anchor) continue;
    const same = labels[i] === labels[anchor];
    if (same ? !seeksPositive : !seeksNegative) continue;
    const distance = pointDistance(positions, size, anchor, i, kind);
    if (same && distance > farthest) {
      farthest = distance;
      positive = i;
    } else if (!same && distance < nearest) {
      nearest = distance;
      negative = i;
    }
  }
  return { anchor, positive, negative };
}

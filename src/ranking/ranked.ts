/** An anchor's positives or negatives one after the other, the hardest first: positives from far to near, negatives from near to far. */

import type { DistanceId, Numbers } from './objective';
import { pointDistance } from './sortedDistances';

export interface LabelledPoints {
  /** Row-major, count x size. */
  positions: Numbers;
  size: number;
  labels: ArrayLike<number>;
}

export type PartnerRole = 'positive' | 'negative';

/** Rows of one role for this anchor, the hardest first; of equally far ones the first row. */
export function rankPartners(points: LabelledPoints, anchor: number, kind: DistanceId, role: PartnerRole): Int32Array {
  const { positions, size, labels } = points;
  const count = positions.length / size;
  const distances = new Float64Array(count);
  const rows: number[] = [];
  for (let i = 0; i < count; i++) {
    if (i === anchor || (labels[i] === labels[anchor]) !== (role === 'positive')) continue;
    distances[i] = pointDistance(positions, size, anchor, i, kind);
    rows.push(i);
  }
  const sign = role === 'positive' ? -1 : 1;
  return Int32Array.from(rows).sort((i, j) => sign * (distances[i] - distances[j]) || i - j);
}

export interface Rank {
  /** 0 is the hardest. */
  place: number;
  count: number;
}

/** Where `row` stands in `rankPartners`, without sorting. */
export function rankOf(points: LabelledPoints, anchor: number, row: number, kind: DistanceId, role: PartnerRole): Rank {
  const { positions, size, labels } = points;
  const total = positions.length / size;
  const own = pointDistance(positions, size, anchor, row, kind);
  let place = 0;
  let count = 0;
  for (let i = 0; i < total; i++) {
    if (i === anchor || (labels[i] === labels[anchor]) !== (role === 'positive')) continue;
    count++;
    const distance = pointDistance(positions, size, anchor, i, kind);
    if (distance === own ? i < row : role === 'positive' ? distance > own : distance < own) place++;
  }
  return { place, count };
}

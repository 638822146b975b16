/** Finds a triplet that still teaches something: an anchor whose farthest positive and nearest negative are hard, or at least semi-hard. */

import { type HardestTriplet, hardestOf } from './hardest';
import { type TripletKind, tripletKind } from './kinds';
import type { DistanceId } from './objective';
import type { LabelledPoints } from './ranked';
import { pointDistance } from './sortedDistances';

/** So many anchors are looked at, evenly spread: each costs one pass over all points. */
const anchorLimit = 256;

export type FoundTriplet = HardestTriplet & { kind: TripletKind };

/**
 * The first hard triplet of the anchors start, start + stride, ...; the first semi-hard one where none is hard; null where all of
 * these anchors' hardest triplets are easy, or have no positive or no negative.
 */
export function findNotEasy(points: LabelledPoints, kind: DistanceId, margin: number, start: number): FoundTriplet | null {
  const { positions, size } = points;
  const count = positions.length / size;
  const stride = Math.max(1, Math.floor(count / anchorLimit));
  let semiHard: FoundTriplet | null = null;
  for (let seen = 0; seen < count; seen += stride) {
    const rows = hardestOf(points, (start + seen) % count, kind, { positive: null, negative: null });
    if (!rows || rows.positive < 0 || rows.negative < 0) continue;
    const dAp = pointDistance(positions, size, rows.anchor, rows.positive, kind);
    const dAn = pointDistance(positions, size, rows.anchor, rows.negative, kind);
    const found = { ...rows, kind: tripletKind(dAp, dAn, margin) };
    if (found.kind === 'hard') return found;
    if (found.kind === 'semi-hard') semiHard ??= found;
  }
  return semiHard;
}

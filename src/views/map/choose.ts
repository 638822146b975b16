/**
 * What choosing a point means. A first point becomes the anchor; then a point of its class becomes the positive, one of another class the
 * negative, and the anchor itself is let go. A point of the other set (shown images, last batch) always becomes the anchor.
 */

import { pointsOf } from '../../state/selection';
import { type PointSet, setAnchor, setNegative, setPositive, viewStore } from '../../state/viewStore';

export interface Point {
  of: PointSet;
  row: number;
}

export type Role = 'anchor' | 'positive' | 'negative';

/** What a point can be beside the anchor that it could become: the positive or the negative of the present anchor; null for neither. */
export function partnerRole({ of, row }: Point): 'positive' | 'negative' | null {
  const { anchor, selectedOf } = viewStore.getState();
  const labels = pointsOf(of)?.labels;
  if (!labels || anchor === null || selectedOf !== of || anchor === row) return null;
  return labels[row] === labels[anchor] ? 'positive' : 'negative';
}

export function giveRole({ of, row }: Point, role: Role): void {
  if (role === 'anchor') setAnchor(row, of);
  else if (role === 'positive') setPositive(row);
  else setNegative(row);
}

/** @param asAnchor the point becomes the anchor whatever else it could be (Shift, double click). */
export function choosePoint(point: Point, asAnchor: boolean): void {
  const { anchor, selectedOf } = viewStore.getState();
  const isAnchor = anchor === point.row && selectedOf === point.of;
  if (isAnchor && !asAnchor) setAnchor(null, point.of);
  else giveRole(point, asAnchor ? 'anchor' : (partnerRole(point) ?? 'anchor'));
}

/**
 * Where the loss changes on the plane: all places at a given distance from the anchor, as a circle (euclidean and squared distances) or as two rays from the
 * origin (cosine distance, which only sees directions). Pure.
 */

import type { DistanceId, Objective } from '../../ranking/objective';
import type { Mode, Place } from '../../state/sandbox/places';

/** Distances from the anchor, in the loss's own; null where there is no such edge. */
export interface EdgeDistances {
  /** As far as the positive: nearer negatives are hard. */
  inner: number | null;
  /** Where the loss of a negative ends, or of a positive begins. */
  outer: number | null;
}

/** @param reach d(anchor, positive) of a triplet. */
export function edgeDistances(objective: Objective, mode: Mode, same: boolean, reach: number): EdgeDistances {
  const { loss, margin, positiveMargin = 0 } = objective;
  if (mode === 'triplet') return { inner: reach, outer: reach + margin };
  if (same) return { inner: null, outer: loss === 'contrastive-linear' && positiveMargin > 0 ? positiveMargin : null };
  // A cosine embedding's margin is one of similarities.
  return { inner: null, outer: loss === 'cosine-embedding' ? 1 - margin : margin };
}

/** The margin whose outer edge lies at this distance from the anchor; the inverse of `edgeDistances`. */
export function marginAt(objective: Objective, mode: Mode, reach: number, distance: number): number {
  if (mode === 'triplet') return distance - reach;
  return objective.loss === 'cosine-embedding' ? 1 - distance : distance;
}

export type Edge =
  | { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number }
  /** `half`: the angle from the anchor's direction to either ray, 0..pi; `towards`: that direction. */
  | { readonly kind: 'rays'; readonly towards: number; readonly half: number };

/** null where no place is at this distance (below 0, or a cosine distance above 2 or from an anchor without a direction). */
export function edgeAt(anchor: Place, distance: number, kind: DistanceId): Edge | null {
  if (!(distance >= 0)) return null;
  if (kind !== 'cosine') return { kind: 'circle', ...anchor, radius: kind === 'squared' ? Math.sqrt(distance) : distance };
  if (distance > 2 || Math.hypot(anchor.x, anchor.y) < 1e-9) return null;
  return { kind: 'rays', towards: Math.atan2(anchor.y, anchor.x), half: Math.acos(1 - distance) };
}

/** A place on the edge: at this angle on a circle; on a ray (the one on the angle's side) as far from the origin as asked. */
export function placeOn(edge: Edge, angle: number, fromOrigin: number): Place {
  if (edge.kind === 'circle') return { x: edge.x + edge.radius * Math.cos(angle), y: edge.y + edge.radius * Math.sin(angle) };
  const ray = edge.towards + (Math.sin(angle - edge.towards) < 0 ? -1 : 1) * edge.half;
  return { x: fromOrigin * Math.cos(ray), y: fromOrigin * Math.sin(ray) };
}

/** How far a place is from the edge, in units of the plane. */
export function offEdge(edge: Edge, { x, y }: Place): number {
  if (edge.kind === 'circle') return Math.abs(Math.hypot(x - edge.x, y - edge.y) - edge.radius);
  const length = Math.hypot(x, y);
  const away = (ray: number) => {
    const angle = Math.atan2(y, x) - ray;
    return Math.cos(angle) > 0 ? length * Math.abs(Math.sin(angle)) : length;
  };
  return Math.min(away(edge.towards + edge.half), away(edge.towards - edge.half));
}

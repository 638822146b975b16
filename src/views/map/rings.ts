/**
 * The two rings as shapes on the screen, and the way back: which margin a radius means. Pure. The inner ring lies at d(anchor, positive),
 * the outer at d(anchor, positive) + margin, both in the distance the loss uses (of squared distances the picture shows roots).
 */

import type { DistanceId } from '../../ranking/objective';

/** Centre and radii in CSS pixels. */
export interface Ring {
  x: number;
  y: number;
  inner: number;
  outer: number;
}

/** All points of equal distance form a circle on a two-dimensional map; those of equal cosine distance do not and have rings only where radius is the distance itself. */
const circlesOnMap: Record<DistanceId, boolean> = { euclidean: true, squared: true, cosine: false };

/** Whether rings, and lengths at all, can be read from the picture: always in the anchor view, on the map in two dimensions. */
export function ringsAreExact(embeddingSize: number, distance: DistanceId, polar: boolean): boolean {
  return polar || (embeddingSize === 2 && circlesOnMap[distance]);
}

/**
 * The margin whose outer ring has this radius (data units), a multiple of `step` within the limits:
 * radius - d_ap, and for squared distances radius^2 - d_ap.
 */
export function marginOfRadius(
  radius: number,
  dAp: number,
  kind: DistanceId,
  { hardMin, hardMax, step }: { hardMin: number; hardMax: number; step: number },
): number {
  const length = Math.max(0, radius);
  const margin = (kind === 'squared' ? length * length : length) - dAp;
  // Divided rather than multiplied, so that 0.29 does not become 0.29000000000000004.
  const steps = Math.round(1 / step);
  return Math.min(hardMax, Math.max(hardMin, Math.round(margin * steps) / steps));
}

/** How far inside (below 0) or outside the outer ring a place lies, in CSS pixels. */
export function offRing(ring: Ring, x: number, y: number): number {
  return Math.hypot(x - ring.x, y - ring.y) - ring.outer;
}

/** The pointer that says which way the ring gives at this angle (radians, clockwise from the right, as the screen counts). */
export function ringCursor(angle: number): string {
  const cursors = ['ew-resize', 'nwse-resize', 'ns-resize', 'nesw-resize'];
  return cursors[((Math.round(angle / (Math.PI / 4)) % 4) + 4) % 4];
}

const angleStep = Math.PI / 36;

/** Where the ring's handle stands: at the wanted angle, or at the nearest to it that is `padding` inside the stage; null where the ring is out of sight. */
export function handlePlace(
  { x, y, outer }: Ring,
  wanted: number,
  width: number,
  height: number,
  padding: number,
): { x: number; y: number; angle: number } | null {
  for (let turn = 0; turn <= 72; turn++) {
    const angle = wanted + (turn % 2 === 1 ? 1 : -1) * Math.ceil(turn / 2) * angleStep;
    const atX = x + outer * Math.cos(angle);
    const atY = y + outer * Math.sin(angle);
    if (atX >= padding && atX <= width - padding && atY >= padding && atY <= height - padding) return { x: atX, y: atY, angle };
  }
  return null;
}

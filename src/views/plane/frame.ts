/** Which part of the plane is shown: a box that holds what matters, grows when something leaves it, and its projection onto the screen. Pure. */

import type { Place } from '../../state/sandbox/places';
import type { Projection } from '../map/geometry';
import type { Edge } from './edges';

export interface Box {
  left: number;
  right: number;
  low: number;
  high: number;
}

/** So close are points shown at most. */
const smallestSide = 0.4;
/** A circle that is larger than this many times the points' own extent is let run out of the picture. */
const largestCircle = 3;

export function boxOf(places: readonly Place[]): Box {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) };
}

export function joined(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    low: Math.min(a.low, b.low),
    high: Math.max(a.high, b.high),
  };
}

const holds = (outer: Box, inner: Box) =>
  inner.left >= outer.left && inner.right <= outer.right && inner.low >= outer.low && inner.high <= outer.high;

/** Points, the edges that are not much larger than they are, and the origin where only directions count. */
export function contentBox(points: readonly Place[], edges: readonly (Edge | null)[], withOrigin: boolean): Box {
  const ofPoints = boxOf(withOrigin ? [...points, { x: 0, y: 0 }] : points);
  const extent = Math.max(1, ofPoints.right - ofPoints.left, ofPoints.high - ofPoints.low);
  let box = ofPoints;
  for (const edge of edges) {
    if (edge?.kind !== 'circle' || edge.radius > largestCircle * extent) continue;
    const { x, y, radius } = edge;
    box = joined(box, { left: x - radius, right: x + radius, low: y - radius, high: y + radius });
  }
  const missing = smallestSide - Math.max(box.right - box.left, box.high - box.low);
  if (missing <= 0) return box;
  return {
    left: box.left - missing / 2,
    right: box.right + missing / 2,
    low: box.low - missing / 2,
    high: box.high + missing / 2,
  };
}

/** The present box while it holds all; else one that holds both, with room for what moves on. */
export function grownBox(present: Box, content: Box): Box {
  if (holds(present, content)) return present;
  const both = joined(present, content);
  const room = 0.15 * Math.max(content.right - content.left, content.high - content.low);
  return {
    left: content.left < present.left ? both.left - room : both.left,
    right: content.right > present.right ? both.right + room : both.right,
    low: content.low < present.low ? both.low - room : both.low,
    high: content.high > present.high ? both.high + room : both.high,
  };
}

/** One unit of the plane is as long across as up; the box is in the middle, `padding` CSS pixels from the edges. */
export function projectionOf(box: Box, width: number, height: number, padding: number): Projection {
  const across = Math.max(1, width - 2 * padding) / Math.max(1e-9, box.right - box.left);
  const up = Math.max(1, height - 2 * padding) / Math.max(1e-9, box.high - box.low);
  const k = Math.min(across, up);
  return { k, tx: width / 2 - (k * (box.left + box.right)) / 2, ty: height / 2 + (k * (box.low + box.high)) / 2 };
}

/** Part of the way from one box to another, and whether that is all one can see of it. */
export function nearerBox(from: Box, to: Box, share: number): { box: Box; arrived: boolean } {
  const between = (side: keyof Box) => from[side] + (to[side] - from[side]) * share;
  const box = { left: between('left'), right: between('right'), low: between('low'), high: between('high') };
  const size = Math.max(to.right - to.left, to.high - to.low);
  const off = Math.max(...(['left', 'right', 'low', 'high'] as const).map((side) => Math.abs(box[side] - to[side])));
  return off < 0.002 * size ? { box: to, arrived: true } : { box, arrived: false };
}

export const placeAt = (p: Projection, x: number, y: number): Place => ({ x: (x - p.tx) / p.k, y: (p.ty - y) / p.k });

/**
 * The way along which the loss curve moves the chosen point: the line from the anchor through it, by its length; for the cosine distance, which sees no
 * lengths, the circle about the origin, by its angle from the anchor's direction. Pure.
 */

import type { DistanceId, Objective } from '../../ranking/objective';
import type { Place, Scene } from '../../state/sandbox/places';
import { lossWith } from '../../state/sandbox/reading';
import { edgeAt, edgeDistances } from '../plane/edges';

export interface Way {
  kind: 'length' | 'angle';
  /** Where the point is now: 0 at the anchor (or in its direction). Lengths in units of the plane, angles in degrees. */
  present: number;
  /** The end of the way that is shown. */
  end: number;
  at(t: number): Place;
}

const degrees = 180 / Math.PI;

/** @param end of a way by length; a way by angle ends at the opposite direction. */
export function wayOf(points: readonly Place[], row: number, distance: DistanceId, end: number): Way {
  const [anchor, point] = [points[0], points[row]];
  if (distance === 'cosine') {
    const from = Math.atan2(anchor.y, anchor.x);
    const radius = Math.hypot(point.x, point.y);
    // Turned into -180..180 degrees; the side on which the point is stays its side.
    const off = Math.atan2(Math.sin(Math.atan2(point.y, point.x) - from), Math.cos(Math.atan2(point.y, point.x) - from));
    const side = off < 0 ? -1 : 1;
    const at = (t: number) => ({
      x: radius * Math.cos(from + (side * t) / degrees),
      y: radius * Math.sin(from + (side * t) / degrees),
    });
    return { kind: 'angle', present: Math.abs(off) * degrees, end: 180, at };
  }
  const present = Math.hypot(point.x - anchor.x, point.y - anchor.y);
  // On the anchor itself every way is as good.
  const [dx, dy] = present < 1e-9 ? [1, 0] : [(point.x - anchor.x) / present, (point.y - anchor.y) / present];
  return { kind: 'length', present, end, at: (t) => ({ x: anchor.x + t * dx, y: anchor.y + t * dy }) };
}

/** A length that shows the edges and the point with room beyond, at a round number so that it does not tremble. */
export function endOf(present: number, edges: readonly number[]): number {
  const needed = 1.25 * Math.max(present, ...edges, 0.4);
  const power = 10 ** Math.floor(Math.log10(needed));
  return ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= needed) ?? 10) * power;
}

export interface Curve {
  way: Way;
  /** t and loss by turns, from 0 to the end. */
  samples: Float64Array;
  /** Of the other class, for a pair: what the curve would be. */
  otherSamples: Float64Array | null;
  largest: number;
  /** Where the edges of the plane lie along the way; null where it does not cross them. */
  inner: number | null;
  outer: number | null;
}

export const sampleCount = 121;

/**
 * The loss along the way of a point, by src/ranking.
 * @param reach d(anchor, positive). @param end of the way, where it must not change under a hand; null: as the place asks for.
 */
export function curveOf(objective: Objective, scene: Scene, row: number, reach: number, end: number | null = null): Curve {
  const { mode, same, points } = scene;
  const edges = edgeDistances(objective, mode, same, reach);
  const alongWay = (distance: number | null): number | null => {
    if (distance === null || row < (mode === 'pair' ? 1 : 2)) return null;
    const edge = edgeAt(points[0], distance, objective.distance);
    if (!edge) return null;
    return edge.kind === 'circle' ? edge.radius : edge.half * degrees;
  };
  const [inner, outer] = [alongWay(edges.inner), alongWay(edges.outer)];
  const present = wayOf(points, row, objective.distance, 0).present;
  const way = wayOf(points, row, objective.distance, end ?? endOf(present, [inner ?? 0, outer ?? 0]));
  const sample = (of: Scene) => {
    const lossAt = lossWith(objective, of, row);
    return Float64Array.from({ length: 2 * sampleCount }, (_, k) => {
      const t = (way.end * Math.floor(k / 2)) / (sampleCount - 1);
      return k % 2 === 0 ? t : lossAt(way.at(t));
    });
  };
  const samples = sample(scene);
  const otherSamples = mode === 'pair' ? sample({ mode, points, same: !same }) : null;
  let largest = 0;
  for (const values of [samples, otherSamples ?? []])
    for (let k = 1; k < values.length; k += 2) largest = Math.max(largest, values[k]);
  return { way, samples, otherSamples, largest, inner, outer };
}

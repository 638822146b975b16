/** What is searched for: the drawn visitor, or the selected anchor; with the frame whose probe images are searched. */

import { type NearestRows, nearestRows } from '../../ranking/metrics/nearest';
import type { DistanceId } from '../../ranking/objective';
import { probe } from '../../state/probe';
import { pointsOf, selectedTriplet } from '../../state/selection';
import { currentFrame, type Frame } from '../../state/timeline';
import { placedVisitor, visitorStore } from '../../state/visitor';

export type QuerySource = 'drawn' | 'picked';

export interface Query {
  frame: Frame;
  embedding: Float32Array;
  /** null: nobody said. */
  label: number | null;
  /** The probe row that it is itself; -1 for none. */
  row: number;
  pixels: Uint8Array;
  /** Where its image begins. */
  offset: number;
}

/** null: nothing is drawn or picked, or the drawing has no place at the step shown. */
export function presentQuery(source: QuerySource): Query | null {
  if (source === 'drawn') {
    const placed = placedVisitor();
    const { pixels, meantAs } = visitorStore.getState();
    return placed && pixels ? { ...placed, label: meantAs, row: -1, pixels, offset: 0 } : null;
  }
  const frame = currentFrame();
  const selected = selectedTriplet();
  if (!frame || !selected) return null;
  const { points, anchor } = selected;
  return {
    frame,
    embedding: points.positions.slice(anchor * points.size, (anchor + 1) * points.size),
    label: points.labels[anchor],
    row: points.of === 'probe' ? anchor : -1,
    pixels: points.pixels,
    offset: anchor * points.width * points.height,
  };
}

interface Found {
  query: Query;
  distance: DistanceId;
  count: number;
  nearest: NearestRows | null;
}

let known: Found | null = null;

const sameNumbers = (a: Float32Array, b: Float32Array) => a.length === b.length && a.every((value, k) => value === b[k]);

/** null while the frame's probe images are not there. Sought once for a query, however often it is asked (a margin that is dragged asks in every frame). */
export function neighboursOf(query: Query, distance: DistanceId, count: number): NearestRows | null {
  const isKnown =
    known?.query.frame === query.frame &&
    known.query.row === query.row &&
    known.distance === distance &&
    known.count === count &&
    sameNumbers(known.query.embedding, query.embedding);
  if (known?.nearest && isKnown) return known.nearest;
  const points = pointsOf('probe', query.frame);
  const nearest = points && nearestRows(points.positions, points.size, query.embedding, distance, count, query.row);
  known = { query, distance, count, nearest };
  return nearest;
}

/** The next probe image of the class after this row, from the start again after the last; -1 without any. */
export function nextOfClass(label: number, after: number): number {
  const labels = probe()?.labels ?? new Uint8Array(0);
  for (let i = 1; i <= labels.length; i++) {
    const row = (Math.max(-1, after) + i) % labels.length;
    if (labels[row] === label) return row;
  }
  return -1;
}

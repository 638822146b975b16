/** The loss over the plane: its value wherever one point could be, on a grid of the screen, and lines of equal loss through it. Pure. */

import type { Objective } from '../../ranking/objective';
import type { Scene } from '../../state/sandbox/places';
import { lossWith } from '../../state/sandbox/reading';
import type { Projection } from '../map/geometry';
import { placeAt } from './frame';

export interface LossSurface {
  columns: number;
  rows: number;
  /** CSS pixels between two grid points; the first is at (0, 0). */
  cell: number;
  /** Row by row from the top left. */
  values: Float64Array;
  largest: number;
}

/** @param row the point that is moved everywhere, while the others stay. */
export function lossSurface(
  objective: Objective,
  scene: Scene,
  row: number,
  p: Projection,
  width: number,
  height: number,
  cell: number,
): LossSurface {
  const lossAt = lossWith(objective, scene, row);
  const columns = Math.ceil(width / cell) + 1;
  const rows = Math.ceil(height / cell) + 1;
  const values = new Float64Array(columns * rows);
  let largest = 0;
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const value = lossAt(placeAt(p, i * cell, j * cell));
      values[j * columns + i] = value;
      largest = Math.max(largest, value);
    }
  return { columns, rows, cell, values, largest };
}

/** So many times the mean step between neighbours (of those that differ) is a jump, not a slope: a mean over the active ones jumps where one becomes active. */
const jumpFactor = 6;

/** The largest difference between neighbours that is a slope. */
export function steepest({ columns, values }: LossSurface): number {
  let sum = 0;
  let count = 0;
  for (let k = 0; k + 1 < values.length; k++) {
    const difference = Math.abs(values[k + 1] - values[k]);
    if ((k + 1) % columns === 0 || difference === 0) continue;
    sum += difference;
    count++;
  }
  return count === 0 ? 0 : (jumpFactor * sum) / count;
}

/**
 * Where the loss crosses a level, as segments (x0, y0, x1, y1, ...) in CSS pixels: marching squares, each square cut into two triangles, so
 * that no case is ambiguous. Nothing is drawn across a jump, which has no place to cross at.
 */
export function contour(
  { columns, rows, cell, values }: LossSurface,
  level: number,
  slope = Number.POSITIVE_INFINITY,
): number[] {
  const segments: number[] = [];
  const crossing = (a: number, b: number): number[] => {
    const share = (level - values[a]) / (values[b] - values[a]);
    const x = (k: number) => (k % columns) * cell;
    const y = (k: number) => Math.floor(k / columns) * cell;
    return [x(a) + share * (x(b) - x(a)), y(a) + share * (y(b) - y(a))];
  };
  const triangle = (...corners: [number, number, number]) => {
    const above = corners.filter((k) => values[k] > level);
    if (above.length === 0 || above.length === 3) return;
    const own = corners.map((k) => values[k]);
    if (Math.max(...own) - Math.min(...own) > slope) return;
    const alone = above.length === 1 ? above[0] : (corners.find((k) => values[k] <= level) as number);
    for (const other of corners) if (other !== alone) segments.push(...crossing(alone, other));
  };
  for (let j = 0; j + 1 < rows; j++)
    for (let i = 0; i + 1 < columns; i++) {
      const k = j * columns + i;
      triangle(k, k + 1, k + columns);
      triangle(k + 1, k + columns + 1, k + columns);
    }
  return segments;
}

/** Even steps of loss between 0 and the largest: about `count` of them, at round values. */
export function contourLevels(largest: number, count: number): number[] {
  if (!(largest > 0)) return [];
  const rough = largest / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.ceil(largest / step) - 1 }, (_, i) => (i + 1) * step);
}

/** The batch as a matrix, purely: rows in the order of their classes, all distances, and the way from a place to a cell and back. */

import type { DistanceId } from '../../ranking/objective';
import { pointDistance } from '../../ranking/sortedDistances';

export interface ClassBlock {
  label: number;
  /** Places [start, end) in the order. */
  start: number;
  end: number;
}

export interface RowOrder {
  /** Batch row at each place. */
  rows: Uint16Array;
  /** Place of each batch row. */
  places: Uint16Array;
  blocks: ClassBlock[];
}

/** Rows by class, and within a class as they lie in the batch. */
export function orderByClass(labels: ArrayLike<number>): RowOrder {
  const rows = Uint16Array.from({ length: labels.length }, (_, row) => row).sort((a, b) => labels[a] - labels[b] || a - b);
  const places = new Uint16Array(rows.length);
  const blocks: ClassBlock[] = [];
  for (const [place, row] of rows.entries()) {
    places[row] = place;
    const block = blocks[blocks.length - 1];
    if (block?.label === labels[row]) block.end = place + 1;
    else blocks.push({ label: labels[row], start: place, end: place + 1 });
  }
  return { rows, places, blocks };
}

export interface Points {
  positions: Float32Array;
  size: number;
}

/** count x count, by batch row; symmetric, 0 on the diagonal. */
export function distanceMatrix({ positions, size }: Points, kind: DistanceId): Float32Array {
  const count = positions.length / size;
  const distances = new Float32Array(count * count);
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++)
      distances[i * count + j] = distances[j * count + i] = pointDistance(positions, size, i, j, kind);
  return distances;
}

/** From one point of another set of the same size to all of these. */
export function distancesFrom(from: Points, row: number, to: Points, kind: DistanceId): Float32Array {
  const { size } = to;
  const joined = new Float32Array(size + to.positions.length);
  joined.set(from.positions.subarray(row * size, (row + 1) * size));
  joined.set(to.positions, size);
  return Float32Array.from({ length: to.positions.length / size }, (_, j) => pointDistance(joined, size, 0, j + 1, kind));
}

/** Where the matrix lies on its canvas, CSS pixels. */
export interface MatrixFrame {
  left: number;
  top: number;
  cell: number;
  count: number;
  /** The row of a test image above it. */
  rowTop: number;
  rowHeight: number;
}

/**
 * As wide as there is room; cells are whole screen pixels, so that all are equally large.
 * @param letters of the longest class name, which stands on the left.
 */
export function frameMatrix(
  width: number,
  rem: number,
  count: number,
  density: number,
  probeRow: boolean,
  letters = 1,
): MatrixFrame {
  const left = (0.7 + 0.4 * letters) * rem;
  const rowTop = 1.1 * rem;
  const rowHeight = 0.55 * rem;
  const top = (probeRow ? rowTop + rowHeight + 0.15 * rem : 0) + 1.05 * rem;
  const side = Math.max(0, width - left - 2);
  const cell = Math.max(1, Math.floor((side * density) / Math.max(1, count))) / density;
  return {
    left: Math.round(left * density) / density,
    top: Math.round(top * density) / density,
    cell,
    count,
    rowTop,
    rowHeight,
  };
}

/** Places (row, column) of the cell at a point of the canvas; null outside. */
export function cellAt({ left, top, cell, count }: MatrixFrame, x: number, y: number): { row: number; column: number } | null {
  const column = Math.floor((x - left) / cell);
  const row = Math.floor((y - top) / cell);
  return row >= 0 && column >= 0 && row < count && column < count ? { row, column } : null;
}

/** The height of a canvas that holds all of it, CSS pixels. */
export const heightOf = ({ top, cell, count }: MatrixFrame): number => Math.ceil(top + cell * count) + 2;

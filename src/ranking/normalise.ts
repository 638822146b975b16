/**
 * Embeddings on the unit sphere, and the way back for gradients: d/dx of x / |x|. A row shorter than 1e-12 has no direction: it becomes 0 and
 * gets no gradient. (torch's normalize divides such a row by 1e-12 and hands it a gradient of up to 1e12, which throws it far away.)
 */

import type { Numbers } from './objective';

/** What torch.nn.functional.normalize takes as its smallest length too. */
export const SHORTEST_DIRECTION = 1e-12;

/**
 * Writes each row over its euclidean length into `unit`, and that length into `lengths`; 0 for a row without a direction. `lengths` has room
 * for as many numbers as there are rows.
 */
export function fillUnitRows(points: Numbers, size: number, unit: Float64Array, lengths: Float64Array): void {
  for (let row = 0, start = 0; start < points.length; row++, start += size) {
    const length = rowLength(points, start, size);
    const has = length >= SHORTEST_DIRECTION;
    lengths[row] = has ? length : 0;
    for (let k = start; k < start + size; k++) unit[k] = has ? points[k] / length : 0;
  }
}

/** Adds to `gradient` d loss / d points, from d loss / d unit rows: its part across the row, over the length. */
export function addUnitRowsGradient(
  unit: Float64Array,
  lengths: Float64Array,
  size: number,
  unitGradient: Float64Array,
  gradient: Float64Array,
): void {
  for (let row = 0, start = 0; start < unit.length; row++, start += size) {
    const length = lengths[row];
    if (length === 0) continue;
    let along = 0;
    for (let k = start; k < start + size; k++) along += unitGradient[k] * unit[k];
    for (let k = start; k < start + size; k++) gradient[k] += (unitGradient[k] - along * unit[k]) / length;
  }
}

/** Each row divided by its euclidean length, in new memory. */
export function normaliseRows(points: Numbers, size: number): Float64Array {
  const unit = new Float64Array(points.length);
  fillUnitRows(points, size, unit, new Float64Array(points.length / size));
  return unit;
}

/** d loss / d raw rows from d loss / d unit rows, in new memory. */
export function normaliseRowsBackward(points: Numbers, size: number, unitGradient: Float64Array): Float64Array {
  const unit = new Float64Array(points.length);
  const lengths = new Float64Array(points.length / size);
  fillUnitRows(points, size, unit, lengths);
  const gradient = new Float64Array(points.length);
  addUnitRowsGradient(unit, lengths, size, unitGradient, gradient);
  return gradient;
}

/** Euclidean length without overflow or underflow. */
export function rowLength(points: Numbers, start: number, size: number): number {
  let largest = 0;
  for (let k = start; k < start + size; k++) largest = Math.max(largest, Math.abs(points[k]));
  if (largest === 0) return 0;
  let sum = 0;
  for (let k = start; k < start + size; k++) sum += (points[k] / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/** Embeddings on the unit sphere, and the way back for gradients: d/dx of x / |x|. */

import type { Numbers } from './objective';

/** Each row divided by its euclidean length; a zero row stays zero. */
export function normaliseRows(points: Numbers, size: number): Float64Array {
  const unit = Float64Array.from(points);
  for (let start = 0; start < unit.length; start += size) {
    const length = rowLength(points, start, size);
    for (let k = start; k < start + size; k++) unit[k] = length > 0 ? points[k] / length : 0;
  }
  return unit;
}

/** d loss / d raw rows from d loss / d unit rows: its part across the row, over the length. A zero row has no direction and gets 0. */
export function normaliseRowsBackward(points: Numbers, size: number, unitGradient: Float64Array): Float64Array {
  const gradient = new Float64Array(points.length);
  for (let start = 0; start < points.length; start += size) {
    const length = rowLength(points, start, size);
    if (length === 0) continue;
    let along = 0;
    for (let k = start; k < start + size; k++) along += unitGradient[k] * (points[k] / length);
    for (let k = start; k < start + size; k++) gradient[k] = (unitGradient[k] - along * (points[k] / length)) / length;
  }
  return gradient;
}

/** Euclidean length without overflow or underflow. */
function rowLength(points: Numbers, start: number, size: number): number {
  let largest = 0;
  for (let k = start; k < start + size; k++) largest = Math.max(largest, Math.abs(points[k]));
  if (largest === 0) return 0;
  let sum = 0;
  for (let k = start; k < start + size; k++) sum += (points[k] / largest) ** 2;
  return largest * Math.sqrt(sum);
}

/**
 * Principal components: embeddings of more than two dimensions as a flat picture that does not flip from one snapshot to the next.
 * Directions come from the covariance by subspace iteration, begun at the previous picture's, and are then turned within their plane
 * to lie as near the previous ones as they can (orthogonal Procrustes). Always finite; nothing is random.
 */

import { dot, principalBasis } from './eigenvectors';
import type { Numbers } from './objective';

export interface Projection {
  /** Row-major, count x 2. */
  positions: Float32Array;
  /** Two orthonormal rows of `size`. With a previous picture they span the plane of the first two components, turned to match it. */
  axes: Float64Array;
  mean: Float64Array;
  /** Share of the total variance that the plane shows, 0..1; 1 where there is no variance at all. */
  varianceShown: number;
  /** Orthonormal rows that the next call begins at. */
  basis: Float64Array;
}

/** Projects row-major points of the size on their first two principal components; of size 1 and 2 the points stay as they are. */
export function project(points: Numbers, size: number, previous?: Projection | null): Projection {
  const count = points.length / size;
  if (size <= 2) return keepPlane(points, size, count);
  const mean = new Float64Array(size);
  for (let r = 0, t = 0; r < count; r++) for (let k = 0; k < size; k++, t++) mean[k] += points[t];
  for (let k = 0; k < size && count > 0; k++) mean[k] /= count;
  const centred = new Float64Array(count * size);
  for (let r = 0, t = 0; r < count; r++) for (let k = 0; k < size; k++, t++) centred[t] = points[t] - mean[k];

  const covariance = productOfColumns(centred, size, count);
  let trace = 0;
  for (let k = 0; k < size; k++) trace += covariance[k * size + k];
  const usable = previous && previous.axes.length === 2 * size ? previous : null;
  const { basis, variances } = principalBasis(covariance, size, trace, usable?.basis);
  const axes = basis.slice(0, 2 * size);
  if (usable) turnTowards(axes, usable.axes, size);
  else pointForward(axes, size);

  const positions = new Float32Array(count * 2);
  for (let r = 0; r < count; r++) {
    let x = 0;
    let y = 0;
    for (let k = 0; k < size; k++) {
      const value = centred[r * size + k];
      x += value * axes[k];
      y += value * axes[size + k];
    }
    positions[2 * r] = x;
    positions[2 * r + 1] = y;
  }
  const varianceShown = trace > 0 ? Math.min(1, (variances[0] + variances[1]) / trace) : 1;
  return { positions, axes, mean, varianceShown, basis };
}

function keepPlane(points: Numbers, size: number, count: number): Projection {
  const positions = new Float32Array(count * 2);
  for (let r = 0; r < count; r++) for (let k = 0; k < size; k++) positions[2 * r + k] = points[r * size + k];
  const axes = new Float64Array(2 * size);
  for (let k = 0; k < size; k++) axes[k * size + k] = 1;
  return { positions, axes, mean: new Float64Array(size), varianceShown: 1, basis: axes };
}

/** X^T X of row-major X, four rows at a time. */
function productOfColumns(centred: Float64Array, size: number, count: number): Float64Array {
  const product = new Float64Array(size * size);
  const whole = count - (count % 4);
  for (let r = 0; r < whole; r += 4) {
    const a = r * size;
    const b = a + size;
    const c = b + size;
    const d = c + size;
    for (let i = 0; i < size; i++) {
      const x0 = centred[a + i];
      const x1 = centred[b + i];
      const x2 = centred[c + i];
      const x3 = centred[d + i];
      const row = i * size;
      for (let j = i; j < size; j++)
        product[row + j] += x0 * centred[a + j] + x1 * centred[b + j] + (x2 * centred[c + j] + x3 * centred[d + j]);
    }
  }
  for (let r = whole; r < count; r++)
    for (let i = 0; i < size; i++)
      for (let j = i; j < size; j++) product[i * size + j] += centred[r * size + i] * centred[r * size + j];
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) product[i * size + j] = product[j * size + i];
  return product;
}

/** Without a previous picture: each axis points where its largest coordinate is positive. */
function pointForward(axes: Float64Array, size: number): void {
  for (let r = 0; r < 2; r++) {
    let largest = r * size;
    for (let k = r * size; k < (r + 1) * size; k++) if (Math.abs(axes[k]) > Math.abs(axes[largest])) largest = k;
    if (axes[largest] < 0) for (let k = r * size; k < (r + 1) * size; k++) axes[k] = -axes[k];
  }
}

/** Turns (or mirrors) the two axes within their plane to lie closest to the target's: orthogonal Procrustes in two dimensions. */
function turnTowards(axes: Float64Array, target: Float64Array, size: number): void {
  const m00 = dot(target, 0, axes, 0, size);
  const m01 = dot(target, 0, axes, size, size);
  const m10 = dot(target, size, axes, 0, size);
  const m11 = dot(target, size, axes, size, size);
  const rotation = Math.hypot(m00 + m11, m10 - m01);
  const reflection = Math.hypot(m00 - m11, m10 + m01);
  if (rotation === 0 && reflection === 0) return;
  const mirrored = reflection > rotation;
  const cosine = mirrored ? (m00 - m11) / reflection : (m00 + m11) / rotation;
  const sine = mirrored ? (m10 + m01) / reflection : (m10 - m01) / rotation;
  for (let k = 0; k < size; k++) {
    const x = axes[k];
    const y = axes[size + k];
    axes[k] = mirrored ? cosine * x + sine * y : cosine * x - sine * y;
    axes[size + k] = mirrored ? sine * x - cosine * y : sine * x + cosine * y;
  }
}

/**
 * Distances between embeddings, always by direct differences: the Gram-matrix shortcut loses every digit where points
 * nearly coincide, which is just where a ranking loss looks (collapse). Double precision throughout.
 * The cosine distance 1 - cos(x, y) is half the squared distance of the directions x/|x| and y/|y|, so it is one too, and never below 0.
 */

import { rowLength, SHORTEST_DIRECTION } from './normalise';
import type { DistanceId, Numbers } from './objective';

/**
 * d(row i, row j) of row-major points. `epsilon` is added to every coordinate of the difference, as torch's
 * pairwise_distance does (1e-6 there); with it d(i, j) and d(j, i) differ.
 */
export function distanceBetween(points: Numbers, size: number, i: number, j: number, kind: DistanceId, epsilon = 0): number {
  if (kind === 'cosine') return cosineBetween(points, size, i, j);
  let sum = 0;
  for (let k = 0, a = i * size, b = j * size; k < size; k++, a++, b++) {
    const difference = points[a] - points[b] + epsilon;
    sum += difference * difference;
  }
  return kind === 'squared' ? sum : Math.sqrt(sum);
}

/** What a row without a direction adds to its half square: with one or two such rows the cosine is taken as 0, the distance as 1. */
const WITHOUT_DIRECTION = 0.5;

/** The same numbers, to the last bit, as `fillSquaredRow` and `halveSquares` give for normalised rows. */
function cosineBetween(points: Numbers, size: number, i: number, j: number): number {
  if (i === j) return 0;
  const lengthI = rowLength(points, i * size, size);
  const lengthJ = rowLength(points, j * size, size);
  const hasI = lengthI >= SHORTEST_DIRECTION;
  const hasJ = lengthJ >= SHORTEST_DIRECTION;
  let sum = 0;
  for (let k = 0, a = i * size, b = j * size; k < size; k++, a++, b++) {
    const difference = (hasI ? points[a] / lengthI : 0) - (hasJ ? points[b] / lengthJ : 0);
    sum += difference * difference;
  }
  return sum / 2 + (hasI ? 0 : WITHOUT_DIRECTION) + (hasJ ? 0 : WITHOUT_DIRECTION);
}

/** Which rows of `normaliseRows` have no direction: 1 for these. */
export function fillWithoutDirection(unit: Float64Array, size: number, count: number, out: Uint8Array): void {
  for (let i = 0; i < count; i++) {
    let zero = 1;
    for (let k = i * size; k < (i + 1) * size; k++) if (unit[k] !== 0) zero = 0;
    out[i] = zero;
  }
}

/** Squares of unit rows become cosine distances, in place: out[j - from] for from <= j < to. */
export function halveSquares(out: Float64Array, i: number, from: number, to: number, withoutDirection: Uint8Array): void {
  const own = withoutDirection[i] * WITHOUT_DIRECTION;
  for (let j = from; j < to; j++)
    out[j - from] = i === j ? 0 : out[j - from] / 2 + own + withoutDirection[j] * WITHOUT_DIRECTION;
}

/**
 * out[j - from] = squared d(i, j) for from <= j < to. Four rows at a time, each summed in the order that `distanceBetween` sums,
 * so that both give the same number to the last bit.
 */
export function fillSquaredRow(
  points: Float64Array,
  size: number,
  i: number,
  from: number,
  to: number,
  out: Float64Array,
): void {
  const start = i * size;
  let j = from;
  for (; j + 4 <= to; j += 4) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    const b = j * size;
    for (let k = 0; k < size; k++) {
      const x = points[start + k];
      const d0 = x - points[b + k];
      const d1 = x - points[b + size + k];
      const d2 = x - points[b + 2 * size + k];
      const d3 = x - points[b + 3 * size + k];
      s0 += d0 * d0;
      s1 += d1 * d1;
      s2 += d2 * d2;
      s3 += d3 * d3;
    }
    out[j - from] = s0;
    out[j - from + 1] = s1;
    out[j - from + 2] = s2;
    out[j - from + 3] = s3;
  }
  for (; j < to; j++) out[j - from] = distanceBetween(points, size, i, j, 'squared');
}

/**
 * Fills out[i * count + j] = d(i, j) for `count` rows of embeddings; the diagonal is 0 when epsilon is. For the cosine distance the rows
 * must be normalised already (normalise.ts); epsilon does not touch it. `row` is room for `count` numbers.
 */
export function fillDistanceMatrix(
  embeddings: Float64Array,
  size: number,
  kind: DistanceId,
  out: Float64Array,
  epsilon = 0,
  count = embeddings.length / size,
  row: Float64Array = new Float64Array(count),
): void {
  if (epsilon !== 0 && kind !== 'cosine') {
    for (let i = 0; i < count; i++)
      for (let j = 0; j < count; j++) out[i * count + j] = distanceBetween(embeddings, size, i, j, kind, epsilon);
    return;
  }
  const rooted = kind === 'euclidean';
  const withoutDirection = kind === 'cosine' ? new Uint8Array(count) : null;
  if (withoutDirection) fillWithoutDirection(embeddings, size, count, withoutDirection);
  for (let i = 0; i < count; i++) {
    out[i * count + i] = 0;
    fillSquaredRow(embeddings, size, i, i + 1, count, row);
    if (withoutDirection) halveSquares(row, i, i + 1, count, withoutDirection);
    for (let j = i + 1; j < count; j++) {
      const distance = rooted ? Math.sqrt(row[j - i - 1]) : row[j - i - 1];
      out[i * count + j] = distance;
      out[j * count + i] = distance;
    }
  }
}

/**
 * The leading eigenvectors of a symmetric matrix by subspace iteration with Rayleigh-Ritz (Golub & Van Loan, section 8.2), begun where an
 * earlier call ended: a few rounds suffice for a matrix that changes little. Deterministic.
 */

import { createRandom } from './random';

/** More directions than are shown: the iteration then converges as fast as component 7 is smaller than component 2. */
const BLOCK = 6;
const LARGEST_ITERATIONS = 80;
const TOLERANCE = 1e-9;

/**
 * Up to six leading eigenvectors of a symmetric, positive semi-definite matrix (row-major, size x size) as orthonormal rows, largest
 * first, with their eigenvalues. `start` are such rows of an earlier call; the zero matrix keeps them.
 */
export function principalBasis(matrix: Float64Array, size: number, trace: number, start?: Float64Array) {
  const rows = Math.min(BLOCK, size);
  const random = createRandom(1);
  let basis = new Float64Array(rows * size);
  // The last row always starts afresh, so that a direction orthogonal to all earlier ones is found too.
  for (let t = 0; t < basis.length; t++) basis[t] = start && t < (rows - 1) * size ? start[t] : random.normal();
  orthonormalise(basis, rows, size);
  let variances = new Float64Array(rows);
  if (!(trace > 0)) return { basis, variances };
  for (let iteration = 0; iteration < LARGEST_ITERATIONS; iteration++) {
    const image = multiply(basis, matrix, rows, size);
    const ritz = rotateToRitz(basis, image, rows, size);
    variances = ritz.values;
    const residual = Math.max(...[0, 1].map((r) => residualOf(ritz.basis, ritz.image, variances[r], r, size)));
    basis = ritz.basis;
    if (residual <= TOLERANCE * trace) break;
    basis = ritz.image;
    orthonormalise(basis, rows, size);
  }
  return { basis, variances };
}

/** |A v - lambda v| of one row. */
function residualOf(basis: Float64Array, image: Float64Array, value: number, row: number, size: number): number {
  let sum = 0;
  for (let k = row * size; k < (row + 1) * size; k++) sum += (image[k] - value * basis[k]) ** 2;
  return Math.sqrt(sum);
}

function multiply(basis: Float64Array, matrix: Float64Array, rows: number, size: number): Float64Array<ArrayBuffer> {
  const image = new Float64Array(rows * size);
  for (let r = 0; r < rows; r++)
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += matrix[i * size + k] * basis[r * size + k];
      image[r * size + i] = sum;
    }
  return image;
}

/** Gram-Schmidt, twice; a row that vanishes becomes the first unit vector that is still free. */
function orthonormalise(basis: Float64Array, rows: number, size: number): void {
  for (let r = 0; r < rows; r++) {
    for (let attempt = -1; attempt < size; attempt++) {
      const at = r * size;
      if (attempt >= 0) for (let k = 0; k < size; k++) basis[at + k] = k === attempt ? 1 : 0;
      const before = Math.sqrt(dot(basis, at, basis, at, size));
      for (let pass = 0; pass < 2; pass++)
        for (let q = 0; q < r; q++) {
          const overlap = dot(basis, at, basis, q * size, size);
          for (let k = 0; k < size; k++) basis[at + k] -= overlap * basis[q * size + k];
        }
      const length = Math.sqrt(dot(basis, at, basis, at, size));
      if (length > 1e-10 * before && length > 0) {
        for (let k = 0; k < size; k++) basis[at + k] /= length;
        break;
      }
    }
  }
}

export function dot(a: Float64Array, i: number, b: Float64Array, j: number, size: number): number {
  let sum = 0;
  for (let k = 0; k < size; k++) sum += a[i + k] * b[j + k];
  return sum;
}

/** Rayleigh-Ritz: within the rows' span the eigenvectors, largest first, by Jacobi rotations of the small matrix. */
function rotateToRitz(basis: Float64Array, image: Float64Array, rows: number, size: number) {
  const small = new Float64Array(rows * rows);
  const turn = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    turn[i * rows + i] = 1;
    for (let j = i; j < rows; j++) small[i * rows + j] = small[j * rows + i] = dot(basis, i * size, image, j * size, size);
  }
  for (let sweep = 0; sweep < 12; sweep++)
    for (let p = 0; p < rows; p++) for (let q = p + 1; q < rows; q++) rotateAway(small, turn, rows, p, q);
  const order = Array.from({ length: rows }, (_, i) => i).sort((a, b) => small[b * rows + b] - small[a * rows + a]);
  const turned = (source: Float64Array) => {
    const out = new Float64Array(rows * size);
    for (let r = 0; r < rows; r++)
      for (let q = 0; q < rows; q++) {
        const factor = turn[q * rows + order[r]];
        for (let k = 0; k < size; k++) out[r * size + k] += factor * source[q * size + k];
      }
    return out;
  };
  return { basis: turned(basis), image: turned(image), values: Float64Array.from(order, (r) => small[r * rows + r]) };
}

/** One Jacobi rotation: makes entry (p, q) of the symmetric matrix 0. */
function rotateAway(matrix: Float64Array, turn: Float64Array, rows: number, p: number, q: number): void {
  const apq = matrix[p * rows + q];
  if (apq === 0) return;
  const theta = (matrix[q * rows + q] - matrix[p * rows + p]) / (2 * apq);
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (let k = 0; k < rows; k++) {
    const kp = matrix[k * rows + p];
    const kq = matrix[k * rows + q];
    matrix[k * rows + p] = cosine * kp - sine * kq;
    matrix[k * rows + q] = sine * kp + cosine * kq;
    const tp = turn[k * rows + p];
    const tq = turn[k * rows + q];
    turn[k * rows + p] = cosine * tp - sine * tq;
    turn[k * rows + q] = sine * tp + cosine * tq;
  }
  for (let k = 0; k < rows; k++) {
    const pk = matrix[p * rows + k];
    const qk = matrix[q * rows + k];
    matrix[p * rows + k] = cosine * pk - sine * qk;
    matrix[q * rows + k] = sine * pk + cosine * qk;
  }
}

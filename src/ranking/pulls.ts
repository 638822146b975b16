/**
 * A gradient on three points taken apart into who pulls whom. The force -g_i on each point is a sum over the other two,
 * f_i = sum_j F_ij b_ij with F_ij = F_ji: b_ij = x_j - x_i for losses on (squared) euclidean distances. The three F follow by least squares from the
 * true gradient, so the words about it can say no more than the gradient does.
 */

import type { Numbers } from './objective';

/** F above 0: the two attract one another, below 0: they repel. Times the distance: the strength of that one pull. */
export interface Pulls {
  anchorPositive: number;
  anchorNegative: number;
  positiveNegative: number;
}

const pairs = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

/** Solves the 3 x 3 system by elimination with pivots; a direction without information comes out as 0. */
function solve(matrix: number[][], right: number[]): number[] {
  const n = right.length;
  const rows = matrix.map((entries, i) => [...entries, right[i]]);
  const scale = Math.max(...matrix.map((entries, i) => entries[i]));
  for (let column = 0; column < n; column++) {
    let best = column;
    for (let r = column + 1; r < n; r++) if (Math.abs(rows[r][column]) > Math.abs(rows[best][column])) best = r;
    [rows[column], rows[best]] = [rows[best], rows[column]];
    const pivot = rows[column][column];
    if (Math.abs(pivot) <= 1e-12 * scale) {
      rows[column].fill(0);
      rows[column][column] = 1;
      continue;
    }
    for (let r = 0; r < n; r++) {
      if (r === column) continue;
      const factor = rows[r][column] / pivot;
      for (let c = column; c <= n; c++) rows[r][c] -= factor * rows[column][c];
    }
  }
  return rows.map((entries, i) => entries[n] / entries[i]);
}

/**
 * @param points anchor, positive, negative: 3 x size, row-major.
 * @param gradient d loss / d points, of the same shape.
 */
export function pullsOf(points: Numbers, gradient: Numbers, size: number): Pulls {
  const normal = [0, 1, 2].map(() => [0, 0, 0]);
  const right = [0, 0, 0];
  for (let k = 0; k < size; k++) {
    for (let i = 0; i < 3; i++) {
      // What F_ap, F_an and F_pn each contribute to coordinate k of the force on point i.
      const share = pairs.map(([a, b]) =>
        i === a ? points[b * size + k] - points[a * size + k] : i === b ? points[a * size + k] - points[b * size + k] : 0,
      );
      for (let r = 0; r < 3; r++) {
        right[r] -= share[r] * gradient[i * size + k];
        for (let c = 0; c < 3; c++) normal[r][c] += share[r] * share[c];
      }
    }
  }
  const [anchorPositive, anchorNegative, positiveNegative] = solve(normal, right);
  return { anchorPositive, anchorNegative, positiveNegative };
}

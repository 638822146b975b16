/** What the gradient does to each of the three points, for a glyph and a sentence: how strongly, towards and away from whom, in which direction. Pure. */

import type { Numbers } from '../../ranking/objective';
import { pullsOf } from '../../ranking/pulls';

export const roles = ['anchor', 'positive', 'negative'] as const;
export type Role = (typeof roles)[number];

export interface Force {
  role: Role;
  /** Length of minus the gradient; 0: the point is left where it is. */
  size: number;
  towards: Role[];
  away: Role[];
  /**
   * Direction on the screen, clockwise from the right, in degrees. In two dimensions as on the map; in more within the plane
   * through the three points, laid so that the positive is to the anchor's right and the negative above.
   */
  degrees: number;
}

/** A pull of less than this share of the greatest force is rounding, not worth a word. */
const negligible = 1e-4;

function lengthOf(vector: ArrayLike<number>): number {
  return Math.hypot(...Array.from(vector));
}

/** Two directions at right angles that span the picture: the map's axes, or the plane through the three points. */
function planeOf(points: Numbers, size: number): [Float64Array, Float64Array] {
  if (size === 2) return [Float64Array.of(1, 0), Float64Array.of(0, 1)];
  const across = new Float64Array(size);
  const up = new Float64Array(size);
  for (let k = 0; k < size; k++) across[k] = points[size + k] - points[k];
  const width = lengthOf(across) || 1;
  let along = 0;
  for (let k = 0; k < size; k++) {
    across[k] /= width;
    along += (points[2 * size + k] - points[k]) * across[k];
  }
  for (let k = 0; k < size; k++) up[k] = points[2 * size + k] - points[k] - along * across[k];
  const height = lengthOf(up) || 1;
  for (let k = 0; k < size; k++) up[k] /= height;
  return [across, up];
}

/** @param points anchor, positive, negative, 3 x size; `gradient` of the same shape. */
export function forcesOf(points: Numbers, gradient: Numbers, size: number): Force[] {
  const pulls = pullsOf(points, gradient, size);
  const between: [Role, Role, number][] = [
    ['anchor', 'positive', pulls.anchorPositive],
    ['anchor', 'negative', pulls.anchorNegative],
    ['positive', 'negative', pulls.positiveNegative],
  ];
  const sizes = roles.map((_, i) => lengthOf(gradient.subarray(i * size, (i + 1) * size)));
  const greatest = Math.max(...sizes);
  const distance = (a: Role, b: Role) => {
    const [i, j] = [roles.indexOf(a) * size, roles.indexOf(b) * size];
    return lengthOf(Array.from({ length: size }, (_, k) => points[i + k] - points[j + k]));
  };
  const [right, up] = planeOf(points, size);
  return roles.map((role, i) => {
    const felt = between
      .filter(([a, b, pull]) => (a === role || b === role) && Math.abs(pull) * distance(a, b) > negligible * greatest)
      .map(([a, b, pull]) => ({ other: a === role ? b : a, pull }));
    let x = 0;
    let y = 0;
    for (let k = 0; k < size; k++) {
      x -= gradient[i * size + k] * right[k];
      y -= gradient[i * size + k] * up[k];
    }
    return {
      role,
      size: sizes[i],
      towards: felt.filter(({ pull }) => pull > 0).map(({ other }) => other),
      away: felt.filter(({ pull }) => pull < 0).map(({ other }) => other),
      degrees: sizes[i] === 0 ? 0 : (Math.atan2(-y, x) * 180) / Math.PI,
    };
  });
}

/** What the gradient does to each of the three points, for a glyph and a sentence: how strongly, towards and away from whom, in which direction. Pure. */

import type { Numbers } from '../../ranking/objective';
import type { TripletTerms } from '../../ranking/tripletTerms';

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

/** Distances between the three: 0 where a pull has no direction. */
export interface Separations {
  anchorPositive: number;
  anchorNegative: number;
  positiveNegative: number;
}

/** @param points anchor, positive, negative: 3 x size, row-major. */
export function forcesOf(
  points: Numbers,
  size: number,
  { gradient, pulls }: Pick<TripletTerms, 'gradient' | 'pulls'>,
  apart: Separations,
): Force[] {
  const between = [
    { roles: ['anchor', 'positive'], pull: pulls.anchorPositive, distance: apart.anchorPositive },
    { roles: ['anchor', 'negative'], pull: pulls.anchorNegative, distance: apart.anchorNegative },
    { roles: ['positive', 'negative'], pull: pulls.positiveNegative, distance: apart.positiveNegative },
  ].filter(({ pull, distance }) => pull !== 0 && distance > 0);
  const [right, up] = planeOf(points, size);
  return roles.map((role) => {
    const pullOn = between.filter((pair) => pair.roles.includes(role));
    const others = (wanted: (pull: number) => boolean) =>
      pullOn.filter(({ pull }) => wanted(pull)).map((pair) => pair.roles.find((other) => other !== role) as Role);
    const own = gradient[role];
    let x = 0;
    let y = 0;
    for (let k = 0; k < size; k++) {
      x -= own[k] * right[k];
      y -= own[k] * up[k];
    }
    const strength = lengthOf(own);
    return {
      role,
      size: strength,
      towards: others((pull) => pull > 0),
      away: others((pull) => pull < 0),
      degrees: strength === 0 ? 0 : (Math.atan2(-y, x) * 180) / Math.PI,
    };
  });
}

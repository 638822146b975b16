/**
 * Minus the gradient as arrows on the picture: one vector for each row of the batch, one scale for all of them, and a key of a round
 * value. Pure. Nothing is scaled arrow by arrow, so that lengths can be compared and measured with the key.
 */

import type { Numbers } from '../../ranking/objective';

export interface ForceField {
  /** Components on the picture (x, y upwards), by turns, in loss per unit of the embedding. */
  xy: Float64Array;
  /** Length of the longest of these arrows. */
  longest: number;
  /** Length of the longest force in the whole embedding; more than `longest` where the picture leaves dimensions out. */
  longestInSpace: number;
}

/**
 * @param gradient d loss / d embeddings, row-major, count x size.
 * @param axes two orthonormal rows of `size` that the picture shows; null where the embedding is the plane itself.
 */
export function forceField(gradient: Numbers, size: number, axes: Float64Array | null): ForceField {
  const count = gradient.length / size;
  const xy = new Float64Array(count * 2);
  let longest = 0;
  let longestInSpace = 0;
  for (let r = 0; r < count; r++) {
    let squares = 0;
    for (let k = 0; k < size; k++) {
      const force = -gradient[r * size + k];
      squares += force * force;
      if (axes) {
        xy[2 * r] += force * axes[k];
        xy[2 * r + 1] += force * axes[size + k];
      } else if (k < 2) xy[2 * r + k] = force;
    }
    longest = Math.max(longest, Math.hypot(xy[2 * r], xy[2 * r + 1]));
    longestInSpace = Math.max(longestInSpace, Math.sqrt(squares));
  }
  return { xy, longest, longestInSpace };
}

/** The largest of 1, 2 and 5 times a power of ten that is not above the value (> 0). */
export function roundDown125(value: number): number {
  const exponent = Math.floor(Math.log10(value) + 1e-12);
  // Read rather than computed: a product such as 5 * 0.001 is not always the number that is written 0.005.
  for (const leading of [5, 2]) {
    const round = Number(`${leading}e${exponent}`);
    if (round <= value * (1 + 1e-12)) return round;
  }
  return Number(`1e${exponent}`);
}

/**
 * Pixels for one unit of force: 1, 2 or 5 times a power of ten, so that the longest arrow has at most `room` pixels. The scale before is
 * kept while the longest arrow has between a quarter of the room and a little more than all of it: lengths stay comparable from step to step.
 * null where there is no force at all.
 */
export function forceScale(longest: number, room: number, before: number | null): number | null {
  if (!(longest > 0) || !Number.isFinite(longest) || !(room > 0)) return null;
  if (before !== null) {
    const pixels = before * longest;
    if (pixels >= room * 0.25 && pixels <= room * 1.15) return before;
  }
  return roundDown125(room / longest);
}

/** The key beside the picture: the largest round force whose arrow has at most `room` pixels. */
export function forceKey(scale: number, room: number): { value: number; pixels: number } {
  const value = roundDown125(room / scale);
  return { value, pixels: value * scale };
}

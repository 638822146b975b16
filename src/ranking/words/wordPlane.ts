/**
 * Words and images on one flat map: principal components of the class words alone. Images are placed with the words' axes and take no part in the fit, so that the map and the words on it stand
 * still while images are trained. For the cosine distance directions are mapped: images and words at unit length, as that distance sees them.
 */
import type { DistanceId, Numbers } from '../objective';
import { project } from '../projection';
import { seenBy } from './imageWordDistances';
import type { WordSpace } from './wordSpace';

export interface WordPlane {
  /** Two orthonormal rows of `size`. */
  readonly axes: Float64Array;
  /** Of the class words as the distance sees them; it lies at the map's origin. */
  readonly mean: Float64Array;
  readonly size: number;
  readonly distance: DistanceId;
  /** Places of the class words, row-major, count x 2. */
  readonly words: Float32Array;
  /** Share of the class words' variance that the map shows, 0..1. What it shows of the images' is another (and unknown) share. */
  readonly varianceShown: number;
}

/** The same for the same words, to the last bit. */
export function wordPlane({ vectors, size }: WordSpace, distance: DistanceId): WordPlane {
  const { axes, mean, varianceShown, positions } = project(seenBy(distance, vectors, size).rows, size);
  return { axes, mean, size, distance, varianceShown, words: positions };
}

/**
 * Where points of the words' space (images, further words) lie on the map: row-major, count x 2. One without a direction lies at the place of the origin.
 * @param reuse is written and returned where it has room for as many.
 */
export function placeOnPlane(plane: WordPlane, points: Numbers, reuse?: Float32Array): Float32Array {
  const { axes, mean, size, distance } = plane;
  const count = points.length / size;
  if (!Number.isInteger(count)) throw new RangeError(`${points.length} coordinates are not rows of ${size}`);
  const { rows } = seenBy(distance, points, size);
  const places = reuse?.length === 2 * count ? reuse : new Float32Array(2 * count);
  for (let row = 0; row < count; row++) {
    let x = 0;
    let y = 0;
    for (let k = 0; k < size; k++) {
      const value = rows[row * size + k] - mean[k];
      x += value * axes[k];
      y += value * axes[size + k];
    }
    places[2 * row] = x;
    places[2 * row + 1] = y;
  }
  return places;
}

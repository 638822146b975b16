/**
 * Words and images on one plane: the first two principal components of the class words alone. Fitted on what never moves, it does not move while images
 * do; they are placed with the same axes, as the distance in force sees them (for the cosine distance their directions).
 */
import { SHORTEST_DIRECTION } from '../normalise';
import type { DistanceId, Numbers } from '../objective';
import { project } from '../projection';
import { seenBy } from './imageWordDistances';
import type { WordSpace } from './wordSpace';

export interface WordPlane {
  readonly size: number;
  readonly distance: DistanceId;
  /** Two orthonormal rows of `size`. */
  readonly axes: Float64Array;
  /** What lies at the plane's origin: the mean of the class words as the distance sees them. */
  readonly mean: Float64Array;
  /** Share of the class words' variance that the plane shows, 0..1. */
  readonly varianceShown: number;
  /** Places of the class words, x and y by turns. */
  readonly words: Float32Array;
}

const known = new WeakMap<WordSpace, Partial<Record<DistanceId, WordPlane>>>();

/** The same object for the same space and distance. Euclidean and squared distances see the same points. */
export function wordPlane(space: WordSpace, distance: DistanceId): WordPlane {
  const made = known.get(space) ?? {};
  known.set(space, made);
  made[distance] ??= planeOf(space, distance);
  return made[distance];
}

function planeOf({ vectors, size }: WordSpace, distance: DistanceId): WordPlane {
  const { axes, mean, varianceShown, positions } = project(seenBy(distance, vectors, size).rows, size);
  return { size, distance, axes, mean, varianceShown, words: positions };
}

/** Row-major points of the plane's size as x and y by turns; a row without a direction lies where the zero vector does. RangeError for other lengths. */
export function placeOnPlane({ size, distance, axes, mean }: WordPlane, points: Numbers): Float32Array {
  if (points.length % size !== 0) throw new RangeError(`${points.length} coordinates are not rows of ${size}`);
  const places = new Float32Array((points.length / size) * 2);
  for (let row = 0; 2 * row < places.length; row++) {
    let squares = 0;
    for (let k = 0, at = row * size; k < size; k++, at++) squares += points[at] * points[at];
    const scale = distance !== 'cosine' ? 1 : squares >= SHORTEST_DIRECTION ** 2 ? 1 / Math.sqrt(squares) : 0;
    let x = 0;
    let y = 0;
    for (let k = 0, at = row * size; k < size; k++, at++) {
      const offset = points[at] * scale - mean[k];
      x += offset * axes[k];
      y += offset * axes[size + k];
    }
    places[2 * row] = x;
    places[2 * row + 1] = y;
  }
  return places;
}

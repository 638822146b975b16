/**
 * The fixed side of images and words: the vectors of the class words, as they were learnt or centred, which training reads and nothing writes.
 * Number words are nearly parallel in GloVe; without the mean that they share they point apart.
 */
import { distanceBetween } from '../distance';
import type { DistanceId } from '../objective';
import type { WordVectorsId } from './wordObjective';

export interface WordSpace {
  /** Of the class words, row-major, class by class, count x size. */
  readonly vectors: Float32Array;
  readonly size: number;
  readonly count: number;
  /** What was taken from each vector; zeros for raw ones. */
  readonly origin: Float32Array;
}

/**
 * @param vectors of the class words as they were learnt, row-major; not kept.
 * RangeError where they are not rows of `size`, fewer than two, or not finite.
 */
export function createWordSpace(vectors: Float32Array, size: number, kind: WordVectorsId): WordSpace {
  const count = vectors.length / size;
  if (!Number.isInteger(count) || count < 2)
    throw new RangeError(`${vectors.length} coordinates are not two rows of ${size} or more`);
  if (!vectors.every(Number.isFinite)) throw new RangeError('a word vector is not finite');
  const origin = new Float32Array(size);
  if (kind === 'centred') {
    for (let k = 0; k < size; k++) {
      let sum = 0;
      for (let row = 0; row < count; row++) sum += vectors[row * size + k];
      origin[k] = sum / count;
    }
  }
  return { vectors: vectors.map((value, at) => value - origin[at % size]), size, count, origin };
}

/** A further word's vector, or several row-major, in this space: minus its origin. A new array. */
export function intoSpace({ origin, size }: Pick<WordSpace, 'origin' | 'size'>, vectors: Float32Array): Float32Array {
  return vectors.map((value, at) => value - origin[at % size]);
}

const known = new WeakMap<WordSpace, Partial<Record<DistanceId, Float64Array>>>();

/** d between the class words, count x count. Words do not move: the same array for the same space and distance, to be read only. */
export function distancesOfWords(space: WordSpace, distance: DistanceId): Float64Array {
  const ofSpace = known.get(space) ?? {};
  known.set(space, ofSpace);
  ofSpace[distance] ??= allDistances(space, distance);
  return ofSpace[distance];
}

function allDistances({ vectors, size, count }: WordSpace, distance: DistanceId): Float64Array {
  const distances = new Float64Array(count * count);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++) distances[i * count + j] = distanceBetween(vectors, size, i, j, distance);
  return distances;
}

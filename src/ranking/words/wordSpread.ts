/**
 * How the class words lie in their fixed space, before any training: how parallel they are, how long, how close the closest two, and whether the margin that is
 * asked between two of them can be had at all. Pure.
 */
import { distanceBetween } from '../distance';
import type { DistanceId } from '../objective';
import { distancesOfWords, type WordSpace } from './wordSpace';

export interface WordSpread {
  /** Cosine of each pair of words, first < second in order of rows: 45 of ten words. -1 .. 1; 0 for a word without a direction. */
  cosines: Float64Array;
  meanCosine: number;
  /** Mean euclidean length of a vector. */
  meanLength: number;
  /** The closest two by the distance asked about. */
  closest: { first: number; second: number; distance: number };
}

export function wordSpread(space: WordSpace, distance: DistanceId): WordSpread {
  const { vectors, size, count } = space;
  const cosines = new Float64Array((count * (count - 1)) / 2);
  const between = distancesOfWords(space, distance);
  let closest = { first: 0, second: 1, distance: between[1] };
  let at = 0;
  for (let first = 0; first < count; first++)
    for (let second = first + 1; second < count; second++) {
      cosines[at++] = 1 - distanceBetween(vectors, size, first, second, 'cosine');
      const d = between[first * count + second];
      if (d < closest.distance) closest = { first, second, distance: d };
    }
  let lengths = 0;
  for (let row = 0; row < count; row++) lengths += Math.hypot(...vectors.subarray(row * size, (row + 1) * size));
  const meanCosine = cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
  return { cosines, meanCosine, meanLength: lengths / count, closest };
}

/**
 * The most by which an image can be farther from one word than from another, wherever it is: with euclidean distances no more than the two words are
 * apart (triangle inequality); with cosine distances the chord between their directions, sqrt(2 d); with squared distances there is no bound.
 * A margin above it leaves a loss for every image of these two.
 * @param d between the two words.
 */
export function greatestGap(d: number, distance: DistanceId): number {
  if (distance === 'squared') return d > 0 ? Number.POSITIVE_INFINITY : 0;
  return distance === 'cosine' ? Math.sqrt(2 * d) : d;
}

/** Pairs of class words between which the margin cannot be had, and how many pairs there are. */
export function pairsOutOfReach(space: WordSpace, distance: DistanceId, margin: number): { out: number; pairs: number } {
  const { count } = space;
  const between = distancesOfWords(space, distance);
  let out = 0;
  for (let first = 0; first < count; first++)
    for (let second = first + 1; second < count; second++)
      if (greatestGap(between[first * count + second], distance) < margin) out++;
  return { out, pairs: (count * (count - 1)) / 2 };
}

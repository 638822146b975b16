/**
 * Nearest first: the images of a text query, the words of an image query. Distances are one pass of direct differences; 3,403 words of 100 numbers take under a millisecond once they
 * have been seen by the distance (`seenBy`, once a vocabulary), since only the few that are shown are put in order. Buffers can be used again.
 */
import type { DistanceId, Numbers } from '../objective';
import { imageWordDistances, type Seen, seenBy } from './imageWordDistances';

export interface Ranking {
  /** Rows, the nearest first; of two as far the lower one; a row whose distance is NaN last. */
  order: Uint32Array;
  /** d(query, row), by row. */
  distances: Float64Array;
}

/**
 * All images in order of their distance from a text query.
 * @param positions of the images, row-major.
 * @param query one word's vector, in the space that images are drawn into.
 * @param reuse a ranking of as many rows, whose arrays are written instead of new ones.
 */
export function rankByQuery(positions: Numbers, size: number, query: Numbers, distance: DistanceId, reuse?: Ranking): Ranking {
  const images = seenBy(distance, positions, size);
  const distances = imageWordDistances(images, seenBy(distance, query, size), size, distance, reuse?.distances);
  const fits = reuse && reuse.order.length === distances.length && reuse.distances === distances;
  return { order: sortRows(distances, fits ? reuse.order : new Uint32Array(distances.length)), distances };
}

/**
 * The words nearest to an image.
 * @param image one image's position.
 * @param words as the distance sees them (`seenBy`), in the space that images are drawn into.
 * @param limit how many of them `order` names, all unless said otherwise; up to 63 are found without sorting the rest. All have their distance.
 * @param reuse a ranking of as many words, whose distances are written instead of new ones.
 */
export function rankWords(
  image: Numbers,
  words: Seen,
  size: number,
  distance: DistanceId,
  limit = Number.POSITIVE_INFINITY,
  reuse?: Ranking,
): Ranking {
  const distances = imageWordDistances(seenBy(distance, image, size), words, size, distance, reuse?.distances);
  const order =
    limit < FEW ? nearestRows(distances, limit) : sortRows(distances, new Uint32Array(distances.length)).subarray(0, limit);
  return { order, distances };
}

function sortRows(distances: Float64Array, order: Uint32Array): Uint32Array {
  for (let row = 0; row < order.length; row++) order[row] = row;
  return order.sort((a, b) => (isNearer(distances, b, a) ? 1 : -1));
}

/** Up to so many are found without sorting the rest. */
const FEW = 64;

/** The `limit` nearest rows in order, by insertion into a short list: most rows are passed over by one comparison. */
function nearestRows(distances: Float64Array, limit: number): Uint32Array {
  const nearest = new Uint32Array(Math.max(0, Math.min(Math.floor(limit), distances.length)));
  let count = 0;
  for (let row = 0; row < distances.length; row++) {
    if (count === nearest.length && (count === 0 || !isNearer(distances, row, nearest[count - 1]))) continue;
    let at = count < nearest.length ? count++ : count - 1;
    while (at > 0 && isNearer(distances, row, nearest[at - 1])) {
      nearest[at] = nearest[at - 1];
      at--;
    }
    nearest[at] = row;
  }
  return nearest;
}

/** Whether row a comes before row b. */
function isNearer(distances: Float64Array, a: number, b: number): boolean {
  const x = distances[a];
  const y = distances[b];
  if (x !== y && !(Number.isNaN(x) && Number.isNaN(y))) return x < y || Number.isNaN(y);
  return a < b;
}

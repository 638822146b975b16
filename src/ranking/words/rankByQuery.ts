/** Search between words and images: images ranked by a word's vector, and words by an image's. Pure; nothing is written but the answer. */
import type { DistanceId, Numbers } from '../objective';
import { imageWordDistances, type Seen, seenBy } from './imageWordDistances';

export interface Ranking {
  /** Rows, the nearest first; of equally near ones the lower row. */
  order: Uint32Array;
  /** Of each row, in order of rows. */
  distances: Float64Array;
}

/** @param positions row-major, of `size`; @param query one vector of `size`. */
export function rankByQuery(positions: Numbers, size: number, query: Numbers, distance: DistanceId): Ranking {
  const distances = imageWordDistances(seenBy(distance, positions, size), seenBy(distance, query, size), size, distance);
  return { order: orderOf(distances), distances };
}

/** @param words already as the distance sees them (`seenBy`): of thousands, that is done once and not for each image. */
export function rankWords(image: Numbers, words: Seen, size: number, distance: DistanceId): Ranking {
  const distances = imageWordDistances(seenBy(distance, image, size), words, size, distance);
  return { order: orderOf(distances), distances };
}

function orderOf(distances: Float64Array): Uint32Array {
  return Uint32Array.from(distances, (_, row) => row).sort((a, b) => distances[a] - distances[b] || a - b);
}

/** How well words find images, in two numbers: for the class words, and for the fixed list of words that no image is drawn to. Pure. */
import { queryWords } from '../../data/queryWords';
import type { WordVectors } from '../../data/wordVectors';
import type { DatasetId } from '../../engine/protocol';
import type { DistanceId } from '../../ranking/objective';
import { seenBy } from '../../ranking/words/imageWordDistances';
import { retrievalByWords } from '../../ranking/words/retrievalByWords';
import { intoSpace, type WordSpace } from '../../ranking/words/wordSpace';

export interface PrecisionsByWords {
  /** Mean average precision of the class words; NaN where no image is there. */
  wordPrecision: number;
  /** The same of the never-trained words (data/queryWords.ts). */
  newWordPrecision: number;
}

/**
 * @param positions of the images, row-major, of the size of the space.
 * @param labels class of each image.
 */
export function precisionsByWords(
  positions: Float32Array,
  labels: ArrayLike<number>,
  space: WordSpace,
  distance: DistanceId,
  dataset: DatasetId,
  vectors: WordVectors,
): PrecisionsByWords {
  const { size } = space;
  const images = seenBy(distance, positions, size);
  const meanOf = (words: Float32Array, meanings: readonly number[]) =>
    retrievalByWords(images, labels, seenBy(distance, words, size), meanings, size, distance).mean;
  const queries = queryWords(dataset);
  const asked = intoSpace(space, vectors.vectorsOf(queries.map(({ word }) => word)));
  return {
    wordPrecision: meanOf(
      space.vectors,
      Array.from({ length: space.count }, (_, label) => label),
    ),
    newWordPrecision: meanOf(
      asked,
      queries.map(({ label }) => label),
    ),
  };
}

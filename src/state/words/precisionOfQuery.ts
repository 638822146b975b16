/** How well words find the images of a run, in three numbers: by the class words, by those that nobody taught, and by the one that is searched for. Pure. */
import { queryWords } from '../../data/queryWords';
import type { WordVectors } from '../../data/wordVectors';
import { averagePrecision } from '../../ranking/metrics/averagePrecision';
import { imageWordDistances, seenBy } from '../../ranking/words/imageWordDistances';
import { intoSpace, type WordSpace } from '../../ranking/words/wordSpace';
import type { Experiment } from '../experiment';
import { type PrecisionsByWords, precisionsByWords } from './precisionsByWords';

export interface PrecisionsWithQuery extends PrecisionsByWords {
  /** Of the word that is searched for; NaN where it is none of the fixed list. */
  queryPrecision: number;
}

/** @param query a word of the fixed list of never-trained ones, or null: its precision is NaN then. */
export function precisionsWithQuery(
  positions: Float32Array,
  labels: ArrayLike<number>,
  space: WordSpace,
  { dataset, distance }: Experiment,
  vectors: WordVectors,
  query: string | null,
): PrecisionsWithQuery {
  const asked = queryWords(dataset).find(({ word }) => word === query);
  const found = precisionsByWords(positions, labels, space, distance, dataset, vectors);
  if (!asked) return { ...found, queryPrecision: Number.NaN };
  const { size } = space;
  const vector = intoSpace(space, vectors.vectorsOf([asked.word]));
  const distances = imageWordDistances(seenBy(distance, positions, size), seenBy(distance, vector, size), size, distance);
  return { ...found, queryPrecision: averagePrecision(distances, (image) => labels[image] === asked.label) };
}

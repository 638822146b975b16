/**
 * How parallel words are: the cosines between them, two at a time. Number words share nearly all of their direction in GloVe; the mean that they share taken away, their cosines
 * are below 0 on average, which is what `centred` is for.
 */

import { distanceBetween } from '../distance';
import type { Numbers } from '../objective';

export interface WordSpread {
  /** Cosines of all pairs of two words, -1..1: their mean, the least and the greatest. NaN of fewer than two words. */
  meanCosine: number;
  leastCosine: number;
  greatestCosine: number;
}

/** @param vectors row-major. A word without a direction has cosine 0 with all others, as everywhere here. */
export function wordSpread(vectors: Numbers, size: number): WordSpread {
  const count = vectors.length / size;
  const cosines: number[] = [];
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) cosines.push(1 - distanceBetween(vectors, size, i, j, 'cosine'));
  if (cosines.length === 0) return { meanCosine: Number.NaN, leastCosine: Number.NaN, greatestCosine: Number.NaN };
  return {
    meanCosine: cosines.reduce((sum, cosine) => sum + cosine, 0) / cosines.length,
    leastCosine: Math.min(...cosines),
    greatestCosine: Math.max(...cosines),
  };
}

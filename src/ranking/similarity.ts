/**
 * Similarities between embeddings for the losses that are made of them (NT-Xent, N-pairs, multi-similarity, triplets on cosine distance):
 * S[i * n + j] = u_i . u_j, with u the embeddings themselves or normalised to unit length (cosine), and the chain rule back.
 */

import { normaliseRows, normaliseRowsBackward } from './normalise';
import type { Numbers } from './objective';

export type SimilarityId = 'cosine' | 'dot';

export interface Similarities {
  count: number;
  size: number;
  kind: SimilarityId;
  /** What S is made of: unit rows for the cosine (a zero row stays zero, similar to nothing), the embeddings for the dot product. */
  rows: Float64Array;
  /** count x count. */
  values: Float64Array;
}

export function similaritiesOf(embeddings: Numbers, size: number, kind: SimilarityId): Similarities {
  const count = embeddings.length / size;
  const rows = kind === 'cosine' ? normaliseRows(embeddings, size) : Float64Array.from(embeddings);
  const values = new Float64Array(count * count);
  for (let i = 0; i < count; i++)
    for (let j = i; j < count; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += rows[i * size + k] * rows[j * size + k];
      values[i * count + j] = values[j * count + i] = sum;
    }
  return { count, size, kind, rows, values };
}

/** d loss / d embeddings from W[i * n + j] = d loss / d S[i, j]. */
export function similarityGradient(embeddings: Numbers, similarities: Similarities, weights: Float64Array): Float64Array {
  const { count, size, rows, kind } = similarities;
  const gradient = new Float64Array(count * size);
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++) {
      const weight = weights[i * count + j] + weights[j * count + i];
      if (weight === 0) continue;
      for (let k = 0; k < size; k++) gradient[i * size + k] += weight * rows[j * size + k];
    }
  return kind === 'cosine' ? normaliseRowsBackward(embeddings, size, gradient) : gradient;
}

/** Cosine distance 1 - S, so that any loss over distances runs on it; its W goes back as -W (`similarityGradient`). */
export function cosineDistances({ values }: Similarities): Float64Array {
  return values.map((value) => 1 - value);
}

/**
 * Similarities between embeddings for the losses that are made of them (cosine embedding, NT-Xent, N-pairs, multi-similarity):
 * S[i * n + j] = u_i . u_j, with u the embeddings themselves or at unit length (cosine), and the chain rule back to u.
 */

/** `rows` row-major, count x size; `out` count x count. */
export function fillSimilarities(rows: Float64Array, size: number, count: number, out: Float64Array): void {
  for (let i = 0; i < count; i++)
    for (let j = i; j < count; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += rows[i * size + k] * rows[j * size + k];
      out[i * count + j] = out[j * count + i] = sum;
    }
}

/** Adds to `gradient` d loss / d rows, from W[i * n + j] = d loss / d S[i, j]. */
export function addSimilarityGradient(
  weights: Float64Array,
  rows: Float64Array,
  size: number,
  count: number,
  gradient: Float64Array,
): void {
  for (let i = 0; i < count; i++)
    for (let j = 0; j < count; j++) {
      const weight = weights[i * count + j] + weights[j * count + i];
      if (weight === 0) continue;
      for (let k = 0; k < size; k++) gradient[i * size + k] += weight * rows[j * size + k];
    }
}

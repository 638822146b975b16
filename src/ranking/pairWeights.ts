/**
 * The chain rule that all distance-based losses share: from W[i * n + j] = d loss / d d(i, j) to d loss / d embeddings.
 * A loss only says how much it cares about each distance; who moves where follows from here.
 */

import type { DistanceId } from './objective';

/** d loss / d d(i, j), both orders together, over the length of the difference: what multiplies x_i - x_j in the gradient. */
function pullFactor(weight: number, distance: number, scale: number): number {
  if (weight === 0 || distance === 0) return 0;
  return scale === 0 ? weight / distance : scale * weight;
}

/** d(|x|^2) = 2 x dx; the cosine distance is half the square of unit rows; 0 stands for the euclidean distance: d|x| = x dx / |x|. */
const pullScales: Record<DistanceId, number> = { euclidean: 0, squared: 2, cosine: 1 };

/**
 * Adds to `gradient` (row-major, count x size) what the ordered-pair weights W ask for.
 * `distances` are those that W belongs to, made with the same kind and epsilon. The euclidean distance has no derivative
 * at 0: its subgradient there is taken as 0, so coinciding points exert no force (PyTorch's choice as well).
 * For the cosine distance `embeddings` are unit rows and so is what the gradient is for (normalise.ts leads further back).
 */
export function addEmbeddingGradient(
  weights: Float64Array,
  distances: Float64Array,
  embeddings: Float64Array,
  size: number,
  count: number,
  kind: DistanceId,
  gradient: Float64Array,
  epsilon = 0,
): void {
  const scale = pullScales[kind];
  if (epsilon !== 0 && kind !== 'cosine') {
    addShiftedGradient(weights, distances, embeddings, size, count, scale, gradient, epsilon);
    return;
  }
  for (let i = 0; i < count; i++) {
    const a = i * size;
    const row = i * count;
    for (let j = 0; j < count; j += 4) {
      // Four rows at a time: the row of the gradient is read and written a quarter as often. Row i itself has distance 0.
      const j1 = Math.min(j + 1, count - 1);
      const j2 = Math.min(j + 2, count - 1);
      const j3 = Math.min(j + 3, count - 1);
      const f0 = pullFactor(weights[row + j] + weights[j * count + i], distances[row + j], scale);
      const f1 = j1 === j ? 0 : pullFactor(weights[row + j1] + weights[j1 * count + i], distances[row + j1], scale);
      const f2 = j2 === j1 ? 0 : pullFactor(weights[row + j2] + weights[j2 * count + i], distances[row + j2], scale);
      const f3 = j3 === j2 ? 0 : pullFactor(weights[row + j3] + weights[j3 * count + i], distances[row + j3], scale);
      if (f0 === 0 && f1 === 0 && f2 === 0 && f3 === 0) continue;
      const b0 = j * size;
      const b1 = j1 * size;
      const b2 = j2 * size;
      const b3 = j3 * size;
      for (let k = 0; k < size; k++) {
        const x = embeddings[a + k];
        gradient[a + k] +=
          f0 * (x - embeddings[b0 + k]) +
          f1 * (x - embeddings[b1 + k]) +
          (f2 * (x - embeddings[b2 + k]) + f3 * (x - embeddings[b3 + k]));
      }
    }
  }
}

/** The same where epsilon was added to each coordinate of the difference: d(i, j) and d(j, i) are two distances then. */
function addShiftedGradient(
  weights: Float64Array,
  distances: Float64Array,
  embeddings: Float64Array,
  size: number,
  count: number,
  scale: number,
  gradient: Float64Array,
  epsilon: number,
): void {
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      const factor = i === j ? 0 : pullFactor(weights[i * count + j], distances[i * count + j], scale);
      if (factor === 0) continue;
      for (let k = 0, a = i * size, b = j * size; k < size; k++, a++, b++) {
        const pull = factor * (embeddings[a] - embeddings[b] + epsilon);
        gradient[a] += pull;
        gradient[b] -= pull;
      }
    }
  }
}

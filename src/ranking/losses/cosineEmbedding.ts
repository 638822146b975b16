/**
 * Cosine embedding loss (torch.nn.CosineEmbeddingLoss): 1 - cos for two of one class, max(0, cos - margin) for two of different classes, mean
 * over the pairs. cos = x1 . x2 / sqrt((|x1|^2 + eps) (|x2|^2 + eps)) with torch's eps of 1e-12, so a zero vector has cosine 0.
 */

import type { Numbers } from '../objective';
import type { SlopeAtKink } from './terms';

export interface PairedLoss {
  loss: number;
  gradient1: Float64Array;
  gradient2: Float64Array;
}

const EPSILON = 1e-12;

/** x1, x2 row-major, N x size; y[i] > 0 says that the rows i are of one class. */
export function cosineEmbedding(
  x1: Numbers,
  x2: Numbers,
  y: ArrayLike<number>,
  size: number,
  margin: number,
  slopeAtKink: SlopeAtKink = 0,
): PairedLoss {
  const gradient1 = new Float64Array(x1.length);
  const gradient2 = new Float64Array(x2.length);
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    let product = 0;
    let square1 = EPSILON;
    let square2 = EPSILON;
    for (let k = i * size; k < (i + 1) * size; k++) {
      product += x1[k] * x2[k];
      square1 += x1[k] * x1[k];
      square2 += x2[k] * x2[k];
    }
    const length = Math.sqrt(square1) * Math.sqrt(square2);
    const cosine = product / length;
    const excess = cosine - margin;
    sum += y[i] > 0 ? 1 - cosine : Math.max(0, excess);
    const slope = y[i] > 0 ? -1 : excess > 0 ? 1 : excess === 0 ? slopeAtKink : 0;
    for (let k = i * size; k < (i + 1) * size; k++) {
      gradient1[k] = (slope * (x2[k] / length - (cosine * x1[k]) / square1)) / y.length;
      gradient2[k] = (slope * (x1[k] / length - (cosine * x2[k]) / square2)) / y.length;
    }
  }
  return { loss: y.length > 0 ? sum / y.length : 0, gradient1, gradient2 };
}

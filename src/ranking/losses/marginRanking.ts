/**
 * Margin ranking loss on two scores (torch.nn.MarginRankingLoss; Herbrich, Graepel & Obermayer 1999): max(0, -y (x1 - x2) + margin), mean over
 * the pairs; y = 1 asks for x1 to rank higher, y = -1 for x2.
 */

import type { PairedLoss } from './cosineEmbedding';
import type { SlopeAtKink } from './terms';

export function marginRanking(
  x1: ArrayLike<number>,
  x2: ArrayLike<number>,
  y: ArrayLike<number>,
  margin: number,
  slopeAtKink: SlopeAtKink = 0,
): PairedLoss {
  const gradient1 = new Float64Array(y.length);
  const gradient2 = new Float64Array(y.length);
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    const x = -y[i] * (x1[i] - x2[i]) + margin;
    sum += Math.max(0, x);
    const slope = x > 0 ? 1 : x === 0 ? slopeAtKink : 0;
    gradient1[i] = (-y[i] * slope) / y.length;
    gradient2[i] = (y[i] * slope) / y.length;
  }
  return { loss: y.length > 0 ? sum / y.length : 0, gradient1, gradient2 };
}

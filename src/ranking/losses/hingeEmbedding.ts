/**
 * Hinge embedding loss on one number x a pair, usually a distance (torch.nn.HingeEmbeddingLoss): x where y = 1, max(0, margin - x) where
 * y = -1, mean over the pairs. With x a euclidean distance it is the linear contrastive loss of contrastive.ts.
 */

import type { SlopeAtKink } from './terms';

export function hingeEmbedding(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  margin: number,
  slopeAtKink: SlopeAtKink = 0,
): { loss: number; gradient: Float64Array } {
  const gradient = new Float64Array(x.length);
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    const room = margin - x[i];
    sum += y[i] > 0 ? x[i] : Math.max(0, room);
    gradient[i] = (y[i] > 0 ? 1 : room > 0 ? -1 : room === 0 ? -slopeAtKink : 0) / x.length;
  }
  return { loss: x.length > 0 ? sum / x.length : 0, gradient };
}

/** Frames for this folder's tests. */

import type { Frame } from '../../state/timeline';

/** A frame with these probe embeddings and, if given, a batch of these. */
export function frameOf(
  step: number,
  positions: number[],
  embeddingSize = 2,
  batch: { embeddings: number[]; labels: number[] } | null = null,
): Frame {
  return {
    step,
    imagesSeen: 0,
    trainedMs: 0,
    stepMs: 0,
    positions: Float32Array.from(positions),
    embeddingSize,
    batch: batch && {
      embeddings: Float32Array.from(batch.embeddings),
      labels: Uint8Array.from(batch.labels),
      packedPixels: new Uint8Array(batch.labels.length * 392),
      triplets: new Uint16Array(0),
      pairs: new Uint16Array(0),
      selectedCount: 0,
      activeCount: 0,
      objective: { loss: 'triplet', distance: 'euclidean', mining: 'batch-all', margin: 1, average: 'active' },
      seed: 0,
    },
    margin: 1,
    loss: 'triplet',
    distance: 'euclidean',
    mining: 'batch-all',
    poolSize: 0,
    metrics: null,
  };
}

import { describe, expect, it } from 'vitest';
import { packPixels } from './framePixels';
import { stepAnatomy } from './stepAnatomy';
import { snapshotAt } from './testing';
import type { Frame, FrameBatch } from './timelineFrames';

/** A frame whose batch is two images of class 0 and one of class 1 on a line. */
function frameAt(step: number, change: Partial<Frame> = {}, batchChange: Partial<FrameBatch> = {}): Frame {
  const { losses, activeShares, batch, ...snapshot } = snapshotAt(step, { points: 3 });
  return {
    ...snapshot,
    metrics: null,
    batch: {
      embeddings: Float32Array.of(0, 0, 2, 0, 1, 0),
      labels: Uint8Array.of(0, 0, 1),
      packedPixels: packPixels(new Uint8Array(3 * 784)),
      triplets: Uint16Array.of(0, 1, 2),
      pairs: new Uint16Array(0),
      selectedCount: 2,
      activeCount: 2,
      objective: { loss: 'triplet', distance: 'euclidean', mining: 'batch-all', margin: 1, average: 'active' },
      seed: 0,
      ...batchChange,
    },
    ...change,
  };
}

describe('one step taken apart', () => {
  it('has loss, selection and gradient of the batch before the update', () => {
    // Triplets (0,1,2) and (1,0,2): d_ap = 2, d_an = 1, margin 1, so each has loss 2.
    const anatomy = stepAnatomy(null, frameAt(5))!;
    expect(anatomy).toMatchObject({
      step: 5,
      images: 3,
      classes: 2,
      selectedKind: 'triplets',
      selectedCount: 2,
      activeCount: 2,
    });
    expect(anatomy.loss).toBe(2);
    // As anchor, attraction to the positive and flight from the negative cancel out; as positive of the other, attraction stays.
    expect([...anatomy.gradient]).toEqual([-0.5, 0, 0.5, 0, 0, 0]);
    expect([...anatomy.gradientLengths]).toEqual([0.5, 0.5, 0]);
    expect(anatomy.largestGradientRow).toBe(0);
  });

  it('measures how far the shown images went, of neighbouring steps only', () => {
    const before = frameAt(4, { positions: Float32Array.of(0, 0, 1, 1, 2, 2) });
    const after = frameAt(5, { positions: Float32Array.of(3, 4, 1, 1, 2, 3) });
    const anatomy = stepAnatomy(before, after)!;
    expect([...anatomy.moves!]).toEqual([5, 0, 1]);
    expect(anatomy).toMatchObject({ meanMove: 2, largestMove: 5 });
    expect(stepAnatomy({ ...before, step: 3 }, after)).toMatchObject({ moves: null, meanMove: null, largestMove: null });
  });

  it('takes what an offline mining had drawn from the frame, and says nothing where only a sample of it is kept', () => {
    const objective = {
      loss: 'triplet',
      distance: 'euclidean',
      mining: 'offline-fixed',
      margin: 1,
      average: 'active',
    } as const;
    const anatomy = stepAnatomy(null, frameAt(1, {}, { objective, selectedCount: 1, activeCount: 1 }))!;
    expect(anatomy).toMatchObject({ selectedCount: 1, activeCount: 1, loss: 2 });
    expect(stepAnatomy(null, frameAt(1, {}, { objective, selectedCount: 500 }))).toBeNull();
  });

  it('calls what a loss on a whole batch looks at its terms', () => {
    const objective = {
      loss: 'cross-entropy',
      distance: 'euclidean',
      mining: 'batch-all',
      margin: 1,
      average: 'active',
    } as const;
    const head = { weights: Float32Array.of(-1, 0, 1, 0), bias: new Float32Array(2) };
    const anatomy = stepAnatomy(null, frameAt(1, {}, { objective, head }))!;
    expect(anatomy).toMatchObject({ selectedKind: 'terms', selectedCount: 3 });
    expect(anatomy.loss).toBeGreaterThan(0);
  });

  it('is nothing without a batch', () => {
    expect(stepAnatomy(null, { ...frameAt(1), batch: null })).toBeNull();
  });
});

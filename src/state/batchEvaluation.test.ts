/** The batch of a frame is evaluated as it was trained: same loss, same gradient, once for each batch. */
import { expect, it } from 'vitest';
import { evaluate } from '../ranking/objective';
import { evaluationOf } from './batchEvaluation';
import { snapshotAt } from './testing';
import type { Frame, FrameBatch } from './timelineFrames';

const embeddings = Float32Array.from([0, 0, 1, 0.5, 0.5, 1, 3, 3, 0.2, -1, 2, 0]);
const labels = Uint8Array.from([0, 0, 1, 1, 2, 2]);
function frameWith(batch: Partial<FrameBatch>, settings: Partial<Frame> = {}): Frame {
  const { losses, activeShares, ...snapshot } = snapshotAt(7);
  const whole: FrameBatch = {
    embeddings,
    labels,
    packedPixels: new Uint8Array(0),
    triplets: new Uint16Array(0),
    pairs: new Uint16Array(0),
    selectedCount: 0,
    activeCount: 0,
    ...batch,
  };
  return { ...snapshot, metrics: null, ...settings, batch: whole };
}

it('says what the loss said, with the settings of the frame', () => {
  for (const settings of [
    { margin: 0.3, distance: 'squared', mining: 'batch-hard' },
    { margin: 2, loss: 'contrastive', mining: 'batch-all' },
  ] as const) {
    const frame = frameWith({}, settings);
    const { loss, distance, mining, margin } = frame;
    const expected = evaluate({ loss, distance, mining, margin, average: 'active' }, { embeddings, size: 2, labels });
    expect(evaluationOf(frame)?.loss).toBe(expected.loss);
    expect(evaluationOf(frame)?.gradient).toEqual(expected.gradient);
    expect(evaluationOf({ ...frame, positions: new Float32Array(4) })).toBe(evaluationOf(frame));
  }
});

it('takes the triplets that an offline mining had drawn, and knows when it has only a part of them', () => {
  const triplets = Uint16Array.from([0, 1, 2, 2, 3, 4]);
  const offline = { mining: 'offline-epoch' } as const;
  const whole = evaluationOf(frameWith({ triplets, selectedCount: 2 }, offline));
  expect(whole?.selectedCount).toBe(2);
  expect(whole?.gradient.some((value) => value !== 0)).toBe(true);
  expect(evaluationOf(frameWith({ triplets, selectedCount: 900 }, offline))).toBeNull();
});

it('is nothing without a batch', () => {
  expect(evaluationOf(null)).toBeNull();
  expect(evaluationOf({ ...frameWith({}), batch: null })).toBeNull();
});

/** The batch of a frame is evaluated as it was trained: same loss, same gradient, once for each batch. */
import { expect, it } from 'vitest';
import { evaluate, type Objective } from '../ranking/objective';
import { evaluationOf } from './batchEvaluation';
import { snapshotAt } from './testing';
import type { Frame, FrameBatch } from './timelineFrames';

const embeddings = Float32Array.from([0, 0, 1, 0.5, 0.5, 1, 3, 3, 0.2, -1, 2, 0]);
const labels = Uint8Array.from([0, 0, 1, 1, 2, 2]);
const standard: Objective = { loss: 'triplet', distance: 'euclidean', mining: 'batch-all', margin: 1, average: 'active' };

function frameWith(batch: Partial<FrameBatch>): Frame {
  const { losses, activeShares, ...snapshot } = snapshotAt(7);
  const whole: FrameBatch = {
    embeddings,
    labels,
    packedPixels: new Uint8Array(0),
    triplets: new Uint16Array(0),
    pairs: new Uint16Array(0),
    selectedCount: 0,
    activeCount: 0,
    objective: standard,
    seed: 3,
    ...batch,
  };
  return { ...snapshot, metrics: null, batch: whole };
}

it('says what the loss said, asked what it was asked then and not what is asked now', () => {
  const asked: Partial<Objective>[] = [
    { margin: 0.3, distance: 'squared', mining: 'batch-hard', swap: true },
    { margin: 2, loss: 'contrastive', average: 'all' },
    { margin: 5, mining: 'random-negative', softMargin: true },
  ];
  for (const changes of asked) {
    const objective = { ...standard, ...changes };
    const frame = { ...frameWith({ objective }), margin: 77 };
    const expected = evaluate(objective, { embeddings, size: 2, labels, seed: 3 });
    expect(evaluationOf(frame)?.loss).toBe(expected.loss);
    expect(evaluationOf(frame)?.gradient).toEqual(expected.gradient);
    expect(evaluationOf({ ...frame, positions: new Float32Array(4) })).toBe(evaluationOf(frame));
  }
});

it('gives cross-entropy the head of then', () => {
  const objective: Objective = { ...standard, loss: 'cross-entropy' };
  const head = { weights: Float32Array.from([1, 0, 0, 1, -1, -1]), bias: Float32Array.from([0, 0.5, 0]) };
  const expected = evaluate(objective, { embeddings, size: 2, labels, head });
  expect(evaluationOf(frameWith({ objective, head }))?.loss).toBe(expected.loss);
});

it('takes the triplets that an offline mining had drawn, and knows when it has only a part of them', () => {
  const triplets = Uint16Array.from([0, 1, 2, 2, 3, 4]);
  const objective: Objective = { ...standard, mining: 'offline-epoch' };
  const whole = evaluationOf(frameWith({ triplets, selectedCount: 2, objective }));
  expect(whole?.selectedCount).toBe(2);
  expect(whole?.gradient.some((value) => value !== 0)).toBe(true);
  expect(evaluationOf(frameWith({ triplets, selectedCount: 900, objective }))).toBeNull();
});

it('is nothing without a batch', () => {
  expect(evaluationOf(null)).toBeNull();
  expect(evaluationOf({ ...frameWith({}), batch: null })).toBeNull();
});

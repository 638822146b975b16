/** Every loss x mining x distance x average against central differences, away from kinks. */
import { describe, expect, it } from 'vitest';
import { type DistanceId, evaluate, type GivenSelection, type LossId, type MiningId, type Objective } from './objective';
import { numericGradient, randomBatch, relativeError, type TestBatch } from './testing/batches';

const losses: LossId[] = ['triplet', 'contrastive-linear', 'contrastive'];
const minings: MiningId[] = ['batch-all', 'batch-hard', 'batch-semi-hard', 'offline-fixed', 'offline-epoch'];
const distances: DistanceId[] = ['euclidean', 'squared'];
const averages: Objective['average'][] = ['active', 'all'];

function given(loss: LossId): GivenSelection {
  return loss === 'triplet'
    ? { kind: 'triplets', rows: Uint16Array.of(0, 3, 1, 3, 6, 2, 1, 4, 0, 2, 5, 7) }
    : { kind: 'pairs', rows: Uint16Array.of(0, 3, 1, 4, 0, 1, 2, 6, 5, 8, 7, 2) };
}

/** The gradient is right only where a small step changes neither what is selected nor what is active: the first such batch. */
function awayFromKinks(objective: Objective, size: number): TestBatch {
  for (let seed = 1; seed < 50; seed++) {
    const batch = { ...randomBatch(seed, 9, size, 3, 0.6), given: given(objective.loss) };
    const signature = (embeddings: Float64Array) => {
      const { activeCount, sample } = evaluate(objective, { ...batch, embeddings });
      return `${activeCount} ${sample(1000).rows}`;
    };
    const base = signature(batch.embeddings);
    const stays = batch.embeddings.every((x, i) =>
      [-1e-5, 1e-5].every((step) => signature(batch.embeddings.with(i, x + step)) === base),
    );
    if (stays && evaluate(objective, batch).activeCount > 0) return batch;
  }
  throw new Error('no batch away from kinks');
}

describe.each(losses)('%s', (loss) => {
  describe.each(minings)('%s', (mining) => {
    it.each(
      distances.flatMap((distance) => averages.flatMap((average) => [1, 2, 5].map((size) => ({ distance, average, size })))),
    )('gradient on $distance distances, mean over $average, size $size', ({ distance, average, size }) => {
      const objective: Objective = { loss, mining, distance, average, margin: 1 };
      const batch = awayFromKinks(objective, size);
      const { gradient } = evaluate(objective, batch);
      const numeric = numericGradient(batch.embeddings, (embeddings) => evaluate(objective, { ...batch, embeddings }).loss);
      expect(Math.max(...gradient.map(Math.abs))).toBeGreaterThan(1e-3);
      expect(relativeError(gradient, numeric)).toBeLessThan(1e-6);
    });
  });
});

it('gives a batch of one class the margin and no gradient where lonely anchors are kept, and nothing where they are dropped', () => {
  const batch = { ...randomBatch(5, 4, 2, 4), labels: [3, 3, 3, 3] };
  const objective: Objective = { loss: 'triplet', mining: 'batch-hard', distance: 'euclidean', average: 'all', margin: 0.7 };
  const kept = evaluate({ ...objective, lonelyAnchors: 'keep' }, batch);
  expect(kept.loss).toBeCloseTo(0.7, 12);
  expect(Array.from(kept.gradient, Math.abs)).toEqual(Array.from(kept.gradient, () => 0));
  expect(evaluate(objective, batch)).toMatchObject({ loss: 0, selectedCount: 0 });
});

it('keeps lonely anchors where asked: their gradient too', () => {
  const objective: Objective = {
    loss: 'triplet',
    mining: 'batch-hard',
    distance: 'euclidean',
    average: 'all',
    margin: 5,
    lonelyAnchors: 'keep',
  };
  const batch = { ...randomBatch(4, 6, 2, 6), labels: [0, 0, 0, 1, 1, 2] };
  expect(evaluate(objective, batch).selectedCount).toBe(6);
  expect(evaluate({ ...objective, lonelyAnchors: 'drop' }, batch).selectedCount).toBe(5);
  const numeric = numericGradient(batch.embeddings, (embeddings) => evaluate(objective, { ...batch, embeddings }).loss);
  expect(relativeError(evaluate(objective, batch).gradient, numeric)).toBeLessThan(1e-6);
});

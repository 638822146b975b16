/** Every loss x mining x distance x its options against central differences, away from kinks. */
import { describe, expect, it } from 'vitest';
import { lossEntry, lossIds } from './catalogue';
import { evaluate, type GivenSelection, type Objective } from './objective';
import { everyObjective, numericGradient, randomBatch, randomHead, relativeError, type TestBatch } from './testing/batches';

function given({ loss }: Objective): GivenSelection {
  return lossEntry(loss).needs === 'triplets'
    ? { kind: 'triplets', rows: Uint16Array.of(0, 3, 1, 3, 6, 2, 1, 4, 0, 2, 5, 7) }
    : { kind: 'pairs', rows: Uint16Array.of(0, 3, 1, 4, 0, 1, 2, 6, 5, 8, 7, 2) };
}

/** The gradient is right only where a small step changes neither what is selected nor what is active: the first such batch. */
function awayFromKinks(objective: Objective, size: number): TestBatch {
  for (let seed = 1; seed < 80; seed++) {
    const batch = { ...randomBatch(seed, 9, size, 3, 0.6), given: given(objective), seed, head: randomHead(seed, size, 3) };
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

/** The options that a loss has, each with what it can be; a margin that leaves something active, also for the easiest triplets. */
function variants(objective: Objective): Objective[] {
  const { parameters } = lossEntry(objective.loss);
  const margin = objective.mining === 'easiest' ? 2.5 : objective.loss === 'cosine-embedding' ? 0.2 : 1;
  const options: Partial<Objective>[] = [];
  if (parameters.includes('average')) options.push({ average: 'active' }, { average: 'all' });
  if (parameters.includes('swap')) options.push({ swap: true });
  if (parameters.includes('softMargin')) options.push({ softMargin: true }, { softMargin: true, swap: true, average: 'all' });
  if (parameters.includes('positiveMargin')) options.push({ positiveMargin: 0.3 });
  if (parameters.includes('similarity')) options.push({ similarity: 'cosine' }, { pairsOfClass: 'first' });
  return (options.length > 0 ? options : [{}]).map((option) => ({ ...objective, margin, ...option }));
}

describe.each(lossIds)('%s', (loss) => {
  const cases = everyObjective.filter((objective) => objective.loss === loss);
  it.each(cases)('with $mining on $distance distances: gradient of every option and size', (objective) => {
    // In one dimension directions are two points: nothing there has a slope.
    const sizesOf = ({ distance, similarity }: Objective) =>
      distance === 'cosine' || (lossEntry(loss).needs === 'batch' && similarity === 'cosine') ? [2, 5] : [1, 2, 5];
    for (const variant of variants(objective))
      for (const size of sizesOf(variant)) {
        const batch = awayFromKinks(variant, size);
        const { gradient } = evaluate(variant, batch);
        const numeric = numericGradient(batch.embeddings, (embeddings) => evaluate(variant, { ...batch, embeddings }).loss);
        const name = JSON.stringify({ ...variant, size });
        expect(Math.max(...gradient.map(Math.abs)), name).toBeGreaterThan(1e-3);
        expect(relativeError(gradient, numeric), name).toBeLessThan(1e-6);
      }
  });
});

it('cross-entropy has the gradient of its head', () => {
  const objective = everyObjective.find(({ loss }) => loss === 'cross-entropy')!;
  const batch = randomBatch(3, 9, 2, 3);
  const head = randomHead(5, 2, 3);
  const found = evaluate(objective, { ...batch, head }).head!;
  for (const part of ['weights', 'bias'] as const) {
    const value = (values: Float64Array) => evaluate(objective, { ...batch, head: { ...head, [part]: values } }).loss;
    expect(relativeError(found[part], numericGradient(Float64Array.from(head[part]), value))).toBeLessThan(1e-6);
  }
  expect(() => evaluate(objective, batch)).toThrow(RangeError);
  expect(() => evaluate(objective, { ...batch, head: randomHead(5, 3, 3) })).toThrow(RangeError);
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

/** The losses that evaluate() does not reach: gradients by central differences, definitions by hand, and finite answers in corners. */
import { describe, expect, it } from 'vitest';
import { addPair, createRowList } from '../mining/rows';
import { evaluate, type LossId } from '../objective';
import type { ParameterValues } from '../parameters';
import { createRandom } from '../random';
import { fillSimilarities } from '../similarity';
import { numericGradient, randomBatch, relativeError, type TestBatch } from '../testing/batches';
import { linearForm, pairLoss, squaredForm } from './contrastive';
import { cosineEmbedding } from './cosineEmbedding';
import { hingeEmbedding } from './hingeEmbedding';
import { logSumExp } from './logSumExp';
import { marginRanking } from './marginRanking';
import { ntXent } from './ntXent';
import { linearHeadCrossEntropy, softmaxCrossEntropy } from './softmaxCrossEntropy';
import { tripletLoss } from './triplet';

const similarityLosses: LossId[] = ['nt-xent', 'n-pairs', 'multi-similarity'];

function solve(loss: LossId, similarity: ParameterValues['similarity'], batch: TestBatch) {
  const general = { distance: 'cosine', mining: 'batch-all', margin: 0, average: 'all' } as const;
  return evaluate({ loss, ...general, similarity, temperature: 0.4, alpha: 2, beta: 9 }, batch);
}

describe.each(similarityLosses)('%s', (loss) => {
  it.each(['cosine', 'dot'] as const)('has the gradient of its value (%s)', (kind) => {
    for (const size of [2, 5]) {
      const batch = randomBatch(size, 9, size, 3);
      const numeric = numericGradient(batch.embeddings, (embeddings) => solve(loss, kind, { ...batch, embeddings }).loss);
      const { gradient } = solve(loss, kind, batch);
      expect(Math.max(...gradient.map(Math.abs))).toBeGreaterThan(1e-3);
      expect(relativeError(gradient, numeric)).toBeLessThan(1e-6);
    }
  });

  it('is finite for every scale, zero rows, collapse, one class and all different', () => {
    for (const exponent of [-300, -30, 0, 30, 300])
      for (const classes of [1, 2, 6])
        for (const spoil of ['none', 'zero', 'all'] as const) {
          const batch = randomBatch(3, 6, 3, classes, 10 ** exponent);
          if (spoil === 'zero') batch.embeddings.fill(0, 0, 3);
          if (spoil === 'all') batch.embeddings.fill(1);
          const { loss: value, gradient } = solve(loss, 'cosine', batch);
          expect(Number.isFinite(value)).toBe(true);
          expect(gradient.every(Number.isFinite)).toBe(true);
          if (spoil === 'zero') expect(Array.from(gradient.subarray(0, 3))).toEqual([0, 0, 0]);
          if (classes === 6 && loss !== 'multi-similarity') expect(value).toBe(0);
        }
  });
});

it('NT-Xent is the sum it is named for', () => {
  const root = Math.SQRT1_2;
  const values = new Float64Array(9);
  fillSimilarities(Float64Array.of(1, 0, root, root, 0, 1), 2, 3, values);
  // Anchors 0 and 1 are each other's positives, row 2 is the only negative.
  const term = (positive: number, negative: number) => Math.log(1 + Math.exp((negative - positive) / 0.5));
  const { loss, selectedCount } = ntXent(values, [0, 0, 1], 3, 0.5, new Float64Array(9), createRowList());
  expect(loss).toBeCloseTo((term(root, 0) + term(root, root)) / 2, 12);
  expect(selectedCount).toBe(2);
  expect(() => ntXent(values, [0, 0, 1], 3, 0, new Float64Array(9), createRowList())).toThrow(RangeError);
});

describe('triplet options', () => {
  it('soft margins neither overflow nor vanish', () => {
    const list = { rows: Int32Array.of(0, 1, 2), length: 3 };
    for (const [near, far] of [
      [1e5, 0],
      [0, 1e5],
    ]) {
      const distances = Float64Array.of(0, near, far, near, 0, 0, far, 0, 0);
      const weights = new Float64Array(9);
      const { loss } = tripletLoss(list, distances, 3, { margin: 0, average: 'all', soft: true }, weights);
      expect(loss).toBeCloseTo(Math.max(0, near - far), 6);
      expect(weights.every(Number.isFinite)).toBe(true);
    }
  });

  it('a swap tie shares its pull in halves', () => {
    const distances = Float64Array.of(0, 1, 2, 1, 0, 2, 2, 2, 0);
    const weights = new Float64Array(9);
    tripletLoss({ rows: Int32Array.of(0, 1, 2), length: 3 }, distances, 3, { margin: 5, average: 'all', swap: true }, weights);
    expect(Array.from(weights)).toEqual([0, 1, -0.5, 0, 0, -0.5, 0, 0, 0]);
  });
});

describe('pair forms', () => {
  it.each([
    ['squared with epsilon', squaredForm(1.5, 1e-3)],
    ['squared', squaredForm(1.5)],
    ['linear with both margins', linearForm(1.2, 0.3)],
  ])('%s: the slope is that of the value', (_name, form) => {
    for (const same of [true, false])
      for (const d of [0.05, 0.6, 1, 2.5])
        expect(form.slope(d, same)).toBeCloseTo((form.value(d + 1e-6, same) - form.value(d - 1e-6, same)) / 2e-6, 6);
  });

  it('averages active positives and negatives apart where asked', () => {
    // Positive pair at 2, negatives at 0.25 and 4 (closed).
    const distances = Float64Array.of(0, 2, 0.25, 2, 0, 4, 0.25, 4, 0);
    const list = createRowList();
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ])
      addPair(list, i, j);
    const labels = Int32Array.of(0, 0, 1);
    const loss = (average: 'active' | 'all' | 'active-each') =>
      pairLoss(list, distances, labels, 3, linearForm(1), average, new Float64Array(9)).loss;
    expect([loss('active-each'), loss('active'), loss('all')]).toEqual([2.75, 2.75 / 2, 2.75 / 3]);
  });
});

describe("torch's losses on vectors, scores and logits", () => {
  it('cosine embedding: gradient, margin, zero vectors', () => {
    const { embeddings: x1 } = randomBatch(1, 6, 3, 2);
    const { embeddings: x2 } = randomBatch(2, 6, 3, 2);
    const y = [1, -1, 1, -1, -1, 1];
    const { gradient1, gradient2 } = cosineEmbedding(x1, x2, y, 3, 0.1);
    expect(
      relativeError(
        gradient1,
        numericGradient(x1, (x) => cosineEmbedding(x, x2, y, 3, 0.1).loss),
      ),
    ).toBeLessThan(1e-6);
    expect(
      relativeError(
        gradient2,
        numericGradient(x2, (x) => cosineEmbedding(x1, x, y, 3, 0.1).loss),
      ),
    ).toBeLessThan(1e-6);
    const zero = cosineEmbedding(new Float64Array(3), x2.subarray(0, 3), [1], 3, 0);
    expect(zero.loss).toBe(1);
    expect([...zero.gradient1, ...zero.gradient2].every(Number.isFinite)).toBe(true);
  });

  it('margin ranking: values, gradient and the kink', () => {
    const { loss, gradient1, gradient2 } = marginRanking([1, 0, 2, 0.5], [0, 1, 2, 0], [1, 1, -1, 1], 0.5);
    expect(loss).toBeCloseTo((0 + 1.5 + 0.5 + 0) / 4, 12);
    expect(Array.from(gradient1)).toEqual([-0, -0.25, 0.25, -0]);
    expect(Array.from(gradient2)).toEqual([0, 0.25, -0.25, 0]);
    expect(marginRanking([0.5], [0], [1], 0.5, 1).gradient1[0]).toBe(-1);
  });

  it('hinge embedding: values, gradient and the kink', () => {
    const { loss, gradient } = hingeEmbedding([2, 0.25, 3, 1], [1, -1, -1, -1], 1);
    expect(loss).toBeCloseTo(2.75 / 4, 12);
    expect(Array.from(gradient, (value) => value + 0)).toEqual([0.25, -0.25, 0, 0]);
    expect(hingeEmbedding([1], [-1], 1, 1).gradient[0]).toBe(-1);
  });

  it('softmax cross-entropy: gradients of logits, embeddings, weights and bias; huge logits; labels without a logit', () => {
    const random = createRandom(5);
    const draw = (length: number) => Float64Array.from({ length }, random.normal);
    const [embeddings, weights, bias] = [draw(15), draw(12), draw(4)];
    const labels = [0, 3, 1, 1, 2];
    const of = (e: Float64Array, w: Float64Array, b: Float64Array) =>
      linearHeadCrossEntropy(e, 3, labels, { weights: w, bias: b });
    const solved = of(embeddings, weights, bias);
    expect(
      relativeError(
        solved.gradient,
        numericGradient(embeddings, (x) => of(x, weights, bias).loss),
      ),
    ).toBeLessThan(1e-6);
    expect(
      relativeError(
        solved.weightGradient,
        numericGradient(weights, (x) => of(embeddings, x, bias).loss),
      ),
    ).toBeLessThan(1e-6);
    expect(
      relativeError(
        solved.biasGradient,
        numericGradient(bias, (x) => of(embeddings, weights, x).loss),
      ),
    ).toBeLessThan(1e-6);
    const huge = softmaxCrossEntropy(Float64Array.of(1e4, -1e4), [1], 2);
    expect(huge.loss).toBe(2e4);
    expect(Array.from(huge.gradient)).toEqual([1, -1]);
    expect(softmaxCrossEntropy(new Float64Array(8), [0, 1], 4).loss).toBeCloseTo(Math.log(4), 12);
    expect(() => softmaxCrossEntropy(new Float64Array(4), [4], 4)).toThrow(RangeError);
  });

  it('logSumExp: empty sums, and shares that sum to the rest', () => {
    expect(logSumExp(new Float64Array(0))).toBe(Number.NEGATIVE_INFINITY);
    expect(logSumExp(new Float64Array(0), 1)).toBe(0);
    const shares = Float64Array.of(1000, 999);
    expect(logSumExp(shares, 1)).toBeCloseTo(1000 + Math.log(1 + Math.exp(-1)), 9);
    expect(shares[0] + shares[1]).toBeCloseTo(1, 12);
  });
});

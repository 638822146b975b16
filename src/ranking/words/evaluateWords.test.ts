/** What the losses of images against words promise for any batch, and that the words stay as they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tripletKind } from '../kinds';
import { relativeError } from '../testing/batches';
import {
  anyWordObjective,
  everyWordObjective,
  gridWordBatch,
  randomWordBatch,
  type TestWordBatch,
  wordDistanceIds,
} from '../testing/wordBatches';
import { evaluateWords } from './evaluateWords';
import type { WordObjective } from './wordObjective';
import { createWordSpace, distancesOfWords } from './wordSpace';

const triplet: WordObjective = {
  loss: 'triplet',
  mining: 'all',
  distance: 'euclidean',
  margin: 1,
  average: 'active',
  temperature: 1,
};
const zeros = (values: ArrayLike<number>) => Array.from(values, (value) => Math.abs(value)).every((value) => value === 0);

it('is finite, and counts no more active than selected', () => {
  fc.assert(
    fc.property(anyWordObjective, gridWordBatch, (objective, batch) => {
      const { loss, gradient, selectedCount, activeCount, distances } = evaluateWords(objective, batch);
      expect(Number.isFinite(loss) && loss >= 0).toBe(true);
      expect(gradient).toHaveLength(batch.embeddings.length);
      expect(gradient.every(Number.isFinite) && distances.every(Number.isFinite)).toBe(true);
      expect(activeCount).toBeLessThanOrEqual(selectedCount);
      if (activeCount === 0) expect(loss === 0 && zeros(gradient)).toBe(true);
    }),
  );
});

it('leaves the words byte by byte as they were, and knows no gradient for them', () => {
  fc.assert(
    fc.property(anyWordObjective, gridWordBatch, (objective, batch) => {
      const { space } = batch;
      const known = distancesOfWords(space, objective.distance).slice();
      const before = [space.vectors, space.origin].map((values) => new Uint8Array(values.slice().buffer));
      const evaluation = evaluateWords(objective, batch);
      expect([space.vectors, space.origin].map((values) => new Uint8Array(values.slice().buffer))).toEqual(before);
      expect(distancesOfWords(space, objective.distance)).toEqual(known);
      // All that comes out: nothing in it has the shape of the words but the images' own gradient and distances.
      expect(Object.keys(evaluation).sort()).toEqual(
        ['activeCount', 'distances', 'gradient', 'loss', 'sample', 'selectedCount'].sort(),
      );
      for (const values of [evaluation.gradient, evaluation.distances])
        expect((values as Float64Array).buffer).not.toBe(space.vectors.buffer);
    }),
  );
});

it('does not depend on the order of the images, but where one is drawn by chance', () => {
  const drawn = (objective: WordObjective) => objective.loss === 'triplet' && objective.mining === 'random';
  fc.assert(
    fc.property(
      anyWordObjective.filter((objective) => !drawn(objective)),
      gridWordBatch,
      (objective, batch) => {
        const { space } = batch;
        const { loss, gradient, activeCount } = evaluateWords(objective, batch);
        const embeddings = new Float64Array(batch.embeddings.length);
        const size = space.size;
        const last = batch.labels.length - 1;
        batch.labels.forEach((_, i) => {
          embeddings.set(batch.embeddings.subarray(i * size, (i + 1) * size), (last - i) * size);
        });
        const turned = evaluateWords(objective, { ...batch, embeddings, labels: batch.labels.toReversed() });
        expect(turned.loss).toBeCloseTo(loss, 12);
        expect(turned.activeCount).toBe(activeCount);
        batch.labels.forEach((_, i) => {
          for (let k = 0; k < size; k++) expect(turned.gradient[(last - i) * size + k]).toBeCloseTo(gradient[i * size + k], 12);
        });
      },
    ),
  );
});

it('draws the same by the same seed, and another by some other', () => {
  const batch = randomWordBatch(1, 30, 7, 3);
  const draw = (seed: number) => Array.from(evaluateWords({ ...triplet, mining: 'random' }, { ...batch, seed }).sample(1000));
  expect(draw(5)).toEqual(draw(5));
  expect(draw(5)).not.toEqual(draw(6));
});

it('counts and sums every triplet with a loss, by the plainest loops', () => {
  fc.assert(
    fc.property(gridWordBatch, fc.constantFrom(...wordDistanceIds), fc.constantFrom(0, 0.5, 2), (batch, distance, margin) => {
      const { distances, loss, activeCount, selectedCount, sample } = evaluateWords({ ...triplet, distance, margin }, batch);
      const { count } = batch.space;
      const losses = batch.labels.flatMap((own, image) =>
        Array.from({ length: count }, (_, other) => other)
          .filter((other) => other !== own)
          .map((other) => {
            const [dOwn, dOther] = [distances[image * count + own], distances[image * count + other]];
            if (tripletKind(dOwn, dOther, margin) === 'easy') expect(dOwn + margin - dOther).toBeLessThanOrEqual(0);
            return Math.max(0, dOwn + margin - dOther);
          }),
      );
      const active = losses.filter((value) => value > 0);
      expect([selectedCount, activeCount]).toEqual([losses.length, active.length]);
      expect(loss).toBeCloseTo(active.reduce((sum, value) => sum + value, 0) / Math.max(1, active.length), 12);
      expect(sample(1e6)).toHaveLength(3 * selectedCount);
      expect(sample(2).length).toBeLessThanOrEqual(6);
    }),
  );
});

it('a far margin makes every triplet active and its slope constant', () => {
  const batch = randomWordBatch(2, 8, 4, 3);
  const [far, farther] = [100, 200].map((margin) => evaluateWords({ ...triplet, margin }, batch));
  expect(far.activeCount).toBe(24);
  expect(farther.loss - far.loss).toBeCloseTo(100, 9);
  expect(farther.gradient).toEqual(far.gradient);
});

describe.each(everyWordObjective)('$loss with $mining on $distance distances', (objective) => {
  it('has nothing to say of an empty batch, and takes one image', () => {
    const batch = randomWordBatch(3, 1, 4, 3);
    expect(evaluateWords(objective, { ...batch, embeddings: new Float64Array(0), labels: [] })).toMatchObject({
      loss: 0,
      selectedCount: 0,
      activeCount: 0,
    });
    expect(evaluateWords(objective, batch).gradient.every(Number.isFinite)).toBe(true);
  });

  it('answers NaN and infinity with a loss of NaN and no gradient, and huge coordinates with finite numbers', () => {
    const batch = randomWordBatch(4, 5, 4, 3);
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const { loss, gradient, selectedCount, activeCount, sample } = evaluateWords(objective, {
        ...batch,
        embeddings: batch.embeddings.with(7, bad),
      });
      expect(loss).toBeNaN();
      expect(zeros(gradient) && gradient.length === 15).toBe(true);
      expect([selectedCount, activeCount, sample(10).length]).toEqual([0, 0, 0]);
    }
    for (const huge of [1e30, 1e200, Number.MAX_VALUE]) {
      const { loss, gradient } = evaluateWords(objective, {
        ...batch,
        embeddings: batch.embeddings.map((x) => Math.sign(x) * huge),
      });
      expect(Number.isFinite(loss) && gradient.every(Number.isFinite)).toBe(true);
    }
  });

  it('takes images and words without a direction, and words that coincide', () => {
    const space = createWordSpace(Float32Array.of(0, 0, 1, 0, 1, 0, 0, 2), 2, 'raw');
    const batch: TestWordBatch = { embeddings: new Float64Array(8), labels: [0, 1, 2, 3], space };
    const { loss, gradient } = evaluateWords({ ...objective, margin: 3 }, batch);
    expect(Number.isFinite(loss) && gradient.every(Number.isFinite)).toBe(true);
    if (objective.distance === 'cosine' && objective.loss !== 'regression') expect(zeros(gradient)).toBe(true);
  });
});

it('sees directions only under the cosine distance', () => {
  const batch = randomWordBatch(6, 6, 4, 5);
  for (const loss of ['triplet', 'cross-entropy'] as const) {
    const asked: WordObjective = { ...triplet, loss, distance: 'cosine' };
    const one = evaluateWords(asked, batch);
    const longer = evaluateWords(asked, { ...batch, embeddings: batch.embeddings.map((x) => 3 * x) });
    expect(longer.loss).toBeCloseTo(one.loss, 12);
    expect(
      relativeError(
        longer.gradient.map((x) => 3 * x),
        one.gradient,
      ),
    ).toBeLessThan(1e-12);
  }
});

it('an image on its word has no loss to regress; where all words coincide cross-entropy is the logarithm of their number', () => {
  const { space } = randomWordBatch(7, 4, 4, 3);
  const onWords = { embeddings: Float64Array.from(space.vectors), labels: [0, 1, 2, 3], space };
  expect(evaluateWords({ ...triplet, loss: 'regression' }, onWords)).toMatchObject({
    loss: 0,
    selectedCount: 4,
    activeCount: 0,
  });
  const same = createWordSpace(
    Float32Array.from({ length: 12 }, (_, at) => at % 3),
    3,
    'raw',
  );
  const { loss, gradient } = evaluateWords({ ...triplet, loss: 'cross-entropy' }, { ...onWords, space: same });
  expect(loss).toBeCloseTo(Math.log(4), 12);
  expect(Math.max(...gradient.map(Math.abs))).toBeLessThan(1e-12);
});

it('throws a RangeError for what cannot be computed', () => {
  const batch = randomWordBatch(8, 4, 4, 3);
  const asked = [
    () => evaluateWords(triplet, { ...batch, labels: [0, 1, 2] }),
    () => evaluateWords(triplet, { ...batch, labels: [0, 1, 2, 4] }),
    () => evaluateWords(triplet, { ...batch, labels: [0, 1, 2, -1] }),
    () => evaluateWords(triplet, { ...batch, labels: [0, 1, 2, 0.5] }),
    () => evaluateWords(triplet, { ...batch, labels: [0, 1, 2, Number.NaN] }),
    () => evaluateWords({ ...triplet, margin: Number.NaN }, batch),
    () => evaluateWords({ ...triplet, loss: 'cross-entropy', temperature: 0 }, batch),
  ];
  for (const ask of asked) expect(ask).toThrow(RangeError);
});

/** Batches for tests: random ones from a seed, fast-check ones, and all triplets of one by the plainest possible loops. */

import fc from 'fast-check';
import { lossEntry, lossIds, parametersFor } from '../catalogue';
import type { LinearHead } from '../losses/softmaxCrossEntropy';
import { isOffline } from '../minings';
import type { LabelledBatch, Objective } from '../objective';
import { createRandom } from '../random';

export interface TestBatch extends LabelledBatch {
  embeddings: Float64Array;
  labels: number[];
}

/** Normal points, labels in turn, so that every class has a member as far as the count allows. */
export function randomBatch(seed: number, count: number, size: number, classes: number, scale = 1): TestBatch {
  const random = createRandom(seed);
  return {
    embeddings: Float64Array.from({ length: count * size }, () => scale * random.normal()),
    size,
    labels: Array.from({ length: count }, (_, i) => i % classes),
  };
}

/** Small batches of any shape; coordinates are multiples of 1/8 within 1, so ties and duplicates are common and arithmetic on them exact. */
export const gridBatch: fc.Arbitrary<TestBatch> = fc
  .record({ size: fc.integer({ min: 1, max: 3 }), count: fc.integer({ min: 0, max: 12 }) })
  .chain(({ size, count }) =>
    fc.record({
      size: fc.constant(size),
      embeddings: fc
        .array(fc.integer({ min: -8, max: 8 }), { minLength: count * size, maxLength: count * size })
        .map((values) => Float64Array.from(values, (value) => value / 8)),
      labels: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: count, maxLength: count }),
    }),
  );

export function triplets(labels: ArrayLike<number>): [number, number, number][] {
  const all: [number, number, number][] = [];
  for (let a = 0; a < labels.length; a++)
    for (let p = 0; p < labels.length; p++)
      for (let n = 0; n < labels.length; n++)
        if (a !== p && labels[a] === labels[p] && labels[a] !== labels[n]) all.push([a, p, n]);
  return all;
}

/** Largest difference, over the largest magnitude of the second. */
export function relativeError(actual: ArrayLike<number>, expected: ArrayLike<number>): number {
  let difference = 0;
  let magnitude = 0;
  for (let i = 0; i < expected.length; i++) {
    difference = Math.max(difference, Math.abs(actual[i] - expected[i]));
    magnitude = Math.max(magnitude, Math.abs(expected[i]));
  }
  return magnitude > 0 ? difference / magnitude : difference;
}

/** Central differences of a function of an array. */
export function numericGradient(at: Float64Array, value: (x: Float64Array) => number, step = 1e-6): Float64Array {
  return at.map((x, i) => {
    const shifted = Float64Array.from(at);
    shifted[i] = x + step;
    const above = value(shifted);
    shifted[i] = x - step;
    return (above - value(shifted)) / (2 * step);
  });
}

/** A head of normal numbers, for losses that need one. */
export function randomHead(seed: number, size: number, classes: number): LinearHead {
  const random = createRandom(seed);
  return {
    weights: Float64Array.from({ length: classes * size }, random.normal),
    bias: Float64Array.from({ length: classes }, random.normal),
  };
}

/** Every loss on each of its distances with each of its minings, at the defaults of that loss. */
export const everyObjective: Objective[] = lossIds.flatMap((loss) => {
  const { distances, minings } = lossEntry(loss);
  return distances.flatMap((distance) =>
    minings.map((mining) => ({ ...parametersFor(loss, distance), loss, distance, mining })),
  );
});

/** Any of them that needs no rows given, with any parameters. */
export const anyObjective: fc.Arbitrary<Objective> = fc
  .record({
    objective: fc.constantFrom(...everyObjective.filter(({ mining }) => !isOffline(mining))),
    margin: fc.constantFrom(0, 0.125, 0.5, 1, 3),
    average: fc.constantFrom<Objective['average'][]>('active', 'all'),
    swap: fc.boolean(),
    softMargin: fc.boolean(),
    positiveMargin: fc.constantFrom(0, 0.25),
    temperature: fc.constantFrom(0.05, 0.5),
    similarity: fc.constantFrom<NonNullable<Objective['similarity']>[]>('cosine', 'dot'),
  })
  .map(({ objective, ...parameters }) => ({ ...objective, ...parameters }));

/** Images and words for tests: random ones from a seed, and fast-check ones with ties. */
import fc from 'fast-check';
import { createRandom } from '../random';
import type { WordBatch } from '../words/evaluateWords';
import { type WordObjective, wordLossIds, wordMiningIds } from '../words/wordObjective';
import { createWordSpace } from '../words/wordSpace';

export const wordDistanceIds = ['cosine', 'euclidean', 'squared'] as const;

export interface TestWordBatch extends WordBatch {
  embeddings: Float64Array;
  labels: number[];
}

/** Normal images and words, classes in turn. */
export function randomWordBatch(seed: number, count: number, wordCount: number, size: number): TestWordBatch {
  const random = createRandom(seed);
  const vectors = Float32Array.from({ length: wordCount * size }, () => random.normal());
  return {
    embeddings: Float64Array.from({ length: count * size }, () => random.normal()),
    labels: Array.from({ length: count }, (_, i) => i % wordCount),
    space: createWordSpace(vectors, size, 'raw'),
    seed,
  };
}

/** Coordinates are multiples of 1/8 within 1: ties, rows of zeros, coinciding words and images on words are common. */
export const gridWordBatch: fc.Arbitrary<TestWordBatch> = fc
  .record({
    size: fc.integer({ min: 1, max: 3 }),
    count: fc.integer({ min: 0, max: 8 }),
    wordCount: fc.integer({ min: 2, max: 5 }),
    kind: fc.constantFrom('raw' as const, 'centred' as const),
  })
  .chain(({ size, count, wordCount, kind }) => {
    const coordinates = (rows: number) =>
      fc
        .array(fc.integer({ min: -8, max: 8 }), { minLength: rows * size, maxLength: rows * size })
        .map((values) => Float64Array.from(values, (value) => value / 8));
    return fc.record({
      embeddings: coordinates(count),
      labels: fc.array(fc.integer({ min: 0, max: wordCount - 1 }), { minLength: count, maxLength: count }),
      space: coordinates(wordCount).map((vectors) => createWordSpace(Float32Array.from(vectors), size, kind)),
      seed: fc.integer({ min: 0, max: 99 }),
    });
  });

/** Every loss on every distance, the ranking loss with every mining; at parameters that leave something to learn. */
export const everyWordObjective: WordObjective[] = wordLossIds.flatMap((loss) =>
  wordDistanceIds.flatMap((distance) =>
    (loss === 'triplet' ? wordMiningIds : (['all'] as const)).map(
      (mining): WordObjective => ({ loss, mining, distance, margin: 1, average: 'active', temperature: 0.5 }),
    ),
  ),
);

export const anyWordObjective: fc.Arbitrary<WordObjective> = fc
  .record({
    objective: fc.constantFrom(...everyWordObjective),
    margin: fc.constantFrom(0, 0.125, 0.5, 1, 3),
    average: fc.constantFrom<WordObjective['average'][]>('active', 'all'),
    temperature: fc.constantFrom(0.05, 0.5),
  })
  .map(({ objective, ...parameters }) => ({ ...objective, ...parameters }));

/** Histogram and quantiles of all distances agree with the plainest count over all pairs. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binDistances, greatestDistance, overlapShare } from './distanceHistogram';
import { distanceQuantiles } from './distanceQuantiles';
import { pointDistance, sortDistances } from './sortedDistances';
import { gridBatch, randomBatch } from './testing/batches';

const single = (embeddings: Float64Array) => Float32Array.from(embeddings);

function allPairs(positions: Float32Array, size: number, labels: ArrayLike<number>) {
  const same: number[] = [];
  const other: number[] = [];
  for (let i = 0; i < labels.length; i++)
    for (let j = i + 1; j < labels.length; j++)
      (labels[i] === labels[j] ? same : other).push(pointDistance(positions, size, i, j, 'euclidean'));
  const ascending = (a: number, b: number) => a - b;
  return { same: same.sort(ascending), other: other.sort(ascending) };
}

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('the distance histogram', () => {
  it('holds every pair once, in the bin it belongs to', () => {
    fc.assert(
      fc.property(gridBatch, fc.integer({ min: 1, max: 9 }), fc.constantFrom(0.5, 1, 3), (batch, binCount, upper) => {
        const positions = single(batch.embeddings);
        const sorted = sortDistances(positions, batch.size, batch.labels, 'euclidean');
        const histogram = binDistances(sorted, upper, binCount);
        const pairs = allPairs(positions, batch.size, batch.labels);
        for (const kind of ['same', 'other'] as const) {
          const expected = new Float64Array(binCount);
          const edges = Array.from({ length: binCount }, (_, bin) => ((bin + 1) * upper) / binCount);
          for (const distance of pairs[kind]) {
            const bin = edges.findIndex((edge) => distance < edge);
            expected[bin < 0 ? binCount - 1 : bin]++;
          }
          expect(histogram[kind]).toEqual(expected);
          expect(sum(histogram[kind])).toBe(kind === 'same' ? histogram.sameTotal : histogram.otherTotal);
        }
        expect(histogram.sameTotal).toBe(pairs.same.length);
        expect(histogram.otherTotal).toBe(pairs.other.length);
        expect(greatestDistance(sorted)).toBe(Math.max(0, ...pairs.same, ...pairs.other));
      }),
    );
  });

  it('refuses a range without width', () => {
    const sorted = sortDistances(new Float32Array(4), 2, [0, 1], 'euclidean');
    expect(() => binDistances(sorted, 0, 8)).toThrow(RangeError);
  });

  it('overlaps wholly where both lie alike, not at all where they are apart, and never outside 0..1', () => {
    const histogram = (same: number[], other: number[]) => ({
      upper: 1,
      same: Float64Array.from(same),
      other: Float64Array.from(other),
      sameTotal: same.reduce((a, b) => a + b, 0),
      otherTotal: other.reduce((a, b) => a + b, 0),
    });
    expect(overlapShare(histogram([1, 2, 1], [10, 20, 10]))).toBeCloseTo(1, 12);
    expect(overlapShare(histogram([4, 0, 0], [0, 0, 9]))).toBe(0);
    expect(overlapShare(histogram([3, 1, 0], [0, 1, 3]))).toBeCloseTo(0.25, 12);
    expect(overlapShare(histogram([], []))).toBe(0);
  });
});

describe('the distance quantiles', () => {
  const atShare = (ascending: number[], share: number) =>
    ascending.length === 0 ? Number.NaN : ascending[Math.max(1, Math.ceil(share * ascending.length)) - 1];

  it('are those of a plain sort of all pairs, ties and coinciding points included', () => {
    const check = (positions: Float32Array, size: number, labels: number[]) => {
      const quantiles = distanceQuantiles(sortDistances(positions, size, labels, 'euclidean'));
      const pairs = allPairs(positions, size, labels);
      for (const kind of ['same', 'other'] as const)
        expect([...quantiles[kind]]).toEqual([0.1, 0.5, 0.9].map((share) => atShare(pairs[kind], share)));
    };
    fc.assert(fc.property(gridBatch, ({ embeddings, size, labels }) => check(single(embeddings), size, labels)));
    const { embeddings, size, labels } = randomBatch(3, 60, 4, 5);
    check(single(embeddings), size, labels);
  });

  it('are not given for distances of 64 bits', () => {
    const { embeddings, size, labels } = randomBatch(3, 10, 2, 2);
    expect(() => distanceQuantiles(sortDistances(embeddings, size, labels, 'euclidean'))).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBetween } from '../distance';
import { sortDistances } from '../sortedDistances';
import { gridBatch, randomBatch, type TestBatch } from '../testing/batches';
import { alignmentAndUniformity } from './alignment';
import { findNeighbours, knnAccuracy, predictLabels, recallAt1 } from './knn';
import { retrievalFromSorted, retrievalQuality } from './retrieval';
import { createSilhouette, silhouette } from './silhouette';
import { spread } from './spread';

/** Majority vote written out with a tally, ties to the smallest label. */
function plainPrediction({ embeddings, size, labels }: TestBatch, i: number, k: number): number {
  const nearest = labels.map((_, j) => j).filter((j) => j !== i);
  const d = (j: number) => Math.fround(distanceBetween(embeddings, size, i, j, 'euclidean'));
  nearest.sort((a, b) => d(a) - d(b) || a - b);
  const tally = new Map<number, number>();
  for (const j of nearest.slice(0, k)) tally.set(labels[j], (tally.get(labels[j]) ?? 0) + 1);
  const ranked = [...tally].sort(([a, votesA], [b, votesB]) => votesB - votesA || a - b);
  return ranked[0]?.[0] ?? -1;
}

describe('nearest neighbours', () => {
  it('vote as a tally does', () => {
    fc.assert(
      fc.property(gridBatch, fc.integer({ min: 1, max: 5 }), (batch, k) => {
        const positions = Float32Array.from(batch.embeddings);
        const lists = sortDistances(positions, batch.size, batch.labels, 'euclidean');
        const expected = batch.labels.map((_, i) => plainPrediction(batch, i, k));
        expect(Array.from(predictLabels(lists, batch.labels, k))).toEqual(expected);
        const right = expected.filter((label, i) => label === batch.labels[i]).length;
        expect(knnAccuracy(lists, batch.labels, k)).toBeCloseTo(batch.labels.length ? right / batch.labels.length : 0, 12);
        expect(findNeighbours(positions, batch.size, 'euclidean', 5).neighbours).toEqual(lists.neighbours);
      }),
    );
  });

  it('are all right in two far clusters, and a lone point has nothing to recall', () => {
    const positions = Float32Array.of(0, 0, 0.1, 0, 9, 9, 9.1, 9, 4, 4);
    const labels = [0, 0, 1, 1, 2];
    const lists = sortDistances(positions, 2, labels, 'euclidean');
    expect(recallAt1(lists, labels)).toBe(1);
    expect(knnAccuracy(lists, labels, 1)).toBe(4 / 5);
    expect(recallAt1(sortDistances(Float32Array.of(1, 2), 1, [0, 1], 'euclidean'), [0, 1])).toBe(0);
  });
});

describe('retrieval', () => {
  it('is worked out by hand on a line', () => {
    // 0 at 0, 1, 2.5; 1 at 1.2, 9. Query 0 at 0: order 1(0), 1.2(1), so R = 2 nearest hold one hit, the first.
    const labels = [0, 0, 0, 1, 1];
    const { rPrecision, meanAveragePrecisionAtR } = retrievalQuality(
      Float64Array.of(0, 1, 2.5, 1.2, 9),
      1,
      labels,
      'euclidean',
    );
    // Hits among the nearest R: (0): 1, -; (1): -, 0; (2.5): -, 1; (1.2): -; (9): -.
    expect(rPrecision).toBeCloseTo((0.5 + 0.5 + 0.5) / 5, 12);
    expect(meanAveragePrecisionAtR).toBeCloseTo((1 / 2 + 1 / 4 + 1 / 4) / 5, 12);
  });

  it('is 1 for separated classes and leaves lone queries out', () => {
    const far = retrievalQuality(Float64Array.of(0, 1, 50, 51, 90), 1, [0, 0, 1, 1, 2], 'euclidean');
    expect(far).toEqual({ rPrecision: 1, meanAveragePrecisionAtR: 1 });
    expect(retrievalQuality(Float64Array.of(0, 1), 1, [0, 1], 'euclidean')).toEqual({
      rPrecision: 0,
      meanAveragePrecisionAtR: 0,
    });
  });
});

describe('silhouette', () => {
  it('is worked out by hand on a line', () => {
    // a: 1 within each pair; b: mean distance to the other pair.
    const expected = (1 - 1 / 10.5 + (1 - 1 / 9.5) + (1 - 1 / 9.5) + (1 - 1 / 10.5)) / 4;
    expect(silhouette(Float64Array.of(0, 1, 10, 11), 1, [0, 0, 1, 1])).toBeCloseTo(expected, 12);
  });

  it('is 0 for one class, for lone points and at collapse', () => {
    expect(silhouette(Float64Array.of(0, 1), 1, [3, 3])).toBe(0);
    expect(silhouette(Float64Array.of(0, 1), 1, [3, 4])).toBe(0);
    expect(silhouette(new Float64Array(4), 1, [0, 0, 1, 1])).toBe(0);
  });
});

it('spread is the RMS distance to the centroid: 0 at collapse, linear in scale', () => {
  expect(spread(Float32Array.of(0, 0, 2, 0, 0, 2, 2, 2), 2)).toBeCloseTo(Math.SQRT2, 6);
  expect(spread(new Float32Array(20).fill(5), 2)).toBe(0);
  expect(spread(new Float32Array(0), 2)).toBe(0);
  const { embeddings } = randomBatch(1, 30, 3, 3);
  expect(
    spread(
      embeddings.map((x) => 10 * x + 4),
      3,
    ),
  ).toBeCloseTo(10 * spread(embeddings, 3), 9);
});

it('alignment and uniformity: 0 at collapse, and by hand on four directions', () => {
  expect(alignmentAndUniformity(new Float32Array(8).fill(3), 2, [0, 0, 1, 1])).toEqual({ alignment: 0, uniformity: 0 });
  // Unit vectors at 0, 90, 180, 270 degrees, of any length: squared distances 2 (four pairs) and 4 (two).
  const cross = alignmentAndUniformity(Float64Array.of(1, 0, 0, 5, -2, 0, 0, -0.1), 2, [0, 0, 1, 1]);
  expect(cross.alignment).toBeCloseTo(2, 12);
  expect(cross.uniformity).toBeCloseTo(Math.log((4 * Math.exp(-4) + 2 * Math.exp(-8)) / 6), 12);
  expect(alignmentAndUniformity(Float64Array.of(1, 0), 2, [0])).toEqual({ alignment: 0, uniformity: 0 });
});

describe('what the census finds on the way', () => {
  it.each(['euclidean', 'squared', 'cosine'] as const)('is what the metrics say by themselves (%s)', (kind) => {
    for (const [seed, size, classes] of [
      [1, 2, 3],
      [2, 16, 4],
      [3, 3, 1],
      [4, 2, 40],
    ]) {
      const { embeddings, labels } = randomBatch(seed, 40, size, classes);
      const positions = Float32Array.from(embeddings);
      const outline = createSilhouette(labels);
      const sorted = sortDistances(positions, size, labels, kind, undefined, 5, outline.takeRow);
      const { rPrecision, meanAveragePrecisionAtR } = retrievalQuality(positions, size, labels, kind);
      expect(retrievalFromSorted(sorted).rPrecision).toBeCloseTo(rPrecision, 12);
      expect(retrievalFromSorted(sorted).meanAveragePrecisionAtR).toBeCloseTo(meanAveragePrecisionAtR, 12);
      expect(outline.value()).toBeCloseTo(silhouette(positions, size, labels, kind), 6);
    }
  });

  it('gives ties to the negative: a collapse scores 0 whatever the order of the points', () => {
    const labels = [0, 0, 0, 1, 1];
    const none = retrievalFromSorted(sortDistances(new Float32Array(10), 2, labels, 'euclidean'));
    expect(none).toEqual({ rPrecision: 0, meanAveragePrecisionAtR: 0 });
    // A positive and a negative at distance 1 from the first point: the negative has rank 1 and takes the only place.
    const tie = retrievalFromSorted(sortDistances(Float32Array.of(0, 1, -1), 1, [0, 0, 1], 'euclidean'));
    expect(tie.rPrecision).toBe(0.5);
  });
});

/** Retrieval class by class: what the classes say apart is what all say together, and a class is measured against all images. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random';
import { sortDistances } from '../sortedDistances';
import { recallAt1 } from './knn';
import { closedSet, openSetQuality } from './openSet';
import { retrievalByClass, retrievalFromSorted, retrievalQuality } from './retrieval';

const random = createRandom(4);
const labels = Uint8Array.from({ length: 90 }, (_, i) => i % 5);
const positions = Float32Array.from({ length: 180 }, (_, i) => (i % 2) * (labels[i >> 1] % 3) + 0.8 * random.normal());
const sorted = sortDistances(positions, 2, labels, 'euclidean');

describe('retrieval by class', () => {
  it('adds up to the retrieval of all', () => {
    const { queries, recallAt1: recall, meanAveragePrecisionAtR: precision } = retrievalByClass(sorted, labels, 5);
    expect([...queries]).toEqual([18, 18, 18, 18, 18]);
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(precision)).toBeCloseTo(retrievalFromSorted(sorted).meanAveragePrecisionAtR, 12);
    expect(mean(precision)).toBeCloseTo(retrievalQuality(positions, 2, labels, 'euclidean').meanAveragePrecisionAtR, 12);
    expect(mean(recall)).toBeCloseTo(recallAt1(sorted, labels), 12);
  });

  it('has no number for a class without two members', () => {
    const few = sortDistances(Float32Array.of(0, 0, 1, 0, 3, 0), 2, Uint8Array.of(0, 0, 2), 'euclidean');
    const { queries, recallAt1: recall, meanAveragePrecisionAtR: precision } = retrievalByClass(few, [0, 0, 2], 4);
    expect([...queries]).toEqual([2, 0, 0, 0]);
    expect([...recall]).toEqual([1, Number.NaN, Number.NaN, Number.NaN]);
    expect([...precision]).toEqual([1, Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe('the open set', () => {
  it('asks the left-out class alone, and all others each image once', () => {
    const { recallAt1: recall, meanAveragePrecisionAtR: precision } = retrievalByClass(sorted, labels, 5);
    const quality = openSetQuality(sorted, labels, 3);
    expect(quality.leftOutPrecision).toBe(precision[3]);
    expect(quality.leftOutRecall).toBe(recall[3]);
    expect(quality.trainedPrecision).toBeCloseTo((precision[0] + precision[1] + precision[2] + precision[4]) / 4, 12);
    expect(quality.trainedRecall).toBeCloseTo((recall[0] + recall[1] + recall[2] + recall[4]) / 4, 12);
  });

  it('searches among all images: a left-out class that lies inside another is not gathered', () => {
    const placed = Float32Array.of(0, 0, 2, 0, 1, 0, 1.1, 0, 9, 0, 9.1, 0);
    const shown = Uint8Array.of(0, 0, 1, 1, 2, 2);
    const found = openSetQuality(sortDistances(placed, 2, shown, 'euclidean'), shown, 0);
    expect(found).toEqual({ leftOutPrecision: 0, leftOutRecall: 0, trainedPrecision: 1, trainedRecall: 1 });
  });

  it('says nothing where nothing is left out, or the class is not shown', () => {
    expect(openSetQuality(sorted, labels, null)).toBe(closedSet);
    expect(openSetQuality(sorted, labels, 8)).toMatchObject({ leftOutPrecision: null, leftOutRecall: null });
  });
});

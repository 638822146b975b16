import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random';
import { averagePrecision, chanceAveragePrecision } from './averagePrecision';

/** By the definition: sorted with others first among ties, precision at each relevant place. */
function byDefinition(distances: readonly number[], relevant: readonly boolean[]): number {
  const order = distances
    .map((_, i) => i)
    .sort((a, b) => distances[a] - distances[b] || Number(relevant[a]) - Number(relevant[b]));
  const precisions = order.flatMap((image, place) =>
    relevant[image] ? [order.slice(0, place + 1).filter((other) => relevant[other]).length / (place + 1)] : [],
  );
  return precisions.reduce((sum, value) => sum + value, 0) / precisions.length;
}

const ranking = fc.array(fc.record({ distance: fc.integer({ min: 0, max: 6 }), relevant: fc.boolean() }), { maxLength: 20 });

describe('average precision', () => {
  it('is worked out by hand', () => {
    const at = (relevant: number[]) => (image: number) => relevant.includes(image);
    expect(averagePrecision([0.1, 0.2, 0.3, 0.4], at([0, 2]))).toBeCloseTo((1 + 2 / 3) / 2, 12);
    expect(averagePrecision([0.1, 0.2, 0.3, 0.4], at([3]))).toBe(1 / 4);
    expect(averagePrecision([], at([]))).toBeNaN();
    expect(averagePrecision([1, 2], at([]))).toBeNaN();
  });

  it('is what the definition says, with ties', () => {
    fc.assert(
      fc.property(ranking, (rows) => {
        const found = averagePrecision(
          rows.map(({ distance }) => distance),
          (image) => rows[image].relevant,
        );
        const expected = byDefinition(
          rows.map(({ distance }) => distance),
          rows.map(({ relevant }) => relevant),
        );
        if (Number.isNaN(expected)) expect(found).toBeNaN();
        else expect(found).toBeCloseTo(expected, 12);
      }),
    );
  });

  it('gives ties to the others: no order of a collapse scores, and breaking ties can only help', () => {
    expect(averagePrecision([1, 1, 1, 1], (image) => image < 2)).toBeCloseTo((1 / 3 + 2 / 4) / 2, 12);
    fc.assert(
      fc.property(ranking, (rows) => {
        const score = (shift: number) =>
          averagePrecision(
            rows.map(({ distance }, i) => distance + (shift * i) / 100),
            (image) => rows[image].relevant,
          );
        if (!rows.some(({ relevant }) => relevant)) return;
        expect(score(0)).toBeLessThanOrEqual(Math.min(score(1), score(-1)) + 1e-12);
      }),
    );
  });

  it('takes NaN as farther than anything, and leaves its arguments alone', () => {
    const distances = [Number.NaN, 0.5, Number.POSITIVE_INFINITY];
    expect(averagePrecision(distances, (image) => image === 0)).toBeCloseTo(1 / 3, 12);
    expect(averagePrecision(distances, (image) => image === 2)).toBeCloseTo(1 / 2, 12);
    expect(averagePrecision([Number.NaN, Number.NaN], (image) => image === 1)).toBe(1 / 2);
    expect(distances).toEqual([Number.NaN, 0.5, Number.POSITIVE_INFINITY]);
  });
});

describe('chance', () => {
  it('is the mean over all orders', () => {
    const orders = (n: number): number[][] =>
      n === 0 ? [[]] : orders(n - 1).flatMap((order) => Array.from({ length: n }, (_, at) => order.toSpliced(at, 0, n - 1)));
    for (const count of [1, 2, 3, 5, 6])
      for (let relevant = 1; relevant <= count; relevant++) {
        const all = orders(count).map((order) => averagePrecision(order, (image) => image < relevant));
        const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
        expect(chanceAveragePrecision(relevant, count)).toBeCloseTo(mean, 12);
      }
  });

  it('is what a simulation finds for 200 of 2,000', () => {
    const random = createRandom(1);
    const scores = Array.from({ length: 400 }, () =>
      averagePrecision(
        Float64Array.from({ length: 2000 }, () => random.next()),
        (image) => image < 200,
      ),
    );
    const mean = scores.reduce((sum, value) => sum + value, 0) / scores.length;
    const deviation = Math.sqrt(scores.reduce((sum, value) => sum + (value - mean) ** 2, 0) / scores.length);
    expect(Math.abs(mean - chanceAveragePrecision(200, 2000))).toBeLessThan((4 * deviation) / 20);
    expect(chanceAveragePrecision(200, 2000)).toBeGreaterThan(0.1);
  });

  it('has no answer where nothing is relevant, and 1 where all is', () => {
    expect(chanceAveragePrecision(0, 7)).toBeNaN();
    expect(chanceAveragePrecision(7, 7)).toBe(1);
    expect(() => chanceAveragePrecision(8, 7)).toThrow(RangeError);
  });
});

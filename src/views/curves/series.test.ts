/** Curves are thinned without losing their peaks; labels never lie on one another. */

import { describe, expect, it } from 'vitest';
import { bucketise, pushApart, readAt, seriesOf } from './series';

describe('bucketise', () => {
  it('keeps every step of a short curve', () => {
    const series = bucketise([3, 1, 2], 100);
    expect([...series.steps]).toEqual([1, 2, 3]);
    expect([...series.mean]).toEqual([3, 1, 2]);
  });
  it('keeps mean and extremes of a long one', () => {
    const values = Float32Array.from({ length: 1000 }, (_, i) => (i === 517 ? 9 : 1));
    const series = bucketise(values, 10);
    expect(series.steps.length).toBe(10);
    expect(Math.max(...series.high)).toBe(9);
    expect(series.mean[5]).toBeCloseTo(1.08, 6);
    expect(series.steps[0]).toBe(50.5);
  });
  it('leaves unknown steps out', () => {
    const series = bucketise([Number.NaN, Number.NaN, 4, Number.NaN], 2);
    expect([...series.mean]).toEqual([4]);
    expect(bucketise([], 10).steps.length).toBe(0);
  });
});

it('readAt takes the nearest reading', () => {
  const series = seriesOf(
    [
      { step: 0, share: 0.1 },
      { step: 100, share: 0.5 },
      { step: 200, share: 0.9 },
    ],
    (point) => point.share,
  );
  expect(readAt(series, 40)).toBe(0.1);
  expect(readAt(series, 60)).toBe(0.5);
  expect(readAt(series, 5000)).toBe(0.9);
  expect(readAt(bucketise([], 1), 3)).toBeNull();
});

describe('pushApart', () => {
  it('leaves what is apart and separates what is not, in order', () => {
    expect(pushApart([10, 50], 12, 0, 100)).toEqual([10, 50]);
    expect(pushApart([52, 50, 51], 12, 0, 100)).toEqual([74, 50, 62]);
  });
  it('stays inside at the lower edge', () => {
    expect(pushApart([99, 98], 12, 0, 100)).toEqual([100, 88]);
  });
});

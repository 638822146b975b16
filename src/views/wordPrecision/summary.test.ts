/** Means are over the words that have images. */
import { describe, expect, it } from 'vitest';
import { meansOf } from './summary';

const row = (word: string, averagePrecision: number, baseline = Number.NaN) => ({
  word,
  averagePrecision,
  chance: 0.1,
  baseline,
});

describe('meansOf', () => {
  it('leaves out words without images', () => {
    const means = meansOf([row('jeans', 0.9, 0.8), row('gown', 0.5, 0.4), row('boots', Number.NaN, Number.NaN)]);
    expect(means.count).toBe(2);
    expect(means.averagePrecision).toBeCloseTo(0.7, 12);
    expect(means.baseline).toBeCloseTo(0.6, 12);
    expect(means.chance).toBeCloseTo(0.1, 12);
  });
  it('knows no mean of nothing, and no baseline of class words', () => {
    expect(meansOf([])).toEqual({ count: 0, averagePrecision: Number.NaN, chance: Number.NaN, baseline: Number.NaN });
    expect(meansOf([row('dress', 1)]).baseline).toBeNaN();
  });
});

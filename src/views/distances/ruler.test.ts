/** The margin stands where the loss in force means it to. */

import { describe, expect, it } from 'vitest';
import { lossIds } from '../../ranking/catalogue';
import { axisEnd, lineOf, meaningOf, roomFor, rulerOf } from './ruler';

describe('the ruler', () => {
  it('begins at d(a, p) of what is selected, else at the median, for a difference', () => {
    expect(rulerOf('triplet', { positive: 0.4, negative: 0.9 }, 0.2)).toMatchObject({
      base: 0.4,
      from: 'selected',
      negative: 0.9,
    });
    expect(rulerOf('margin-ranking', null, 0.2)).toMatchObject({ base: 0.2, from: 'median', negative: null });
    expect(rulerOf('triplet', null, null)).toBeNull();
    expect(rulerOf('triplet', null, Number.NaN)).toBeNull();
  });

  it('is the distance itself for a loss on pairs, and turned round for a similarity', () => {
    const margin = 0.3;
    const place = (loss: 'contrastive' | 'cosine-embedding') => {
      const ruler = rulerOf(loss, { positive: 9, negative: 9 }, 9);
      return ruler && lineOf(ruler, margin);
    };
    expect(place('contrastive')).toBeCloseTo(0.3, 12);
    expect(place('cosine-embedding')).toBeCloseTo(0.7, 12);
  });

  it('has a meaning for every loss of the catalogue', () => {
    const meanings = new Map(lossIds.map((loss) => [loss, meaningOf(loss)]));
    expect(meanings.get('hinge-embedding')).toBe('distance');
    expect(meanings.get('nt-xent')).toBe('none');
    expect(meanings.get('triplet-margin')).toBe('difference');
  });
});

describe('the axis', () => {
  it('holds all distances, and the line while it is not far beyond them', () => {
    expect(axisEnd(3.9, 1)).toBe(4);
    expect(axisEnd(1, 1.5)).toBeGreaterThanOrEqual(1.5);
    expect(axisEnd(1, 50)).toBe(2);
    expect(axisEnd(0, 1)).toBeGreaterThan(1);
    for (const value of [1e-6, 0.03, 0.99, 7, 7.9, 9, 123]) {
      expect(roomFor(value)).toBeGreaterThanOrEqual(value * 0.999999);
      expect(roomFor(value)).toBeLessThanOrEqual(value * 1.4);
    }
  });
});

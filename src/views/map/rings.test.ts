/** The outer ring's way back: the margin of a radius is the margin whose ring has it, in both distances; where the hand meets the ring. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DistanceId } from '../../ranking/objective';
import { rulerLength } from './anchorScene';
import { handlePlace, marginOfRadius, offRing, ringCursor, ringsAreExact } from './rings';

const limits = { hardMin: 0, hardMax: 100, step: 0.01 };

describe('marginOfRadius', () => {
  it('is what the radius has beyond d_ap; for squared distances beyond it in squares', () => {
    expect(marginOfRadius(3.5, 3, 'euclidean', limits)).toBe(0.5);
    expect(marginOfRadius(5, 9, 'squared', limits)).toBe(16);
  });
  it('gives back every margin on the grid from the radius of its ring', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        fc.constantFrom<DistanceId>('euclidean', 'squared'),
        (hundredths, dAp, kind) => {
          const margin = hundredths / 100;
          expect(marginOfRadius(rulerLength(dAp + margin, kind), dAp, kind, limits)).toBe(margin);
        },
      ),
    );
  });
  it('stays within the limits: inside the inner ring it is 0', () => {
    expect(marginOfRadius(2, 3, 'euclidean', limits)).toBe(0);
    expect(marginOfRadius(-1, 3, 'euclidean', limits)).toBe(0);
    expect(marginOfRadius(1000, 3, 'euclidean', limits)).toBe(100);
  });
});

describe('the hand on the ring', () => {
  const ring = { x: 100, y: 100, inner: 30, outer: 50 };
  it('measures how far off the ring a place is', () => {
    expect(offRing(ring, 150, 100)).toBe(0);
    expect(offRing(ring, 100, 40)).toBe(10);
    expect(offRing(ring, 100, 100)).toBe(-50);
  });
  it('shows the way the ring gives', () => {
    expect(ringCursor(0)).toBe('ew-resize');
    expect(ringCursor(Math.PI)).toBe('ew-resize');
    expect(ringCursor(-Math.PI / 2)).toBe('ns-resize');
    expect(ringCursor(Math.PI / 4)).toBe('nwse-resize');
    expect(ringCursor(-Math.PI / 4)).toBe('nesw-resize');
  });
  it('puts the handle at the wanted angle, or where the ring can be seen', () => {
    expect(handlePlace(ring, 0, 300, 300, 10)).toEqual({ x: 150, y: 100, angle: 0 });
    const turned = handlePlace({ ...ring, x: 280 }, 0, 300, 300, 10);
    expect(turned?.x).toBeLessThanOrEqual(290);
    expect(Math.hypot((turned?.x ?? 0) - 280, (turned?.y ?? 0) - 100)).toBeCloseTo(50, 9);
    expect(handlePlace({ ...ring, outer: 1000 }, 0, 300, 300, 10)).toBeNull();
  });
});

it('rings are exact in the anchor view, and on a map of two dimensions', () => {
  expect(ringsAreExact(2, 'euclidean', false)).toBe(true);
  expect(ringsAreExact(2, 'squared', false)).toBe(true);
  expect(ringsAreExact(16, 'squared', false)).toBe(false);
  expect(ringsAreExact(16, 'euclidean', true)).toBe(true);
});

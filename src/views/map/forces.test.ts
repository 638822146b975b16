/** Arrows are minus the gradient that trains the net, under one round scale, with a key that measures them. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type Objective } from '../../ranking/objective';
import { project } from '../../ranking/projection';
import { forceField, forceKey, forceScale, roundDown125 } from './forces';

const objective: Objective = { loss: 'triplet', distance: 'euclidean', mining: 'batch-all', margin: 1, average: 'active' };

describe('forceField', () => {
  it('is minus the gradient in two dimensions', () => {
    const embeddings = Float32Array.from([0, 0, 1, 0.2, 0.4, 0.1, 2, -1]);
    const { gradient } = evaluate(objective, { embeddings, size: 2, labels: [0, 0, 1, 1] });
    const { xy, longest, longestInSpace } = forceField(gradient, 2, null);
    expect([...xy]).toEqual([...gradient].map((value) => -value));
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeCloseTo(longestInSpace, 12);
  });
  it('points downhill: a small step along it lowers the loss', () => {
    const embeddings = Float64Array.from([0, 0, 1, 0.2, 0.4, 0.1, 2, -1]);
    const labels = [0, 0, 1, 1];
    const before = evaluate(objective, { embeddings, size: 2, labels });
    const { xy } = forceField(before.gradient, 2, null);
    const after = evaluate(objective, { embeddings: embeddings.map((value, i) => value + 0.01 * xy[i]), size: 2, labels });
    expect(after.loss).toBeLessThan(before.loss);
  });
  it('above two dimensions is its shadow on the plane of the picture', () => {
    const embeddings = Float32Array.from({ length: 24 }, (_, i) => Math.sin(3 * i) * (1 + (i % 3)));
    const { gradient } = evaluate(objective, { embeddings, size: 3, labels: [0, 0, 0, 1, 1, 1, 2, 2] });
    const { axes } = project(embeddings, 3);
    const { xy, longest, longestInSpace } = forceField(gradient, 3, axes);
    const along = (row: number, axis: number) =>
      [0, 1, 2].reduce((sum, k) => sum - gradient[3 * row + k] * axes[3 * axis + k], 0);
    for (let row = 0; row < 8; row++) {
      expect(xy[2 * row]).toBeCloseTo(along(row, 0), 12);
      expect(xy[2 * row + 1]).toBeCloseTo(along(row, 1), 12);
    }
    expect(longestInSpace).toBeGreaterThanOrEqual(longest);
  });
});

describe('the scale', () => {
  it('rounds down to 1, 2 or 5 times a power of ten', () => {
    expect([0.99, 1, 1.9, 2, 4.9, 5, 9.9, 10, 0.005, 0.0199].map(roundDown125)).toEqual([
      0.5, 1, 1, 2, 2, 5, 5, 10, 0.005, 0.01,
    ]);
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), (value) => {
        const round = roundDown125(value);
        expect(round).toBeLessThanOrEqual(value * (1 + 1e-9));
        expect(round).toBeGreaterThanOrEqual(value / 2.5001);
        expect(round.toExponential()).toMatch(/^[125]e/);
      }),
    );
  });
  it('gives the longest arrow its room and stays while that fits', () => {
    const scale = forceScale(0.03, 100, null);
    expect(scale).toBe(2000);
    expect(forceScale(0.05, 100, scale)).toBe(2000);
    expect(forceScale(0.013, 100, scale)).toBe(2000);
    expect(forceScale(0.01, 100, scale)).toBe(10_000);
    expect(forceScale(0.06, 100, scale)).toBe(1000);
    expect(forceScale(0, 100, scale)).toBeNull();
  });
  it('has a key of a round value, as long as its force is drawn', () => {
    expect(forceKey(2000, 50)).toEqual({ value: 0.02, pixels: 40 });
    expect(forceKey(5, 60)).toEqual({ value: 10, pixels: 50 });
  });
});

/** Rings, kinds and counts agree with one another and with the census of that pair, in both distances. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindCountsForAnchor } from '../../ranking/census';
import type { DistanceId } from '../../ranking/objective';
import { kindInScene, lengthsTo, makeAnchorScene, polarLayout, setMargin } from './anchorScene';

const hardest = { positive: null, negative: null };
const line = { positions: Float32Array.from([0, 0, 1, 0, 3, 0, 2, 0, 3.5, 0, 9, 0]), size: 2, labels: [0, 0, 0, 1, 1, 1] };

describe('makeAnchorScene', () => {
  it('takes the farthest positive, the nearest negative and the rings of the pair', () => {
    const scene = makeAnchorScene(line, 0, hardest, 1, 'euclidean');
    expect(scene).toMatchObject({ positive: 2, negative: 3, dAp: 3, dAn: 2, innerRadius: 3, outerRadius: 4 });
    expect(scene?.counts).toEqual({ hard: 1, 'semi-hard': 1, easy: 1 });
  });
  it('with squared distances draws the rings at the root', () => {
    const scene = makeAnchorScene(line, 0, hardest, 1, 'squared');
    expect(scene?.dAp).toBe(9);
    expect(scene?.innerRadius).toBe(3);
    expect(scene?.outerRadius).toBeCloseTo(Math.sqrt(10), 12);
  });
  it('takes a chosen positive and negative, and the hardest where the choice is of the wrong class', () => {
    expect(makeAnchorScene(line, 0, { positive: 1, negative: 5 }, 1, 'euclidean')).toMatchObject({ positive: 1, negative: 5 });
    expect(makeAnchorScene(line, 0, { positive: 3, negative: 1 }, 1, 'euclidean')).toMatchObject({ positive: 2, negative: 3 });
    expect(makeAnchorScene(line, 0, { positive: 0, negative: 99 }, 1, 'euclidean')).toMatchObject({ positive: 2, negative: 3 });
  });
  it('has no scene for a row that is not there, and none of the other roles where a class is alone', () => {
    expect(makeAnchorScene(line, 6, hardest, 1, 'euclidean')).toBeNull();
    expect(makeAnchorScene({ ...line, labels: [0, 1, 1, 1, 1, 1] }, 0, hardest, 1, 'euclidean')).toMatchObject({
      positive: -1,
    });
    expect(makeAnchorScene({ ...line, labels: [0, 0, 0, 0, 0, 0] }, 0, hardest, 1, 'euclidean')).toMatchObject({
      negative: -1,
    });
  });
  it('puts a tie into the harder kind', () => {
    const scene = makeAnchorScene(
      { ...line, positions: Float32Array.from([0, 0, 1, 0, 1, 0, 1, 0, 2, 0, 3, 0]) },
      0,
      hardest,
      1,
      'euclidean',
    );
    expect([3, 4, 5].map((row) => scene && kindInScene(scene, row, 1))).toEqual(['hard', 'semi-hard', 'easy']);
  });
});

it('counts what the census counts for that pair, at any margin, size and distance', () => {
  const coordinate = fc.float({ min: -5, max: 5, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(2, 3),
      fc.array(coordinate, { minLength: 24, maxLength: 24 }),
      fc.constantFrom<DistanceId>('euclidean', 'squared', 'cosine'),
      fc.double({ min: 0, max: 6, noNaN: true }),
      (size, values, kind, margin) => {
        const positions = Float32Array.from(values);
        const labels = Array.from({ length: 24 / size }, (_, i) => i % 3);
        const scene = makeAnchorScene({ positions, size, labels }, 1, hardest, 0.5, kind);
        if (!scene) throw new Error('row 1 is there');
        setMargin(scene, labels, margin, kind);
        const { easy, semiHard, hard } = kindCountsForAnchor(positions, size, labels, kind, 1, scene.positive, margin);
        expect(scene.counts).toEqual({ easy, 'semi-hard': semiHard, hard });
      },
    ),
  );
});

it('polarLayout keeps true distances as radii and the direction of the flat picture', () => {
  const spatial = { positions: Float32Array.from([0, 0, 0, 3, 0, 4, 0, 0, 2]), size: 3, labels: [0, 0, 1] };
  const scene = makeAnchorScene(spatial, 0, hardest, 1, 'euclidean');
  if (!scene) throw new Error('row 0 is there');
  const flat = Float32Array.from([1, 1, 4, 1, 1, 1]);
  const layout = polarLayout(flat, scene.lengths, 1, 1);
  expect([...layout.slice(0, 4)]).toEqual([0, 0, 5, 0]);
  expect(Math.hypot(layout[4], layout[5])).toBeCloseTo(2, 6);
});

it('lengthsTo measures from one set into another, with the root of squared distances', () => {
  const spatial = { positions: Float32Array.from([9, 9, 9, 1, 0, 0]), size: 3, labels: [0, 1] };
  const others = Float32Array.from([1, 3, 4, 1, 0, 0]);
  expect([...lengthsTo(spatial, 1, others, 'euclidean')]).toEqual([5, 0]);
  expect([...lengthsTo(spatial, 1, others, 'squared')]).toEqual([5, 0]);
});

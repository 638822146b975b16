/** Partners in order of hardness, and the search for a triplet that is not easy, against brute force on random points. */

import { describe, expect, it } from 'vitest';
import { tripletKind } from './kinds';
import { findNotEasy } from './notEasy';
import { createRandom } from './random';
import { rankOf, rankPartners } from './ranked';
import { pointDistance } from './sortedDistances';

function randomPoints(seed: number, count: number, size: number, spacing = 0) {
  const random = createRandom(seed);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 3);
  const positions = Float32Array.from(
    { length: count * size },
    (_, i) => random.next() + spacing * labels[Math.floor(i / size)],
  );
  return { positions, size, labels };
}

describe('rankPartners', () => {
  const points = randomPoints(3, 40, 5);
  it('lists positives from far to near and negatives from near to far', () => {
    for (const kind of ['euclidean', 'squared'] as const) {
      const lengths = (role: 'positive' | 'negative') =>
        [...rankPartners(points, 7, kind, role)].map((row) => pointDistance(points.positions, 5, 7, row, kind));
      const positives = lengths('positive');
      const negatives = lengths('negative');
      expect(positives).toEqual([...positives].sort((a, b) => b - a));
      expect(negatives).toEqual([...negatives].sort((a, b) => a - b));
      expect(positives.length).toBe(12);
      expect(negatives.length).toBe(27);
    }
  });
  it('agrees with rankOf, also where distances are equal', () => {
    const even = { ...points, positions: points.positions.map((value) => Math.round(value)) };
    for (const role of ['positive', 'negative'] as const) {
      const order = rankPartners(even, 4, 'euclidean', role);
      for (const [place, row] of order.entries())
        expect(rankOf(even, 4, row, 'euclidean', role)).toEqual({ place, count: order.length });
    }
  });
});

describe('findNotEasy', () => {
  it('finds a hard triplet in a mixed set, from wherever it starts', () => {
    const points = randomPoints(5, 60, 2);
    for (const start of [0, 17, 59]) {
      const found = findNotEasy(points, 'euclidean', 1, start);
      expect(found?.kind).toBe('hard');
      const { anchor, positive, negative } = found as NonNullable<typeof found>;
      const d = (row: number) => pointDistance(points.positions, 2, anchor, row, 'euclidean');
      expect(tripletKind(d(positive), d(negative), 1)).toBe('hard');
      expect(points.labels[positive]).toBe(points.labels[anchor]);
      expect(points.labels[negative]).not.toBe(points.labels[anchor]);
    }
  });
  it('takes a semi-hard one where classes are apart, and nothing where all are easy', () => {
    const apart = randomPoints(5, 60, 2, 4);
    expect(findNotEasy(apart, 'euclidean', 0, 0)).toBeNull();
    expect(findNotEasy(apart, 'euclidean', 20, 0)?.kind).toBe('semi-hard');
  });
  it('finds nothing in one class', () => {
    const points = randomPoints(5, 10, 2);
    expect(findNotEasy({ ...points, labels: new Uint8Array(10) }, 'euclidean', 1, 0)).toBeNull();
  });
});

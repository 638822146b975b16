import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTriplets, kindCountsForAnchor, pointDistance, type SortedDistances, sortDistances } from './census';
import { type TripletKind, tripletKind } from './kinds';
import type { DistanceId, Numbers } from './objective';
import { sortKeys } from './radixSort';
import { createRandom } from './random';
import { gridBatch, randomBatch, triplets } from './testing/batches';

/** Every triplet looked at by itself, through the same two functions that the views use. */
function bruteForce(positions: Numbers, size: number, labels: ArrayLike<number>, kind: DistanceId, margin: number) {
  const counts: Record<TripletKind, number> = { easy: 0, 'semi-hard': 0, hard: 0 };
  const all = triplets(labels);
  const d = (i: number, j: number) => pointDistance(positions, size, i, j, kind);
  for (const [a, p, n] of all) counts[tripletKind(d(a, p), d(a, n), margin)]++;
  return { easy: counts.easy, semiHard: counts['semi-hard'], hard: counts.hard, total: all.length };
}

const kinds = fc.constantFrom<DistanceId[]>('euclidean', 'squared', 'cosine');
const margins = fc.constantFrom(0, 0.125, 0.5, 1, 2, 1000);

describe('census', () => {
  it('equals brute force, ties, duplicates and all, in 32 and 64 bits', () => {
    fc.assert(
      fc.property(gridBatch, kinds, margins, fc.boolean(), (batch, kind, margin, single) => {
        const positions = single ? Float32Array.from(batch.embeddings) : batch.embeddings;
        const sorted = sortDistances(positions, batch.size, batch.labels, kind);
        expect(countTriplets(sorted, margin)).toEqual(bruteForce(positions, batch.size, batch.labels, kind, margin));
      }),
      { numRuns: 300 },
    );
  });

  it('equals brute force on a larger random set, with buffers reused', () => {
    let sorted: SortedDistances | undefined;
    for (const seed of [1, 2, 3]) {
      const batch = randomBatch(seed, 60, 3, 4);
      const positions = Float32Array.from(batch.embeddings);
      sorted = sortDistances(positions, 3, batch.labels, 'euclidean', sorted);
      for (const margin of [0, 0.05, 0.4, 1, 3])
        expect(countTriplets(sorted, margin)).toEqual(bruteForce(positions, 3, batch.labels, 'euclidean', margin));
    }
  });

  it('partitions all triplets; hard stays, easy never grows with the margin', () => {
    fc.assert(
      fc.property(gridBatch, kinds, (batch, kind) => {
        const sorted = sortDistances(Float32Array.from(batch.embeddings), batch.size, batch.labels, kind);
        const counts = [0, 0.1, 0.5, 1, 3].map((margin) => countTriplets(sorted, margin));
        for (const { easy, semiHard, hard, total } of counts) {
          expect(easy + semiHard + hard).toBe(total);
          expect(hard).toBe(counts[0].hard);
        }
        expect(counts[0].semiHard).toBe(0);
        const easy = counts.map((count) => count.easy);
        expect(easy).toEqual(easy.toSorted((a, b) => b - a));
      }),
    );
  });

  it.each([7, 15, 16, 40])('equals brute force for size %i', (size) => {
    const batch = randomBatch(size, 30, size, 4);
    for (const positions of [batch.embeddings, Float32Array.from(batch.embeddings)])
      for (const kind of ['euclidean', 'squared', 'cosine'] as const) {
        const sorted = sortDistances(positions, size, batch.labels, kind);
        for (const margin of [0, 0.3, 2])
          expect(countTriplets(sorted, margin)).toEqual(bruteForce(positions, size, batch.labels, kind, margin));
        const d = (i: number, j: number) => pointDistance(positions, size, i, j, kind);
        for (let i = 0; i < 30; i++) {
          const nearest = batch.labels.map((_, j) => j).filter((j) => j !== i);
          nearest.sort((a, b) => d(i, a) - d(i, b) || a - b);
          expect(Array.from(sorted.neighbours.subarray(5 * i, 5 * i + 5))).toEqual(nearest.slice(0, 5));
        }
      }
  });

  it('counts every triplet hard at collapse', () => {
    const sorted = sortDistances(
      new Float32Array(40).fill(0.3),
      2,
      Array.from({ length: 20 }, (_, i) => i % 2),
      'euclidean',
    );
    expect(countTriplets(sorted, 0.5)).toEqual({ easy: 0, semiHard: 0, hard: 20 * 9 * 10, total: 20 * 9 * 10 });
  });

  it('sorts each row: positives, then negatives', () => {
    const { embeddings, size, labels } = randomBatch(5, 40, 2, 3);
    const positions = Float32Array.from(embeddings);
    const { values, positiveCounts, count } = sortDistances(positions, size, labels, 'squared');
    for (let a = 0; a < count; a++) {
      const of = (same: boolean) =>
        labels
          .map((_, j) => j)
          .filter((j) => j !== a && (labels[j] === labels[a]) === same)
          .map((j) => pointDistance(positions, size, a, j, 'squared'))
          .sort((x, y) => x - y);
      expect(positiveCounts[a]).toBe(of(true).length);
      expect(Array.from(values.subarray(a * count, a * count + count - 1))).toEqual([...of(true), ...of(false)]);
    }
  });

  it('lists the nearest by distance, then index', () => {
    fc.assert(
      fc.property(gridBatch, kinds, fc.integer({ min: 0, max: 6 }), (batch, kind, k) => {
        const positions = Float32Array.from(batch.embeddings);
        const { neighbours, count } = sortDistances(positions, batch.size, batch.labels, kind, undefined, k);
        for (let i = 0; i < count; i++) {
          const d = batch.labels.map((_, j) => pointDistance(positions, batch.size, i, j, kind));
          const nearest = batch.labels.map((_, j) => j).filter((j) => j !== i);
          nearest.sort((a, b) => d[a] - d[b] || a - b);
          const expected = Array.from({ length: k }, (_, r) => nearest[r] ?? -1);
          expect(Array.from(neighbours.subarray(i * k, i * k + k))).toEqual(expected);
        }
      }),
    );
  });

  it('sums up to its parts, anchor by anchor', () => {
    const { embeddings, size, labels } = randomBatch(6, 24, 2, 3);
    const positions = Float32Array.from(embeddings);
    const sums = { easy: 0, semiHard: 0, hard: 0, total: 0 };
    for (let a = 0; a < labels.length; a++)
      for (let p = 0; p < labels.length; p++) {
        if (a === p || labels[a] !== labels[p]) continue;
        const part = kindCountsForAnchor(positions, size, labels, 'euclidean', a, p, 0.4);
        for (const key of ['easy', 'semiHard', 'hard', 'total'] as const) sums[key] += part[key];
      }
    expect(sums).toEqual(countTriplets(sortDistances(positions, size, labels, 'euclidean'), 0.4));
  });

  it('refuses positions that do not fit the labels', () => {
    expect(() => sortDistances(new Float32Array(6), 2, [0, 1], 'euclidean')).toThrow(RangeError);
  });
});

it('the radix sort sorts any 32-bit keys within its range and touches no others', () => {
  const random = createRandom(2);
  const keys = Uint32Array.from({ length: 3000 }, (_, i) => (i % 3 ? random.integer(2 ** 32) : random.integer(5)));
  const before = keys.slice();
  sortKeys(keys, 100, 2900, new Uint32Array(2800));
  expect(keys.slice(0, 100)).toEqual(before.slice(0, 100));
  expect(keys.slice(100, 2900)).toEqual(before.slice(100, 2900).sort());
  expect(keys.slice(2900)).toEqual(before.slice(2900));
});

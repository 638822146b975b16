/** The minings that evaluate() does not reach satisfy their definitions. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fillDistanceMatrix } from '../distance';
import { tripletKind } from '../kinds';
import { gridBatch, type TestBatch, triplets } from '../testing/batches';
import { mineEasyHardTriplets, type Strategy } from './batchEasyHard';
import { mineHardestNegatives } from './hardestNegative';
import { mineHardNegativePairs, minePairsInMargins } from './pairSelections';
import { createRowList, type RowList } from './rows';
import { mineTripletsOfKind } from './tripletMargin';

function open({ embeddings, size, labels }: TestBatch) {
  const count = labels.length;
  const distances = new Float64Array(count * count);
  fillDistanceMatrix(embeddings, size, 'euclidean', distances);
  return {
    distances,
    labels: Int32Array.from(labels),
    count,
    d: (i: number, j: number) => distances[i * count + j],
    list: createRowList(1),
  };
}

const rowsOf = ({ rows, length }: RowList, width: number) =>
  Array.from({ length: length / width }, (_, t) => Array.from(rows.subarray(t * width, t * width + width)));

it('triplets of one kind are all of that kind, and none is missed', () => {
  fc.assert(
    fc.property(gridBatch, fc.constantFrom(0, 0.5, 2), (batch, margin) => {
      const { distances, labels, count, d } = open(batch);
      const all = triplets(batch.labels);
      for (const wanted of ['easy', 'semi-hard', 'hard', 'all'] as const) {
        const list = createRowList(1);
        mineTripletsOfKind(distances, labels, count, margin, wanted, list);
        const expected = all.filter(([a, p, n]) => {
          const kind = tripletKind(d(a, p), d(a, n), margin);
          return wanted === 'all' ? kind !== 'easy' : kind === wanted;
        });
        expect(rowsOf(list, 3)).toEqual(expected);
      }
    }),
  );
});

it('easy and hard choices are extremes; semi-hard ones lie strictly beyond', () => {
  const strategies: Strategy[] = ['easy', 'hard', 'semihard', 'all'];
  fc.assert(
    fc.property(gridBatch, fc.constantFrom(...strategies), fc.constantFrom(...strategies), (batch, positives, negatives) => {
      const { distances, labels, count, d, list } = open(batch);
      const mine = () => mineEasyHardTriplets(distances, labels, count, positives, negatives, list);
      const semiHard = [positives, negatives].filter((strategy) => strategy === 'semihard').length;
      if (semiHard === 2 || (semiHard === 1 && [positives, negatives].includes('all'))) {
        expect(mine).toThrow(RangeError);
        return;
      }
      mine();
      for (const [a, p, n] of rowsOf(list, 3)) {
        const of = (same: boolean) =>
          batch.labels
            .map((_, j) => j)
            .filter((j) => j !== a && (labels[j] === labels[a]) === same)
            .map((j) => d(a, j));
        if (positives === 'easy') expect(d(a, p)).toBe(Math.min(...of(true)));
        if (positives === 'hard') expect(d(a, p)).toBe(Math.max(...of(true)));
        if (positives === 'semihard') expect(d(a, p)).toBe(Math.max(...of(true).filter((x) => x < d(a, n))));
        if (negatives === 'easy') expect(d(a, n)).toBe(Math.max(...of(false)));
        if (negatives === 'hard') expect(d(a, n)).toBe(Math.min(...of(false)));
        if (negatives === 'semihard') expect(d(a, n)).toBe(Math.min(...of(false).filter((x) => x > d(a, p))));
      }
      if (positives === 'all' && negatives === 'all') expect(rowsOf(list, 3)).toEqual(triplets(batch.labels));
    }),
  );
});

it('hardest negatives: the closest for each a < p, kept where the loss is above 0', () => {
  fc.assert(
    fc.property(gridBatch, fc.constantFrom(0, 0.5, 2), (batch, margin) => {
      const { distances, labels, count, d, list } = open(batch);
      mineHardestNegatives(distances, labels, count, margin, list);
      const expected = new Map<string, number>();
      for (const [a, p, n] of triplets(batch.labels))
        if (a < p) expected.set(`${a},${p}`, Math.min(d(a, n), expected.get(`${a},${p}`) ?? Number.POSITIVE_INFINITY));
      const kept = [...expected].filter(([pair, closest]) => {
        const [a, p] = pair.split(',').map(Number);
        return d(a, p) + margin > closest;
      });
      expect(rowsOf(list, 3).map(([a, p, n]) => [`${a},${p}`, d(a, n)])).toEqual(kept);
    }),
  );
});

it('pairs inside margins, and hard negative pairs: as many as positives, none closer left out', () => {
  fc.assert(
    fc.property(gridBatch, (batch) => {
      const { distances, labels, count, d, list } = open(batch);
      minePairsInMargins(distances, labels, count, 1, 2, list);
      const inside = rowsOf(list, 2).map(String);
      for (let i = 0; i < count; i++)
        for (let j = 0; j < count; j++) {
          const wanted = i !== j && (labels[i] === labels[j] ? d(i, j) > 1 : d(i, j) < 2);
          expect(inside.includes(`${i},${j}`)).toBe(wanted);
        }
      list.length = 0;
      mineHardNegativePairs(distances, labels, count, list);
      const pairs = rowsOf(list, 2);
      const negatives = pairs.filter(([i, j]) => labels[i] !== labels[j]);
      let all = 0;
      for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) if (labels[i] !== labels[j]) all++;
      const positiveCount = pairs.length - negatives.length;
      expect(positiveCount).toBe(Math.max(0, (count * (count - 1)) / 2 - all));
      expect(negatives.length).toBe(Math.min(positiveCount, all));
      const farthest = Math.max(...negatives.map(([i, j]) => d(i, j)));
      const chosen = new Set(negatives.map(String));
      for (let i = 0; i < count; i++)
        for (let j = i + 1; j < count; j++)
          if (labels[i] !== labels[j] && !chosen.has(`${i},${j}`)) expect(d(i, j)).toBeGreaterThanOrEqual(farthest);
    }),
  );
});

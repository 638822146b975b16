/** The matrix in the order of classes, and the picks of each mining at the cells where the definitions put them. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, type Objective } from '../../ranking/objective';
import { pointDistance } from '../../ranking/sortedDistances';
import { gridBatch, randomBatch, triplets } from '../../ranking/testing/batches';
import { cellAt, distanceMatrix, distancesFrom, frameMatrix, orderByClass } from './cells';
import { activeThrough, type Picks, picksOf } from './picks';

const batch = (() => {
  const { embeddings, size, labels } = randomBatch(7, 24, 2, 4);
  return { embeddings: Float32Array.from(embeddings), size, labels };
})();
const count = batch.labels.length;
const distances = distanceMatrix({ positions: batch.embeddings, size: 2 }, 'euclidean');
const objective = (mining: Objective['mining'], loss: Objective['loss'] = 'triplet'): Objective => ({
  loss,
  mining,
  distance: 'euclidean',
  margin: 0.5,
  average: 'active',
});
const marked = (cells: Uint16Array) => cells.reduce((sum, value) => sum + Number(value > 0), 0);

describe('the order of rows', () => {
  it('is a permutation by class, stable within, with a block a class', () => {
    fc.assert(
      fc.property(gridBatch, ({ labels }) => {
        const { rows, places, blocks } = orderByClass(labels);
        expect([...rows].sort((a, b) => a - b)).toEqual(labels.map((_, row) => row));
        for (const [place, row] of rows.entries()) expect(places[row]).toBe(place);
        expect(blocks.map(({ label }) => label)).toEqual([...new Set(labels)].sort((a, b) => a - b));
        for (const { label, start, end } of blocks) {
          const members = [...rows.slice(start, end)];
          expect(members).toEqual(labels.flatMap((other, row) => (other === label ? [row] : [])));
        }
      }),
    );
  });
});

describe('cells', () => {
  it('are found again where they are drawn, and nowhere else', () => {
    const frame = frameMatrix(300, 16, 80, 2, true);
    expect((frame.cell * 2) % 1).toBe(0);
    for (const [row, column] of [
      [0, 0],
      [79, 3],
      [40, 79],
    ])
      expect(cellAt(frame, frame.left + (column + 0.5) * frame.cell, frame.top + (row + 0.5) * frame.cell)).toEqual({
        row,
        column,
      });
    expect(cellAt(frame, frame.left - 1, frame.top + 5)).toBeNull();
    expect(cellAt(frame, frame.left + 80 * frame.cell + 1, frame.top + 5)).toBeNull();
  });

  it('hold the distances that every view shows, also from a point of another set', () => {
    const points = { positions: batch.embeddings, size: 2 };
    for (const [i, j] of [
      [0, 5],
      [7, 3],
    ])
      expect(distances[i * count + j]).toBe(pointDistance(batch.embeddings, 2, i, j, 'euclidean'));
    expect([...distancesFrom(points, 4, points, 'euclidean')]).toEqual([...distances.subarray(4 * count, 5 * count)]);
  });
});

describe('picks', () => {
  it('of batch hard: each anchor its farthest positive and its nearest negative', () => {
    const picks = picksOf(batch, objective('batch-hard'), null, distances);
    expect([picks.extent, picks.selectedCount, marked(picks.asPositive), marked(picks.asNegative)]).toEqual([
      'some',
      count,
      count,
      count,
    ]);
    for (let a = 0; a < count; a++) {
      const row = [...distances.subarray(a * count, (a + 1) * count)];
      const same = row.map((d, j) => (j !== a && batch.labels[j] === batch.labels[a] ? d : Number.NEGATIVE_INFINITY));
      const other = row.map((d, j) => (batch.labels[j] !== batch.labels[a] ? d : Number.POSITIVE_INFINITY));
      expect(picks.asPositive[a * count + same.indexOf(Math.max(...same))]).toBe(1);
      expect(picks.asNegative[a * count + other.indexOf(Math.min(...other))]).toBe(1);
    }
  });

  it('of batch all: everything, nothing marked', () => {
    const picks = picksOf(batch, objective('batch-all'), null, distances);
    expect([picks.extent, picks.selectedCount, marked(picks.asPositive)]).toEqual(['all', triplets(batch.labels).length, 0]);
    expect(picksOf(batch, objective('batch-all', 'contrastive'), null, distances).extent).toBe('all');
  });

  it('of pairs: same-class and other-class cells, on both sides of the diagonal', () => {
    const picks = picksOf(batch, objective('batch-semi-hard', 'contrastive'), null, distances);
    expect([picks.kind, picks.extent]).toEqual(['pairs', 'some']);
    for (let i = 0; i < count; i++)
      for (let j = 0; j < count; j++) {
        const cell = i * count + j;
        const same = batch.labels[i] === batch.labels[j];
        expect(picks.asPositive[cell] > 0).toBe(same && i !== j);
        expect(picks.asNegative[cell] > 0).toBe(!same && distances[cell] < 0.5);
      }
  });

  it('come from the list that the loss was given, where it is whole', () => {
    const given = Uint16Array.from([0, 4, 1, 2, 6, 3]);
    const kept = { triplets: given, pairs: new Uint16Array(0), selectedCount: 2 };
    const picks = picksOf(batch, objective('batch-hard'), kept, distances);
    expect([picks.extent, picks.rows]).toEqual(['some', given]);
    expect(marked(picks.asPositive)).toBe(2);
  });

  it('are mined again where only a sample was kept, and stay a sample where that disagrees', () => {
    const { sample, selectedCount } = evaluate(objective('batch-semi-hard'), batch);
    const kept = { triplets: sample(5).rows, pairs: new Uint16Array(0), selectedCount };
    const whole: Picks = picksOf(batch, objective('batch-semi-hard'), kept, distances);
    expect([whole.extent, whole.rows.length / 3]).toEqual(['some', selectedCount]);
    const other = picksOf(batch, objective('batch-hard'), kept, distances);
    expect([other.extent, other.selectedCount, other.rows.length / 3]).toEqual(['sample', selectedCount, 5]);
  });

  it('are none for a mining that this loss or this code does not know', () => {
    const unknown = objective('no-such-mining' as Objective['mining']);
    expect(picksOf(batch, unknown, null, distances)).toMatchObject({ extent: 'none', selectedCount: 0 });
  });

  it('say through which cell how many triplets still have a loss', () => {
    const all = triplets(batch.labels);
    const active = ([a, p, n]: number[]) => distances[a * count + n] <= distances[a * count + p] + 0.5;
    for (const [anchor, other] of [
      [0, 4],
      [0, 1],
    ]) {
      const through = all.filter(([a, p, n]) => a === anchor && (p === other || n === other));
      expect(activeThrough(distances, batch.labels, anchor, other, 0.5)).toEqual({
        active: through.filter(active).length,
        valid: through.length,
      });
    }
  });
});

/** The nearest to a point are those that the census finds, and they vote as 5-NN does. */
import { expect, it } from 'vitest';
import { createRandom } from '../random';
import { findNeighbours, predictLabels } from './knn';
import { nearestRows, voteOf } from './nearest';

const random = createRandom(3);
const size = 3;
const positions = Float32Array.from({ length: 60 * size }, () => random.normal());
const labels = Uint8Array.from({ length: 60 }, () => Math.floor(4 * random.next()));

it('agrees with the neighbour lists, row by row, for every distance', () => {
  for (const kind of ['euclidean', 'squared'] as const) {
    const lists = findNeighbours(positions, size, kind, 7);
    const predictions = predictLabels(lists, labels, 5);
    for (let row = 0; row < 60; row++) {
      const query = positions.slice(row * size, (row + 1) * size);
      const { rows, distances } = nearestRows(positions, size, query, kind, 7, row);
      expect(rows).toEqual(Array.from(lists.neighbours.slice(row * 7, row * 7 + 7)));
      expect(distances).toEqual([...distances].sort((a, b) => a - b));
      expect(voteOf(rows, labels)?.label).toBe(predictions[row]);
    }
  }
});

it('finds a row itself at distance 0 unless it is left out', () => {
  const { rows, distances } = nearestRows(positions, size, positions.slice(30, 33), 'euclidean', 1);
  expect([rows, distances]).toEqual([[10], [0]]);
});

it('counts the voices of the nearest five; ties go to the smallest label', () => {
  const of = [3, 3, 5, 5, 1, 5, 5];
  expect(voteOf([0, 1, 2, 3, 4, 5, 6], of)).toEqual({ label: 3, votes: 2, of: 5 });
  expect(voteOf([0, 2, 3], of)).toEqual({ label: 5, votes: 2, of: 3 });
  expect(voteOf([], of)).toBeNull();
});

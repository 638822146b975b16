/** Found in slices or at once, the kinds are those of each point's nearest positive and nearest negative. */

import { expect, it } from 'vitest';
import { createNearestKinds } from './nearestKinds';

const positions = Float32Array.from([0, 0, 1, 0, 2.5, 0, 2.6, 0, 40, 0, 41, 0]);
const points = { positions, size: 2, labels: [0, 0, 0, 1, 1, 1] };

it('says hard where the nearest neighbour is of another class, and follows the margin', () => {
  const kinds = createNearestKinds();
  kinds.start(points);
  while (!kinds.done()) expect(kinds.advance(1)).toBe(true);
  expect(kinds.advance(1)).toBe(false);
  const at = (margin: number) => [0, 1, 2, 4].map((row) => kinds.kindOf(row, margin, 'euclidean'));
  expect(at(0.5)).toEqual(['easy', 'easy', 'hard', 'easy']);
  expect(at(1.7)).toEqual(['semi-hard', 'semi-hard', 'hard', 'easy']);
  expect(kinds.kindOf(0, 5, 'squared')).toBe('easy');
  expect(kinds.kindOf(0, 6, 'squared')).toBe('semi-hard');
});

it('knows nothing before it has looked', () => {
  const kinds = createNearestKinds();
  kinds.start(points);
  expect(kinds.kindOf(0, 1, 'euclidean')).toBeNull();
});

it('looks anew for the cosine distance, whose nearest are others', () => {
  const kinds = createNearestKinds();
  // By angle row 0 is nearest to row 1, by length to row 2.
  const angular = { positions: Float32Array.from([1, 0, 5, 0, 1, 1, 5, 5]), size: 2, labels: [0, 0, 1, 1] };
  kinds.start(angular);
  kinds.advance(1000);
  expect(kinds.kindOf(0, 0.1, 'euclidean')).toBe('hard');
  expect(kinds.kindOf(0, 0.1, 'cosine')).toBeNull();
  kinds.start(angular, 'cosine');
  expect(kinds.kindOf(0, 0.1, 'euclidean')).toBeNull();
  kinds.advance(1000);
  // 1 - cos 45 degrees = 0.293.
  expect([0.2, 0.3].map((margin) => kinds.kindOf(0, margin, 'cosine'))).toEqual(['easy', 'semi-hard']);
});

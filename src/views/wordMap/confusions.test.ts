import { expect, it } from 'vitest';
import { nearestWordCounts } from './confusions';

it('counts, class by class, the word that is nearest', () => {
  const distances = Float64Array.from([0.1, 0.5, 0.9, 0.5, 0.4, 0.3, 0.2, 0.2, 0.2, 0.9, 0.1, 0.5]);
  expect([...nearestWordCounts(distances, [0, 0, 1, 1], 3)]).toEqual([1, 0, 1, 1, 1, 0, 0, 0, 0]);
});

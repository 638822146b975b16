/** The batch lies where its embeddings lie, whatever the number of dimensions. */

import { expect, it } from 'vitest';
import { flatten } from './layout';

it('leaves two dimensions as they are', () => {
  const positions = Float32Array.from([1, 2, 3, 4]);
  const picture = flatten(positions, 2, Float32Array.from([5, 6]), null);
  expect(picture.xy).toBe(positions);
  expect([...picture.batchXy]).toEqual([5, 6]);
  expect(picture.varianceShown).toBe(1);
});

it('places a batch of the same embeddings on the same points, and follows the picture before', () => {
  const positions = Float32Array.from(Array.from({ length: 60 }, (_, i) => Math.sin(i * 1.7) * (1 + (i % 3))));
  const first = flatten(positions, 3, positions, null);
  for (let i = 0; i < first.xy.length; i++) expect(first.batchXy[i]).toBeCloseTo(first.xy[i], 5);
  const mirrored = positions.map((value) => value);
  const second = flatten(mirrored, 3, null, first);
  for (let i = 0; i < first.xy.length; i++) expect(second.xy[i]).toBeCloseTo(first.xy[i], 4);
  expect(second.varianceShown).toBeGreaterThan(0.5);
  expect(second.varianceShown).toBeLessThanOrEqual(1);
});

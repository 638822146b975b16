/** How far apart the points are at all: the number that shows a collapse which Recall@1, being scale-free, hides. */

import type { Numbers } from '../objective';

/** Root mean square distance to the centroid; 0 for no points. */
export function spread(positions: Numbers, size: number): number {
  const count = positions.length / size;
  if (count === 0) return 0;
  const mean = new Float64Array(size);
  for (let i = 0; i < positions.length; i++) mean[i % size] += positions[i] / count;
  let sum = 0;
  for (let i = 0; i < positions.length; i++) {
    const difference = positions[i] - mean[i % size];
    sum += difference * difference;
  }
  return Math.sqrt(sum / count);
}

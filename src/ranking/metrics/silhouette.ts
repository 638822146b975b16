/**
 * Silhouette coefficient (Rousseeuw 1987): for each point (b - a) / max(a, b), with a its mean distance to its own class and b the
 * smallest mean distance to another class. A point alone in its class counts 0; fewer than two classes give 0.
 */

import { distanceBetween } from '../distance';
import type { DistanceId, Numbers } from '../objective';

/** Takes the distances of one point after the other, as `sortDistances` passes them by. */
export interface SilhouetteSum {
  /** `row[j]` is the distance of point i to point j. */
  takeRow(i: number, row: ArrayLike<number>): void;
  /** Mean over all points. */
  value(): number;
}

export function createSilhouette(labels: ArrayLike<number>): SilhouetteSum {
  const names = [...new Set(Array.from(labels))];
  const classOf = Int32Array.from(labels, (label) => names.indexOf(label));
  const members = new Int32Array(names.length);
  for (const own of classOf) members[own]++;
  const sums = new Float64Array(names.length);
  let total = 0;
  return {
    takeRow(i, row) {
      const own = classOf[i];
      if (names.length < 2 || members[own] === 1) return;
      sums.fill(0);
      for (let j = 0; j < classOf.length; j++) sums[classOf[j]] += row[j];
      const inside = (sums[own] - row[i]) / (members[own] - 1);
      let outside = Number.POSITIVE_INFINITY;
      for (let c = 0; c < sums.length; c++) if (c !== own) outside = Math.min(outside, sums[c] / members[c]);
      const larger = Math.max(inside, outside);
      if (larger > 0) total += (outside - inside) / larger;
    },
    value: () => (labels.length > 0 ? total / labels.length : 0),
  };
}

/** The same of a whole point set, row-major. */
export function silhouette(
  positions: Numbers,
  size: number,
  labels: ArrayLike<number>,
  kind: DistanceId = 'euclidean',
): number {
  const count = labels.length;
  const sum = createSilhouette(labels);
  const row = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) row[j] = i === j ? 0 : distanceBetween(positions, size, i, j, kind);
    sum.takeRow(i, row);
  }
  return sum.value();
}

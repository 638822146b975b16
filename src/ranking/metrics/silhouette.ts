/**
 * Silhouette coefficient (Rousseeuw 1987): for each point (b - a) / max(a, b), with a its mean distance to its own class and b the
 * smallest mean distance to another class. A point alone in its class counts 0; fewer than two classes give 0.
 */

import { distanceBetween } from '../distance';
import type { DistanceId, Numbers } from '../objective';

export function silhouette(
  positions: Numbers,
  size: number,
  labels: ArrayLike<number>,
  kind: DistanceId = 'euclidean',
): number {
  const count = labels.length;
  const names = [...new Set(Array.from(labels))];
  if (names.length < 2) return 0;
  const classOf = Array.from(labels, (label) => names.indexOf(label));
  const members = names.map((_, c) => classOf.filter((other) => other === c).length);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const own = classOf[i];
    if (members[own] === 1) continue;
    const sums = new Float64Array(names.length);
    for (let j = 0; j < count; j++) if (j !== i) sums[classOf[j]] += distanceBetween(positions, size, i, j, kind);
    const inside = sums[own] / (members[own] - 1);
    let outside = Number.POSITIVE_INFINITY;
    for (let c = 0; c < names.length; c++) if (c !== own) outside = Math.min(outside, sums[c] / members[c]);
    const larger = Math.max(inside, outside);
    if (larger > 0) total += (outside - inside) / larger;
  }
  return total / count;
}

/**
 * Alignment and uniformity (Wang & Isola 2020) of embeddings on the unit sphere: alignment is the mean squared distance of the pairs of one class
 * (small is good), uniformity the log of the mean of e^{-2 d^2} over all pairs (small is good: spread evenly; 0 at collapse).
 */

import { distanceBetween } from '../distance';
import { normaliseRows } from '../normalise';
import type { Numbers } from '../objective';

/** Embeddings row-major, normalised here; alignment is 0 where no class has two members, uniformity where there is no pair. */
export function alignmentAndUniformity(
  embeddings: Numbers,
  size: number,
  labels: ArrayLike<number>,
): { alignment: number; uniformity: number } {
  const rows = normaliseRows(embeddings, size);
  const sums = { same: 0, samePairs: 0, kernel: 0, pairs: 0 };
  for (let i = 0; i < labels.length; i++)
    for (let j = i + 1; j < labels.length; j++) {
      const square = distanceBetween(rows, size, i, j, 'squared');
      sums.pairs++;
      sums.kernel += Math.exp(-2 * square);
      if (labels[i] !== labels[j]) continue;
      sums.samePairs++;
      sums.same += square;
    }
  return {
    alignment: sums.samePairs > 0 ? sums.same / sums.samePairs : 0,
    uniformity: sums.pairs > 0 ? Math.log(sums.kernel / sums.pairs) : 0,
  };
}

/**
 * Retrieval quality beyond the first neighbour (Musgrave, Belongie & Lim 2020, "A Metric Learning Reality Check", section 3.3): with
 * R = number of others in the query's class, R-precision is the share of the nearest R that are of it, and mAP@R the mean
 * over the nearest R of precision at each hit. A query alone in its class has no answer and is left out.
 */

import type { DistanceId, Numbers } from '../objective';
import { findNeighbours } from './knn';

export interface RetrievalQuality {
  rPrecision: number;
  meanAveragePrecisionAtR: number;
}

/** Row-major points, one label each; both are 0 where no class has two members. */
export function retrievalQuality(
  positions: Numbers,
  size: number,
  labels: ArrayLike<number>,
  kind: DistanceId,
): RetrievalQuality {
  const count = labels.length;
  const { neighbours, neighbourCount } = findNeighbours(positions, size, kind, Math.max(0, count - 1));
  let queries = 0;
  let precisions = 0;
  let averages = 0;
  for (let i = 0; i < count; i++) {
    let relevant = -1;
    for (let j = 0; j < count; j++) if (labels[j] === labels[i]) relevant++;
    if (relevant === 0) continue;
    queries++;
    let hits = 0;
    let sum = 0;
    for (let rank = 1; rank <= relevant; rank++) {
      if (labels[neighbours[i * neighbourCount + rank - 1]] !== labels[i]) continue;
      hits++;
      sum += hits / rank;
    }
    precisions += hits / relevant;
    averages += sum / relevant;
  }
  return { rPrecision: queries ? precisions / queries : 0, meanAveragePrecisionAtR: queries ? averages / queries : 0 };
}

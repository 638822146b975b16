/**
 * Retrieval quality beyond the first neighbour (Musgrave, Belongie & Lim 2020, "A Metric Learning Reality Check", section 3.3): with
 * R = number of others in the query's class, R-precision is the share of the nearest R that are of it, and mAP@R the mean
 * over the nearest R of precision at each hit. A query alone in its class has no answer and is left out.
 */

import type { DistanceId, Numbers } from '../objective';
import type { SortedDistances } from '../sortedDistances';
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

/** R-precision and average precision at R of one query; null where it is alone in its class. */
function qualityOfQuery({ values, positiveCounts, count }: SortedDistances, query: number) {
  const relevant = positiveCounts[query];
  if (relevant === 0) return null;
  const start = query * count;
  const split = start + relevant;
  const end = start + count - 1;
  let negative = split;
  let hits = 0;
  let sum = 0;
  for (let p = start; p < split; p++) {
    const distance = values[p];
    while (negative < end && values[negative] <= distance) negative++;
    const rank = hits + 1 + (negative - split);
    if (rank > relevant) break;
    hits++;
    sum += hits / rank;
  }
  return { precision: hits / relevant, average: sum / relevant };
}

/**
 * The same from the census's sorted distances, one merge an anchor: O(N R). Of a positive and a negative at the very same distance the negative
 * comes first (ties belong to the harder side, as everywhere here), so that a collapse scores 0 and not what the order of the points gives.
 */
export function retrievalFromSorted(sorted: SortedDistances): RetrievalQuality {
  let queries = 0;
  let precisions = 0;
  let averages = 0;
  for (let query = 0; query < sorted.count; query++) {
    const quality = qualityOfQuery(sorted, query);
    if (!quality) continue;
    queries++;
    precisions += quality.precision;
    averages += quality.average;
  }
  return { rPrecision: queries ? precisions / queries : 0, meanAveragePrecisionAtR: queries ? averages / queries : 0 };
}

/** One number a class; NaN for a class without two members. */
export interface ClassRetrieval {
  /** Images of the class that have another of it to find. */
  queries: Float64Array;
  /** Leave-one-out, against all images of all classes. */
  recallAt1: Float64Array;
  meanAveragePrecisionAtR: Float64Array;
}

/** Retrieval with the images of each class as queries, all others being what is searched. Labels are 0 .. classCount - 1. */
export function retrievalByClass(sorted: SortedDistances, labels: ArrayLike<number>, classCount: number): ClassRetrieval {
  const queries = new Float64Array(classCount);
  const recallAt1 = new Float64Array(classCount);
  const meanAveragePrecisionAtR = new Float64Array(classCount);
  for (let query = 0; query < sorted.count; query++) {
    const quality = qualityOfQuery(sorted, query);
    if (!quality) continue;
    const label = labels[query];
    queries[label]++;
    meanAveragePrecisionAtR[label] += quality.average;
    if (labels[sorted.neighbours[query * sorted.neighbourCount]] === label) recallAt1[label]++;
  }
  for (let label = 0; label < classCount; label++) {
    recallAt1[label] /= queries[label];
    meanAveragePrecisionAtR[label] /= queries[label];
  }
  return { queries, recallAt1, meanAveragePrecisionAtR };
}

/**
 * How well a class is gathered that training never saw, beside those that it did see: the open-set question, which an embedding can be asked and a
 * classifier cannot. Both kinds of query search among all shown images, so the two numbers are of one task.
 */

import type { SortedDistances } from '../sortedDistances';
import { retrievalByClass } from './retrieval';

export interface OpenSetQuality {
  /** mAP@R and Recall@1 of the left-out class's images as queries. */
  leftOutPrecision: number | null;
  leftOutRecall: number | null;
  /** The same of all other images, each counting once. */
  trainedPrecision: number | null;
  trainedRecall: number | null;
}

/** Where nothing is left out. */
export const closedSet: OpenSetQuality = {
  leftOutPrecision: null,
  leftOutRecall: null,
  trainedPrecision: null,
  trainedRecall: null,
};

/** @param leftOut the class, or null; numbers are null where a side has no query. */
export function openSetQuality(sorted: SortedDistances, labels: ArrayLike<number>, leftOut: number | null): OpenSetQuality {
  if (leftOut === null) return closedSet;
  let classCount = leftOut + 1;
  for (let i = 0; i < labels.length; i++) classCount = Math.max(classCount, labels[i] + 1);
  const { queries, recallAt1, meanAveragePrecisionAtR } = retrievalByClass(sorted, labels, classCount);
  const meanOver = (values: Float64Array, wanted: (label: number) => boolean): number | null => {
    let sum = 0;
    let count = 0;
    values.forEach((value, label) => {
      if (!wanted(label) || queries[label] === 0) return;
      sum += value * queries[label];
      count += queries[label];
    });
    return count > 0 ? sum / count : null;
  };
  const isLeftOut = (label: number) => label === leftOut;
  const isTrained = (label: number) => label !== leftOut;
  return {
    leftOutPrecision: meanOver(meanAveragePrecisionAtR, isLeftOut),
    leftOutRecall: meanOver(recallAt1, isLeftOut),
    trainedPrecision: meanOver(meanAveragePrecisionAtR, isTrained),
    trainedRecall: meanOver(recallAt1, isTrained),
  };
}

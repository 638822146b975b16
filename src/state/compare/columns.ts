/** The numbers of a run that are compared, in their order, and which of several runs' is best. Pure. */

import type { Experiment } from '../experiment';
import type { ComparedNumbers } from './compareTimelines';

export const columns = [
  'loss',
  'activeShare',
  'knn5',
  'recallAt1',
  'meanAveragePrecisionAtR',
  'silhouette',
  'leftOutPrecision',
  'leftOutRecall',
  'trainedPrecision',
  'wordPrecision',
  'newWordPrecision',
  'falseNegatives',
  'spread',
  'imagesSeen',
  'trainedMs',
] as const satisfies readonly (keyof ComparedNumbers)[];
export type Column = (typeof columns)[number];

/** Of images among words: how the images lie among themselves is not asked, all their pairs in 100 dimensions cost too much. */
const ofWords: readonly Column[] = ['loss', 'activeShare', 'wordPrecision', 'newWordPrecision', 'imagesSeen', 'trainedMs'];

/** The class left out is asked apart where one is; false negatives are counted where labels are wrong. */
export function columnsFor(experiments: readonly Pick<Experiment, 'leftOut' | 'flippedShare' | 'task'>[]): Column[] {
  if (experiments[0]?.task === 'words') return [...ofWords];
  const leavesOut = experiments.some(({ leftOut }) => leftOut !== 'none');
  const isDirty = experiments.some(({ flippedShare }) => flippedShare > 0);
  return columns.filter((column) => {
    if (column === 'wordPrecision' || column === 'newWordPrecision') return false;
    if (column === 'leftOutPrecision' || column === 'leftOutRecall' || column === 'trainedPrecision') return leavesOut;
    return column === 'falseNegatives' ? isDirty : true;
  });
}

/** Where more is better, in whatever loss and on whatever scale. A loss is comparable with its own kind only, a spread with none. */
const moreIsBetter: readonly Column[] = [
  'knn5',
  'recallAt1',
  'meanAveragePrecisionAtR',
  'silhouette',
  'leftOutPrecision',
  'leftOutRecall',
  'trainedPrecision',
  'wordPrecision',
  'newWordPrecision',
];

/** Places of the best runs; none where the column knows no better, fewer than two are known, or all are alike. */
export function bestRuns(column: Column, values: readonly (number | null)[]): number[] {
  const known = values.filter((value) => value !== null);
  if (!moreIsBetter.includes(column) || known.length < 2) return [];
  const best = Math.max(...known);
  if (known.every((value) => value === best)) return [];
  return values.flatMap((value, run) => (value === best ? [run] : []));
}

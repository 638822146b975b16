/** The numbers of a run that are compared, in their order, and which of several runs' is best. Pure. */

import type { ComparedNumbers } from './compareTimelines';

export const columns = [
  'loss',
  'activeShare',
  'knn5',
  'recallAt1',
  'meanAveragePrecisionAtR',
  'silhouette',
  'spread',
  'imagesSeen',
  'trainedMs',
] as const satisfies readonly (keyof ComparedNumbers)[];
export type Column = (typeof columns)[number];

/** Where more is better, in whatever loss and on whatever scale. A loss is comparable with its own kind only, a spread with none. */
const moreIsBetter: readonly Column[] = ['knn5', 'recallAt1', 'meanAveragePrecisionAtR', 'silhouette'];

/** Places of the best runs; none where the column knows no better, fewer than two are known, or all are alike. */
export function bestRuns(column: Column, values: readonly (number | null)[]): number[] {
  const known = values.filter((value) => value !== null);
  if (!moreIsBetter.includes(column) || known.length < 2) return [];
  const best = Math.max(...known);
  if (known.every((value) => value === best)) return [];
  return values.flatMap((value, run) => (value === best ? [run] : []));
}

/** The best run is named only where runs can be compared. */
import { expect, it } from 'vitest';
import { defaultExperiment } from '../experiment';
import { bestRuns, columns, columnsFor } from './columns';

it('marks the greatest share, all of them where several are, and none of equals', () => {
  expect(bestRuns('knn5', [0.8, null, 0.9])).toEqual([2]);
  expect(bestRuns('recallAt1', [0.9, 0.9, 0.2])).toEqual([0, 1]);
  expect(bestRuns('meanAveragePrecisionAtR', [0.5, 0.5])).toEqual([]);
  expect(bestRuns('silhouette', [-0.2, null])).toEqual([]);
});

it('compares neither losses nor spreads nor work', () => {
  const compared = columns.filter((column) => bestRuns(column, [1, 2]).length > 0);
  expect(compared).toEqual([
    'knn5',
    'recallAt1',
    'meanAveragePrecisionAtR',
    'silhouette',
    'leftOutPrecision',
    'leftOutRecall',
    'trainedPrecision',
    'wordPrecision',
    'newWordPrecision',
  ]);
});

it('asks for the class left out and for false negatives where there are such', () => {
  const extra = (...patches: object[]) =>
    columnsFor(patches.map((patch) => ({ ...defaultExperiment, ...patch }))).filter(
      (column) => !columnsFor([]).includes(column),
    );
  expect(extra({}, {})).toEqual([]);
  expect(extra({}, { leftOut: '4' })).toEqual(['leftOutPrecision', 'leftOutRecall', 'trainedPrecision']);
  expect(extra({ flippedShare: 0.2 })).toEqual(['falseNegatives']);
});

it('asks images among words by words alone', () => {
  const ofWords = columnsFor([{ ...defaultExperiment, task: 'words' }]);
  expect(ofWords).toEqual(['loss', 'activeShare', 'wordPrecision', 'newWordPrecision', 'imagesSeen', 'trainedMs']);
  expect(columnsFor([defaultExperiment])).not.toContain('wordPrecision');
});

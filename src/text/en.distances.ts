/** English words of the distance histogram. */

export const distances = {
  title: 'All pairs shown',
  same: 'same class',
  other: 'different classes',
  overlap: (share: string) => `Overlap ${share}`,
  overlapHint:
    'The area that both curves share: 100% where pairs of the same and of different classes lie equally far apart, 0% where no pair of different classes is as close as one of the same. Measured in 60 bins.',
  pairs: (same: string, other: string) => `${same} same and ${other} different pairs, each curve scaled to its own number.`,
  margin: (margin: string) => `m ${margin}`,
  fromSelected: 'The ruler begins at d(a, p) of the selected triplet; the mark is its d(a, n).',
  fromMedian: 'The ruler begins at the median of the same class; with an anchor chosen, at its d(a, p).',
  absolute: 'This loss pushes different classes apart until they are as far as the margin.',
  similarity:
    'This loss pushes different classes apart until they are no more similar than the margin; in this distance that is 1 − m.',
  noMargin: 'This loss has no margin; this one is the census’s.',
  waiting: 'Drawn as soon as all pairs are measured.',
  describe: (step: string, same: string, other: string, overlap: string) =>
    `Distances at step ${step}: median ${same} within a class, ${other} between different ones; overlap ${overlap}.`,
  overTime: 'Over time',
  overTimeHint:
    'Median, and the band from the 10th to the 90th of a hundred, of the distances within a class and between different ones.',
  describeOverTime: (step: string, same: string, other: string) =>
    `Step ${step}: median distance ${same} within a class, ${other} between different ones.`,
};

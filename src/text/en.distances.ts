/** English words of the distance histogram. */

export const distances = {
  title: 'All pairs of the shown digits',
  same: 'same digit',
  other: 'different digits',
  overlap: (share: string) => `Overlap ${share}`,
  overlapHint:
    'The area that both curves share: 100% where same and different digits lie equally far apart, 0% where no different pair is as close as a same one. Measured in 60 bins.',
  pairs: (same: string, other: string) =>
    `${same} pairs of the same digit and ${other} of different ones, each curve by its own number.`,
  margin: (margin: string) => `m ${margin}`,
  fromSelected: 'The margin as a ruler from d(a, p) of the selected triplet; the mark is d(a, n).',
  fromMedian: 'The margin as a ruler from the median distance of same digits. Choose an anchor to measure from its pair.',
  absolute: 'This loss pushes different digits apart until they are as far as the margin.',
  beyond: 'The margin lies beyond the picture.',
  waiting: 'Drawn as soon as all pairs are measured.',
  describe: (step: string, same: string, other: string, overlap: string) =>
    `Distances at step ${step}: median ${same} between same digits, ${other} between different ones; overlap ${overlap}.`,
  overTime: 'Over time',
  overTimeHint:
    'Median, and the band from the 10th to the 90th of a hundred, of the distances between same and different digits.',
  describeOverTime: (frames: string, same: string, other: string) =>
    `Distances over time, ${frames} frames measured. Here the median is ${same} between same digits, ${other} between different ones.`,
};

/** The further metrics in English: each with what it says. */

import type { OpenSetQuality } from '../ranking/metrics/openSet';
import type { KnownMetrics } from '../state/timelineFrames';
import type { Explained } from './en';

export const metrics = {
  more: 'Metrics',
  knn5: { name: '5-NN', hint: 'how often the five nearest others name the class rightly' },
  recallAt1: { name: 'Recall@1', hint: 'how often the nearest other is of the same class' },
  meanAveragePrecisionAtR: { name: 'mAP@R', hint: 'precision among the R nearest, early hits counting more' },
  rPrecision: {
    name: 'R-precision',
    hint: 'share of the same class among the R nearest, R being how many others there are of it',
  },
  silhouette: { name: 'Silhouette', hint: 'how much nearer one’s own class is than the next one, −1 to 1' },
  alignment: { name: 'Alignment', hint: 'mean squared distance within a class at unit length; small is good' },
  uniformity: { name: 'Uniformity', hint: 'how evenly directions are spread; low is even, 0 is collapse' },
  spread: { name: 'Spread', hint: 'root mean square distance to the centre; 0 is collapse' },
  activeShare: { name: 'Active', hint: 'share of the last batch’s triplets or pairs that still have a loss' },
} satisfies Record<Exclude<keyof KnownMetrics, keyof OpenSetQuality> | 'activeShare', Explained> & { more: string };

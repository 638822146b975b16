/** Dirty labels and false negatives: a fifth of the training images carry a wrong label, and mining goes for them. */
import { dirtyLabels as en } from '../text/lessons/dirtyLabels.en';
import { dirtyLabels as es } from '../text/lessons/dirtyLabels.es';
import { runLesson } from './lesson';

export const dirtyLabels = runLesson({
  id: 'dirty-labels',
  page: 'playground',
  minutes: 3,
  experiment: { net: 'mlp', shownImages: 500, flippedShare: 0.2 },
  settings: { views: ['matrix', 'curves'] },
  look: { intro: 'stage', predict: 'stage', run: 'stage', seen: 'matrix', why: 'matrix' },
  choices: ['fewer', 'chance', 'more'],
  acts: [
    { do: 'train', to: 1 },
    { do: 'mark', as: 'start' },
    { do: 'train', to: 150 },
    { do: 'mark', as: 'end' },
    { do: 'change', experiment: { mining: 'batch-hard' } },
    { do: 'train', to: 151 },
    { do: 'mark', as: 'hard' },
  ],
  marks: ['start', 'end', 'hard'],
  shows: ['falseNegatives', 'falseByChance', 'knn5'],
  outcome({ end }) {
    const ratio = end.falseNegatives / end.falseByChance;
    if (ratio > 1.5) return 'more';
    return ratio < 0.7 ? 'fewer' : 'chance';
  },
  holds: ({ start, end, hard }) =>
    Math.abs(start.falseNegatives - start.falseByChance) < 0.01 &&
    end.falseNegatives > 1.5 * end.falseByChance &&
    hard.falseNegatives > 0.25 &&
    end.knn5 > start.knn5 + 0.2,
  words: { en, es },
});

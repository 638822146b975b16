/** The margin as a ruler: the same run twice, the second time with a margin eight times as large. */
import { marginRuler as en } from '../text/lessons/marginRuler.en';
import { marginRuler as es } from '../text/lessons/marginRuler.es';
import { runLesson } from './lesson';

export const marginRuler = runLesson({
  id: 'margin-ruler',
  page: 'playground',
  minutes: 2,
  experiment: { net: 'mlp', shownImages: 500, margin: 0.5 },
  settings: { views: ['curves'] },
  look: { intro: 'margin', predict: 'stage', run: 'stage', seen: 'stage', why: 'margin' },
  choices: ['better', 'larger', 'nothing'],
  acts: [
    { do: 'train', to: 100 },
    { do: 'mark', as: 'small' },
    { do: 'reset' },
    { do: 'change', experiment: { margin: 4 } },
    { do: 'train', to: 100 },
    { do: 'mark', as: 'large' },
  ],
  marks: ['small', 'large'],
  shows: ['margin', 'spread', 'spreadInMargins', 'knn5'],
  outcome({ small, large }) {
    if (large.spread > 4 * small.spread) return large.knn5 > small.knn5 + 0.1 ? 'better' : 'larger';
    return 'nothing';
  },
  holds: ({ small, large }) => large.spread > 4 * small.spread && Math.abs(large.knn5 - small.knn5) < 0.1,
  words: { en, es },
});

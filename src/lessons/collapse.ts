/** Collapse and rescue: on a map that has begun to learn, only the hardest triplets are mined; then all of them again. */
import { collapse as en } from '../text/lessons/collapse.en';
import { collapse as es } from '../text/lessons/collapse.es';
import { runLesson } from './lesson';

export const collapse = runLesson({
  id: 'collapse',
  page: 'playground',
  minutes: 3,
  experiment: { net: 'mlp', shownImages: 500, learningRate: 0.003 },
  settings: { views: ['curves'] },
  look: { intro: 'stage', predict: 'stage', run: 'stage', seen: 'curves', why: 'curves' },
  choices: ['faster', 'one-spot', 'same'],
  acts: [
    { do: 'train', to: 40 },
    { do: 'mark', as: 'learned' },
    { do: 'change', experiment: { mining: 'batch-hard' } },
    { do: 'train', to: 100 },
    { do: 'mark', as: 'hard' },
    { do: 'change', experiment: { mining: 'batch-all' } },
    { do: 'train', to: 220 },
    { do: 'mark', as: 'rescued' },
  ],
  marks: ['learned', 'hard', 'rescued'],
  shows: ['spread', 'loss', 'knn5'],
  outcome({ learned, hard }) {
    if (hard.spread < learned.spread / 10) return 'one-spot';
    return hard.knn5 > learned.knn5 ? 'faster' : 'same';
  },
  holds: ({ learned, hard, rescued }) =>
    hard.spread < learned.spread / 10 &&
    Math.abs(hard.loss - hard.margin) < 0.05 * hard.margin &&
    hard.knn5 < learned.knn5 &&
    rescued.spread > 5 * hard.spread &&
    rescued.knn5 > hard.knn5,
  words: { en, es },
});

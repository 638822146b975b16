/** What each miner sees in a batch: three minings look at one batch each, one step apart. */
import { miners as en } from '../text/lessons/miners.en';
import { miners as es } from '../text/lessons/miners.es';
import { runLesson } from './lesson';

export const miners = runLesson({
  id: 'miners',
  page: 'playground',
  minutes: 3,
  experiment: { net: 'mlp', shownImages: 500 },
  settings: { views: ['matrix'] },
  look: { intro: 'stage', predict: 'stage', run: 'matrix', seen: 'matrix', why: 'matrix' },
  choices: ['eighty', 'pairs', 'all'],
  acts: [
    { do: 'train', to: 60 },
    { do: 'mark', as: 'all' },
    { do: 'change', experiment: { mining: 'batch-semi-hard' } },
    { do: 'train', to: 61 },
    { do: 'mark', as: 'semiHard' },
    { do: 'change', experiment: { mining: 'batch-hard' } },
    { do: 'train', to: 62 },
    { do: 'mark', as: 'hard' },
  ],
  marks: ['all', 'semiHard', 'hard'],
  shows: ['inBatch', 'selected', 'active'],
  outcome({ hard }) {
    if (hard.selected <= 80) return 'eighty';
    return hard.selected <= 560 ? 'pairs' : 'all';
  },
  holds: ({ all, semiHard, hard }) =>
    all.selected === all.inBatch &&
    all.active < all.selected / 2 &&
    semiHard.selected <= 560 &&
    semiHard.active === semiHard.selected &&
    hard.selected === 80 &&
    hard.active > 0.9 * hard.selected,
  words: { en, es },
});

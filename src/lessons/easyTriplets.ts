/** Easy triplets waste updates: three minings side by side, and the lowest loss has learned least. */
import { easyTriplets as en } from '../text/lessons/easyTriplets.en';
import { easyTriplets as es } from '../text/lessons/easyTriplets.es';
import { least, runLesson } from './lesson';

export const easyTriplets = runLesson({
  id: 'easy-triplets',
  page: 'compare',
  minutes: 3,
  experiment: { net: 'mlp', shownImages: 500, mining: 'easiest' },
  settings: { beside: 'mining:random-negative,mining:batch-semi-hard' },
  look: { intro: 'runs', predict: 'runs', run: 'runs', seen: 'runs', why: 'runs' },
  choices: ['easiest', 'random', 'semiHard'],
  acts: [
    { do: 'train', to: 120 },
    { do: 'mark', as: ['easiest', 'random', 'semiHard'] },
  ],
  marks: ['easiest', 'random', 'semiHard'],
  shows: ['loss', 'knn5'],
  outcome: ({ easiest, random, semiHard }) => least({ easiest: easiest.loss, random: random.loss, semiHard: semiHard.loss }),
  holds: ({ easiest, random, semiHard }) =>
    easiest.loss < 0.1 * Math.min(random.loss, semiHard.loss) && easiest.knn5 < 0.6 * Math.min(random.knn5, semiHard.knn5),
  words: { en, es },
});

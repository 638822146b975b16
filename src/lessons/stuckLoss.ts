/** "My loss does not go down": the mean over active triplets stands still while their number falls. */
import { stuckLoss as en } from '../text/lessons/stuckLoss.en';
import { stuckLoss as es } from '../text/lessons/stuckLoss.es';
import { runLesson } from './lesson';

export const stuckLoss = runLesson({
  id: 'stuck-loss',
  page: 'playground',
  minutes: 2,
  experiment: { net: 'mlp', shownImages: 500 },
  settings: { views: ['curves'] },
  look: { intro: 'curves', predict: 'curves', run: 'curves', seen: 'curves', why: 'curves' },
  choices: ['zero', 'half', 'same'],
  acts: [
    { do: 'train', to: 10 },
    { do: 'mark', as: 'start' },
    { do: 'train', to: 150 },
    { do: 'mark', as: 'end' },
  ],
  marks: ['start', 'end'],
  shows: ['loss', 'activeShare', 'lossOverAll', 'knn5'],
  outcome({ start, end }) {
    if (end.loss > 0.8 * start.loss) return 'same';
    return end.loss > 0.3 * start.loss ? 'half' : 'zero';
  },
  holds: ({ start, end }) =>
    end.loss > 0.8 * start.loss &&
    end.activeShare < 0.4 * start.activeShare &&
    end.lossOverAll < 0.4 * start.lossOverAll &&
    end.knn5 > start.knn5 + 0.2,
  words: { en, es },
});

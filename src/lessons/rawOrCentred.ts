/** Number words as GloVe learnt them, nearly parallel, and minus the mean that they share: the same net, images and loss. */
import { rawOrCentred as en } from '../text/lessons/rawOrCentred.en';
import { rawOrCentred as es } from '../text/lessons/rawOrCentred.es';
import { runLesson } from './lesson';

export const rawOrCentred = runLesson({
  id: 'raw-or-centred',
  page: 'compare',
  minutes: 3,
  experiment: { task: 'words', dataset: 'mnist', net: 'mlp', shownImages: 500, wordVectors: 'raw' },
  settings: { beside: 'vectors:centred' },
  look: { intro: 'runs', predict: 'runs', run: 'runs', seen: 'runs', why: 'runs' },
  choices: ['raw', 'alike', 'centred'],
  acts: [
    { do: 'train', to: 150 },
    { do: 'mark', as: ['raw', 'centred'] },
  ],
  marks: ['raw', 'centred'],
  shows: ['wordPrecision', 'activeShare'],
  outcome({ raw, centred }) {
    const ahead = centred.wordPrecision - raw.wordPrecision;
    if (Number.isNaN(ahead)) return null;
    return ahead > 0.1 ? 'centred' : ahead < -0.1 ? 'raw' : 'alike';
  },
  holds: ({ raw, centred }) => raw.wordPrecision < 0.5 && centred.wordPrecision > 0.85 && raw.activeShare > 0.5,
  words: { en, es },
});

/** Which words an image is kept away from: all others, those that GloVe puts nearest to its own, or the farthest. What is near in GloVe need not be alike in images. */
import { nearWords as en } from '../text/lessons/nearWords.en';
import { nearWords as es } from '../text/lessons/nearWords.es';
import { least, runLesson } from './lesson';

export const nearWords = runLesson({
  id: 'near-words',
  page: 'compare',
  minutes: 3,
  experiment: { task: 'words', net: 'mlp', shownImages: 500 },
  settings: { beside: 'wordmining:near,wordmining:far' },
  look: { intro: 'runs', predict: 'runs', run: 'runs', seen: 'runs', why: 'runs' },
  choices: ['all', 'near', 'far'],
  acts: [
    { do: 'train', to: 150 },
    { do: 'mark', as: ['all', 'near', 'far'] },
  ],
  marks: ['all', 'near', 'far'],
  shows: ['wordPrecision', 'activeShare'],
  outcome: ({ all, near, far }) => least({ all: -all.wordPrecision, near: -near.wordPrecision, far: -far.wordPrecision }),
  holds: ({ all, near, far }) =>
    all.wordPrecision > near.wordPrecision + 0.02 && near.wordPrecision > far.wordPrecision + 0.1 && all.wordPrecision > 0.8,
  words: { en, es },
});

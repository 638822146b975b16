/** A word that was never trained on: the net is told ten words, and another one finds images all the same, since words near in meaning are near in GloVe. */
import { newWord as en } from '../text/lessons/newWord.en';
import { newWord as es } from '../text/lessons/newWord.es';
import { runLesson } from './lesson';

export const newWord = runLesson({
  id: 'new-word',
  page: 'words',
  minutes: 3,
  experiment: { task: 'words', net: 'mlp', shownImages: 500 },
  settings: { query: 'jeans' },
  look: { intro: 'stage', predict: 'search', run: 'stage', seen: 'search', why: 'search' },
  choices: ['chance', 'half', 'most'],
  acts: [
    { do: 'mark', as: 'start' },
    { do: 'train', to: 150 },
    { do: 'mark', as: 'end' },
  ],
  marks: ['start', 'end'],
  shows: ['queryPrecision', 'wordPrecision', 'newWordPrecision'],
  outcome({ end }) {
    if (end.queryPrecision > 0.75) return 'most';
    return end.queryPrecision > 0.3 ? 'half' : 'chance';
  },
  holds: ({ start, end }) =>
    start.queryPrecision < 0.4 &&
    end.queryPrecision > 0.75 &&
    end.wordPrecision > 0.8 &&
    end.newWordPrecision < end.wordPrecision - 0.1,
  words: { en, es },
});

/** The essay's claim, that ranking finds images better than regression of the word vector, put to the test on ten class words: here it does not hold. */
import { rankOrRegress as en } from '../text/lessons/rankOrRegress.en';
import { rankOrRegress as es } from '../text/lessons/rankOrRegress.es';
import { least, runLesson } from './lesson';

/** Differences in average precision below this count as none: seeds differ by about 0.01. */
const alike = 0.04;

export const rankOrRegress = runLesson({
  id: 'rank-or-regress',
  page: 'compare',
  minutes: 3,
  experiment: { task: 'words', net: 'mlp', shownImages: 500 },
  settings: { beside: 'wordloss:regression,wordloss:cross-entropy' },
  look: { intro: 'runs', predict: 'runs', run: 'runs', seen: 'runs', why: 'runs' },
  choices: ['triplet', 'regression', 'crossEntropy', 'alike'],
  acts: [
    { do: 'train', to: 150 },
    { do: 'mark', as: ['triplet', 'regression', 'crossEntropy'] },
  ],
  marks: ['triplet', 'regression', 'crossEntropy'],
  shows: ['wordPrecision', 'newWordPrecision'],
  outcome({ triplet, regression, crossEntropy }) {
    const found = [triplet, regression, crossEntropy].map(({ wordPrecision }) => wordPrecision);
    if (Math.max(...found) - Math.min(...found) < alike) return 'alike';
    return least({ triplet: -found[0], regression: -found[1], crossEntropy: -found[2] });
  },
  holds({ triplet, regression, crossEntropy }) {
    const runs = [triplet, regression, crossEntropy];
    const found = runs.map(({ wordPrecision }) => wordPrecision);
    return (
      Math.max(...found) - Math.min(...found) < alike &&
      Math.min(...found) > 0.8 &&
      runs.every(({ wordPrecision, newWordPrecision }) => newWordPrecision < wordPrecision - 0.1)
    );
  },
  words: { en, es },
});

/** Contrastive, triplet and cross-entropy: three maps of the same digits, and how large each becomes. */
import { losses as en } from '../text/lessons/losses.en';
import { losses as es } from '../text/lessons/losses.es';
import { least, runLesson } from './lesson';

export const losses = runLesson({
  id: 'losses',
  page: 'compare',
  minutes: 3,
  experiment: { net: 'mlp', shownImages: 500, loss: 'contrastive' },
  settings: { beside: 'loss:triplet,loss:cross-entropy' },
  look: { intro: 'runs', predict: 'runs', run: 'runs', seen: 'runs', why: 'runs' },
  choices: ['contrastive', 'triplet', 'crossEntropy'],
  acts: [
    { do: 'train', to: 150 },
    { do: 'mark', as: ['contrastive', 'triplet', 'crossEntropy'] },
  ],
  marks: ['contrastive', 'triplet', 'crossEntropy'],
  shows: ['spread', 'overlap', 'knn5'],
  outcome: ({ contrastive, triplet, crossEntropy }) =>
    least({ contrastive: -contrastive.spread, triplet: -triplet.spread, crossEntropy: -crossEntropy.spread }),
  holds: ({ contrastive, triplet, crossEntropy }) =>
    crossEntropy.spread > 2 * triplet.spread &&
    triplet.spread > 2 * contrastive.spread &&
    Math.min(contrastive.knn5, triplet.knn5, crossEntropy.knn5) > 0.7,
  words: { en, es },
});

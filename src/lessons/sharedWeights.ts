/** One net, drawn three times: the same picture through two branches lands on the same place, before and after training. */
import { sharedWeights as en } from '../text/lessons/sharedWeights.en';
import { sharedWeights as es } from '../text/lessons/sharedWeights.es';
import { runLesson } from './lesson';

export const sharedWeights = runLesson({
  id: 'shared-weights',
  page: 'playground',
  minutes: 2,
  experiment: { net: 'mlp', shownImages: 500 },
  settings: { views: ['net'] },
  look: { intro: 'net', predict: 'net', run: 'net', seen: 'net', why: 'net' },
  choices: ['zero', 'little', 'margin'],
  acts: [
    { do: 'mark', as: 'start', twins: true },
    { do: 'train', to: 40 },
    { do: 'mark', as: 'end', twins: true },
  ],
  marks: ['start', 'end'],
  shows: ['twinsApart', 'othersApart', 'weights'],
  outcome({ end }) {
    if (end.twinsApart === 0) return 'zero';
    return end.twinsApart < 0.9 * end.margin ? 'little' : 'margin';
  },
  holds: ({ start, end }) =>
    start.twinsApart === 0 && end.twinsApart === 0 && end.othersApart > 2 * start.othersApart && end.weights === start.weights,
  words: { en, es },
});

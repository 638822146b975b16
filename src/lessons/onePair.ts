/** One pair under the contrastive loss: two different digits part up to the margin, two of the same come together. */
import { onePair as en } from '../text/lessons/onePair.en';
import { onePair as es } from '../text/lessons/onePair.es';
import { sandboxLesson } from './lesson';

export const onePair = sandboxLesson({
  id: 'one-pair',
  page: 'sandbox',
  minutes: 2,
  experiment: { loss: 'contrastive' },
  settings: { points: '0,0;;0.3,0.2' },
  look: { intro: 'plane', predict: 'pair-curve', run: 'plane', seen: 'pair-curve', why: 'pair-curve' },
  choices: ['margin', 'ever', 'bit'],
  acts: [
    { do: 'mark', as: 'close' },
    { do: 'move' },
    { do: 'mark', as: 'parted' },
    { do: 'place', points: '0,0;1.1,0.6' },
    { do: 'move' },
    { do: 'mark', as: 'joined' },
  ],
  marks: ['close', 'parted', 'joined'],
  shows: ['dPositive', 'loss', 'pullAnchor'],
  outcome({ close, parted }) {
    if (Math.abs(parted.dPositive - parted.margin) < 0.05 * parted.margin) return 'margin';
    return parted.dPositive > parted.margin ? 'ever' : parted.dPositive > close.dPositive ? 'bit' : null;
  },
  holds: ({ close, parted, joined }) =>
    Math.abs(parted.dPositive - parted.margin) < 0.05 * parted.margin &&
    parted.pullAnchor < 0.02 * close.pullAnchor &&
    joined.dPositive < 0.05,
  words: { en, es },
});

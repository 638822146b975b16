/** Squared or not: the pull on a positive three times as far away, on the plain and on the squared distance. */
import { squared as en } from '../text/lessons/squared.en';
import { squared as es } from '../text/lessons/squared.es';
import { sandboxLesson } from './lesson';

export const squared = sandboxLesson({
  id: 'squared-or-not',
  page: 'sandbox',
  minutes: 2,
  experiment: {},
  settings: { points: '0,0;0.6,0.6;0.4,-0.3' },
  look: { intro: 'plane', predict: 'plane', run: 'plane', seen: 'plane', why: 'plane' },
  choices: ['same', 'three', 'less'],
  acts: [
    { do: 'mark', as: 'near' },
    { do: 'place', points: '0,0;1.8,1.8;0.4,-0.3' },
    { do: 'mark', as: 'far' },
    { do: 'change', experiment: { distance: 'squared' } },
    { do: 'place', points: '0,0;0.6,0.6;0.4,-0.3' },
    { do: 'mark', as: 'nearSquared' },
    { do: 'place', points: '0,0;1.8,1.8;0.4,-0.3' },
    { do: 'mark', as: 'farSquared' },
  ],
  marks: ['near', 'far', 'nearSquared', 'farSquared'],
  shows: ['dPositive', 'pullPositive', 'loss'],
  outcome({ near, far }) {
    const ratio = far.pullPositive / near.pullPositive;
    if (ratio > 1.5) return 'three';
    return ratio < 0.7 ? 'less' : 'same';
  },
  holds: ({ near, far, nearSquared, farSquared }) =>
    Math.abs(far.pullPositive / near.pullPositive - 1) < 0.01 &&
    Math.abs(farSquared.pullPositive / nearSquared.pullPositive - 3) < 0.03,
  words: { en, es },
});

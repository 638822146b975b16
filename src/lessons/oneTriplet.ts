/** One triplet: which of the three points move, and when they stop. */
import { oneTriplet as en } from '../text/lessons/oneTriplet.en';
import { oneTriplet as es } from '../text/lessons/oneTriplet.es';
import { sandboxLesson } from './lesson';

export const oneTriplet = sandboxLesson({
  id: 'one-triplet',
  page: 'sandbox',
  minutes: 2,
  experiment: {},
  settings: { points: '0,0;0.9,0.9;1.2,-0.7' },
  look: { intro: 'plane', predict: 'plane', run: 'plane', seen: 'plane', why: 'plane' },
  choices: ['negative', 'two', 'three'],
  acts: [{ do: 'mark', as: 'start' }, { do: 'move' }, { do: 'mark', as: 'end' }],
  marks: ['start', 'end'],
  shows: ['dPositive', 'dNegative', 'loss', 'pullAnchor', 'pullPositive', 'pullNegative'],
  outcome({ start }) {
    const moved = [start.pullAnchor, start.pullPositive, start.pullNegative].map((pull) => pull > 0);
    if (moved.every(Boolean)) return 'three';
    if (moved[2] && !moved[0] && !moved[1]) return 'negative';
    return moved[1] && moved[2] ? 'two' : null;
  },
  holds: ({ start, end }) =>
    start.loss > 0 &&
    Math.min(start.pullAnchor, start.pullPositive, start.pullNegative) > 0 &&
    end.loss === 0 &&
    Math.max(end.pullAnchor, end.pullPositive, end.pullNegative) === 0 &&
    end.dNegative > end.dPositive + end.margin,
  words: { en, es },
});

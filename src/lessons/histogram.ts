/** Two humps part: the distances between same and different digits, before, early and later. */
import { histogram as en } from '../text/lessons/histogram.en';
import { histogram as es } from '../text/lessons/histogram.es';
import { runLesson } from './lesson';

export const histogram = runLesson({
  id: 'histogram',
  page: 'playground',
  minutes: 2,
  experiment: { net: 'mlp', shownImages: 500 },
  settings: { views: ['distances'] },
  look: { intro: 'distances', predict: 'distances', run: 'distances', seen: 'distances', why: 'distances' },
  choices: ['left', 'apart', 'stay'],
  acts: [
    { do: 'mark', as: 'start' },
    { do: 'train', to: 20 },
    { do: 'mark', as: 'early' },
    { do: 'train', to: 120 },
    { do: 'mark', as: 'end' },
  ],
  marks: ['start', 'early', 'end'],
  shows: ['sameMedian', 'otherMedian', 'overlap'],
  outcome({ start, end }) {
    if (end.overlap > 0.7 * start.overlap) return 'stay';
    return end.sameMedian < start.sameMedian ? 'left' : 'apart';
  },
  holds: ({ start, end }) =>
    end.sameMedian > start.sameMedian && end.apart > 2 * start.apart && end.overlap < 0.5 * start.overlap,
  words: { en, es },
});

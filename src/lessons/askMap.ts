/** Ask the map: test images that the net has never seen, judged by their neighbours; then a digit of one's own. */
import { askMap as en } from '../text/lessons/askMap.en';
import { askMap as es } from '../text/lessons/askMap.es';
import { runLesson } from './lesson';

export const askMap = runLesson({
  id: 'ask-map',
  page: 'playground',
  minutes: 3,
  experiment: { net: 'mlp', shownImages: 500 },
  settings: { views: ['retrieval'] },
  look: { intro: 'stage', predict: 'stage', run: 'stage', seen: 'retrieval', why: 'retrieval' },
  choices: ['tenth', 'half', 'most'],
  acts: [
    { do: 'mark', as: 'start' },
    { do: 'train', to: 150 },
    { do: 'pick', digit: 4 },
    { do: 'mark', as: 'end' },
  ],
  marks: ['start', 'end'],
  shows: ['knn5'],
  outcome({ end }) {
    if (end.knn5 > 0.75) return 'most';
    return end.knn5 > 0.3 ? 'half' : 'tenth';
  },
  holds: ({ start, end }) => start.knn5 < 0.4 && end.knn5 > 0.75,
  words: { en, es },
});

/** Offline against online mining: triplets drawn beforehand, once or anew each epoch, and all triplets of each batch. */
import { offline as en } from '../text/lessons/offline.en';
import { offline as es } from '../text/lessons/offline.es';
import { least, runLesson } from './lesson';

export const offline = runLesson({
  id: 'offline-online',
  page: 'compare',
  minutes: 3,
  experiment: { net: 'mlp', shownImages: 500, mining: 'offline-fixed' },
  settings: { beside: 'mining:offline-epoch,mining:batch-all' },
  look: { intro: 'runs', predict: 'runs', run: 'runs', seen: 'runs', why: 'runs' },
  choices: ['fixed', 'epoch', 'online'],
  acts: [
    { do: 'train', to: 120 },
    { do: 'mark', as: ['fixed', 'epoch', 'online'] },
  ],
  marks: ['fixed', 'epoch', 'online'],
  shows: ['selected', 'active', 'knn5'],
  outcome: ({ fixed, epoch, online }) => least({ fixed: -fixed.knn5, epoch: -epoch.knn5, online: -online.knn5 }),
  holds: ({ fixed, epoch, online }) =>
    online.knn5 > Math.max(fixed.knn5, epoch.knn5) + 0.1 && online.selected > 1000 * Math.max(fixed.selected, epoch.selected),
  words: { en, es },
});

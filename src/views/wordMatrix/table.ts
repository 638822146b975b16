/** The matrix of words as a table: every two words with their distance, how often the second was a negative with a loss, and how many images lie nearest to it. */
import { currentNumbers } from '../../text/numbers';
import { currentWordsText } from '../../text/words/words';
import type { TableContent } from '../table/content';
import { wordMatrixScene } from './scene';

export function wordMatrixTable(): TableContent | null {
  const scene = wordMatrixScene();
  if (!scene) return null;
  const text = currentWordsText().matrix;
  const { count, fixed } = currentNumbers();
  const { words, confusions, nearest, near, distances } = scene;
  return {
    caption: text.tableOf(count(scene.step)),
    columns: [text.own, text.other, text.distance, text.near, text.active, text.inBatch, text.lossSum, text.nearestImages],
    rows: words.flatMap((own, row) =>
      words.map((other, column) => {
        const at = row * scene.count + column;
        const isSame = row === column;
        return [
          own,
          other,
          fixed(distances[at], 3),
          isSame ? '–' : near[at] ? text.yes : text.no,
          isSame || !confusions ? '–' : count(confusions.active[at]),
          confusions ? count(confusions.images[row]) : '–',
          isSame || !confusions ? '–' : fixed(confusions.loss[at], 3),
          nearest ? count(nearest[at]) : '–',
        ];
      }),
    ),
  };
}

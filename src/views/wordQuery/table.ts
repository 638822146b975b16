/** The searches as tables: all images that a word ranks first, and the words nearest to an image. */

import { probe } from '../../state/probe';
import { pointsOf } from '../../state/selection';
import { currentFrame } from '../../state/timeline';
import { viewStore } from '../../state/viewStore';
import { foundBy, wordsNear } from '../../state/words/search';
import { currentNumbers } from '../../text/numbers';
import { currentWordsText } from '../../text/words/words';
import type { TableContent } from '../table/content';
import { classNameOf, glyphs, verdictOf } from './verdict';
import { chosenInWords } from './writeImageQuery';

const mostImages = 100;
const mostWords = 50;

export function foundTable(): TableContent | null {
  const found = foundBy(currentFrame());
  const labels = probe()?.labels;
  if (!found || !labels) return null;
  const text = currentWordsText().query;
  const { count, fixed } = currentNumbers();
  const { word, label } = found.query;
  return {
    caption: text.tableOf(word, count(found.step)),
    columns: [text.rank, text.imageColumn, text.classColumn, text.distance, text.rightColumn],
    rows: Array.from(found.ranking.order.subarray(0, mostImages), (row, i) => [
      count(i + 1),
      count(row),
      classNameOf(labels[row]),
      fixed(found.ranking.distances[row], 3),
      glyphs[verdictOf(labels[row], label)],
    ]),
  };
}

export function imageTable(): TableContent | null {
  const { anchor, selectedOf } = viewStore.getState();
  const found = anchor === null ? null : wordsNear(currentFrame(), selectedOf, anchor, mostWords);
  const points = pointsOf(selectedOf);
  if (anchor === null || !found || !points) return null;
  const text = currentWordsText().query;
  const { count, fixed } = currentNumbers();
  const last = found.classWords.filter(({ word }) => found.near.every((near) => near.word !== word));
  return {
    caption: text.imageTableOf(chosenInWords(), count(found.step)),
    columns: [text.wordColumn, text.distance, text.stands],
    rows: [...found.near, ...last].map(({ word, distance, label }) => [
      word,
      fixed(distance, 3),
      label === null ? '' : classNameOf(label),
    ]),
  };
}

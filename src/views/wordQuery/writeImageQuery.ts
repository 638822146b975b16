/** Writes the words that the chosen image finds in the frame under the playhead, on animation frames, outside React. */

import { pointsOf } from '../../state/selection';
import { currentFrame } from '../../state/timeline';
import { viewStore } from '../../state/viewStore';
import { type NearWord, wordsNear } from '../../state/words/search';
import { currentNumbers } from '../../text/numbers';
import { currentWordsText } from '../../text/words/words';
import { paintDigitOnce } from '../digit';
import { nearWordCount } from './ImageQuery';
import { classNameOf, glyphs, say } from './verdict';

/** What the chosen image is called: its number and its class. */
export function chosenInWords(): string {
  const { anchor, selectedOf } = viewStore.getState();
  const points = pointsOf(selectedOf);
  if (anchor === null || !points || anchor >= points.labels.length) return '';
  const text = currentWordsText().query;
  const name = classNameOf(points.labels[anchor]);
  const index = currentNumbers().count(anchor);
  return selectedOf === 'batch' ? text.chosenOfBatch(index, name) : text.chosen(index, name);
}

function writeWord(button: HTMLButtonElement, { word, distance, label }: NearWord, own: number): void {
  const text = currentWordsText().query;
  const numbers = currentNumbers();
  const kind = label === null ? 'free' : label === own ? 'right' : 'wrong';
  const sign = kind === 'free' ? '' : `${glyphs[kind]} `;
  button.value = word;
  button.dataset.value = word;
  button.dataset.verdict = kind;
  button.dataset.distance = String(distance);
  say(button, 'word', `${sign}${word}`);
  say(button, 'distance', numbers.distance(distance));
  const role = kind === 'free' ? '' : `, ${kind === 'right' ? text.ownWord : text.otherWord}`;
  const words = `${text.wordAt(button.dataset.near ?? '', word, numbers.distance(distance))}${role}. ${text.search(word)}`;
  if (button.getAttribute('aria-label') !== words) button.setAttribute('aria-label', words);
}

export function writeImageQuery(root: HTMLElement): void {
  const { anchor, selectedOf } = viewStore.getState();
  const frame = currentFrame();
  const points = pointsOf(selectedOf, frame);
  const found = anchor === null ? null : wordsNear(frame, selectedOf, anchor, nearWordCount);
  root.dataset.words = String(found !== null);
  if (anchor === null || !points || anchor >= points.labels.length) return;
  const canvas = root.querySelector<HTMLCanvasElement>('canvas[data-part="chosen"]');
  const { pixels, width, height, labels } = points;
  const own = labels[anchor];
  if (canvas) {
    paintDigitOnce(canvas, pixels, anchor * width * height, width, height);
    canvas.setAttribute('aria-label', chosenInWords());
  }
  say(root, 'chosen-name', chosenInWords());
  if (!found) return;
  root.querySelectorAll<HTMLButtonElement>('[data-near]').forEach((button, i) => {
    writeWord(button, found.near[i], own);
  });
  const { distance } = currentNumbers();
  const order = found.classWords.map((near) => `${near.label === own ? '✓ ' : ''}${near.word} ${distance(near.distance)}`);
  const line = say(root, 'class-order', order.join(' · '));
  if (line) line.dataset.value = found.classWords.map(({ word }) => word).join(' ');
}

/** Writes what the word in force finds in the frame under the playhead into the view's elements, on animation frames, outside React. */

import { probe } from '../../state/probe';
import { runStore } from '../../state/runStore';
import { currentFrame } from '../../state/timeline';
import { viewStore } from '../../state/viewStore';
import { askedWord, type QueriedWord, understood } from '../../state/words/queryWord';
import { type Found, foundBy } from '../../state/words/search';
import { currentNumbers } from '../../text/numbers';
import { currentWordsText } from '../../text/words/words';
import { paintDigitOnce } from '../digit';
import { mostFound } from './FoundImages';
import { classNameOf, glyphs, say, verdictOf } from './verdict';

/** Two rows of images at least so wide, in rem. */
const leastWidth = 2.6;
const gap = 0.3;

export function columnsIn(widthRem: number): number {
  return Math.min(mostFound / 2, Math.max(6, Math.floor((widthRem + gap) / (leastWidth + gap))));
}

function roleInWords({ word, role, label }: QueriedWord): string {
  const text = currentWordsText().query;
  if (label === null) return text.free(word);
  return role === 'taught' ? text.ofClass(word, classNameOf(label)) : text.forClass(word, classNameOf(label));
}

function writeAbout(root: HTMLElement, query: QueriedWord | null, found: Found | null): void {
  const text = currentWordsText().query;
  const { fixed, distance } = currentNumbers();
  const known = query !== null && query.role !== 'unknown';
  const nearest = found?.nearest ? text.nearestClassWord(found.nearest.word, distance(found.nearest.distance)) : '';
  say(root, 'about', known ? `${roleInWords(query)} ${nearest}`.trim() : '');
  const scored = found !== null && !Number.isNaN(found.averagePrecision);
  const precision = say(root, 'precision', scored ? fixed(found.averagePrecision, 2) : '–');
  if (precision) precision.dataset.value = scored ? String(found.averagePrecision) : '';
  const chance = say(root, 'chance', scored ? `${text.chance} ${fixed(found.chance, 2)}` : '');
  if (chance) chance.dataset.value = scored ? String(found.chance) : '';
  const reason = found && query?.label === null ? text.noClass : found?.step === 0 ? text.untrained : '';
  say(root, 'remark', known && !found ? text.waiting : reason);
}

function writeImage(figure: HTMLElement, row: number, distance: number, wanted: number | null): void {
  const shown = probe();
  const canvas = figure.querySelector('canvas');
  if (!shown || !canvas) return;
  const text = currentWordsText().query;
  const numbers = currentNumbers();
  const { labels, pixels, width, height } = shown;
  paintDigitOnce(canvas, pixels, row * width * height, width, height);
  const verdict = verdictOf(labels[row], wanted);
  const { hover, hoverOf, anchor, selectedOf } = viewStore.getState();
  figure.dataset.row = String(row);
  figure.dataset.label = String(labels[row]);
  figure.dataset.value = shown.classNames[labels[row]];
  figure.dataset.verdict = verdict;
  figure.dataset.distance = String(distance);
  figure.dataset.lit = String(hover === row && hoverOf === 'probe');
  figure.setAttribute('aria-pressed', String(anchor === row && selectedOf === 'probe'));
  say(figure, 'sign', glyphs[verdict]);
  say(figure, 'distance', numbers.fixed(distance, distance < 9.995 ? 2 : 1));
  const judged = verdict === 'unknown' ? '' : `, ${text[verdict]}`;
  const rank = numbers.count(Number(figure.dataset.rank));
  const words = `${text.image(rank, classNameOf(labels[row]), numbers.distance(distance))}${judged}. ${text.imageHint}`;
  if (figure.getAttribute('aria-label') !== words) figure.setAttribute('aria-label', words);
}

/** Said aloud once a word, and again when a run pauses: not with every frame. */
function writeSaid(root: HTMLElement, found: Found | null, count: number): void {
  const labels = probe()?.labels;
  if (!found || !labels || runStore.getState().playing) return;
  const text = currentWordsText().query;
  const numbers = currentNumbers();
  const first = found.ranking.order.subarray(0, count);
  const { word, label } = found.query;
  const right = first.reduce((sum, row) => sum + Number(labels[row] === label), 0);
  const of = numbers.count(first.length);
  const words =
    label === null
      ? text.saidFree(word, of, classNameOf(labels[first[0]]))
      : text.said(word, numbers.count(right), of, classNameOf(label), numbers.fixed(found.averagePrecision, 2));
  say(root, 'said', words);
}

/** @param widthRem of the place for images. */
export function writeFound(root: HTMLElement, widthRem: number): void {
  const word = askedWord();
  const query = understood(word);
  const found = foundBy(currentFrame());
  root.dataset.word = word;
  root.dataset.found = String(found !== null);
  if (found) root.dataset.step = String(found.step);
  else root.removeAttribute('data-step');
  writeAbout(root, query, found);
  const columns = columnsIn(widthRem);
  const count = found ? Math.min(2 * columns, found.ranking.order.length) : 0;
  root.style.setProperty('--found-columns', String(columns));
  root.querySelectorAll<HTMLElement>('[data-rank]').forEach((figure, i) => {
    figure.hidden = i >= count;
    if (!found || i >= count) return;
    const row = found.ranking.order[i];
    writeImage(figure, row, found.ranking.distances[row], found.query.label);
  });
  writeSaid(root, found, count);
}

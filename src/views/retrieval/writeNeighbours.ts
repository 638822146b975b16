/** Writes the neighbours and what they vote for into the view's elements, on animation frames, outside React. */

import { voteOf } from '../../ranking/metrics/nearest';
import { experimentStore } from '../../state/experimentStore';
import { probe } from '../../state/probe';
import { isRecorded } from '../../state/recorded/recordedStore';
import { runStore } from '../../state/runStore';
import { currentFrame, type FrameMetrics, metricPoints } from '../../state/timeline';
import { viewStore } from '../../state/viewStore';
import { visitorStore } from '../../state/visitor';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import { writeText } from '../../ui/writeText';
import { paintDigitOnce } from '../digit';
import { hasLongNames } from '../shownClassNames';
import { neighboursOf, presentQuery, type Query, type QuerySource } from './query';

const voters = 5;
const glyphs = { right: '✓', wrong: '✗', unknown: '' };
type Verdict = keyof typeof glyphs;

const verdictOf = (label: number, wanted: number | null): Verdict =>
  wanted === null ? 'unknown' : label === wanted ? 'right' : 'wrong';

function say(root: HTMLElement, part: string, words: string): HTMLElement | null {
  const element = root.querySelector<HTMLElement>(`[data-part="${part}"]`);
  writeText(element, words);
  return element;
}

/** Why there is nothing to see. */
function excuse(source: QuerySource): string {
  const text = currentText().retrieval;
  if (source === 'picked') return text.pickFirst;
  if (isRecorded()) return currentText().recorded.lacks.drawn;
  if (!visitorStore.getState().pixels) return text.drawFirst;
  if (runStore.getState().playhead === 'live') return text.waiting;
  return text.past(currentNumbers().count(currentFrame()?.step ?? 0));
}

function writeReading(root: HTMLElement, rows: readonly number[], query: Query): void {
  const data = probe();
  const vote = data && voteOf(rows, data.labels, voters);
  if (!data || !vote) return;
  const { retrieval: text, classWords } = currentText();
  const { count } = currentNumbers();
  const verdict = verdictOf(vote.label, query.label);
  const name = data.classNames[vote.label];
  const element = root.querySelector<HTMLElement>('[data-testid="reading"]');
  element?.setAttribute('data-value', name);
  element?.setAttribute('data-verdict', verdict);
  say(root, 'reading', `${classWords(name).plain} ${glyphs[verdict]}`.trim());
  say(root, 'votes', text.votes(count(vote.votes), count(vote.of)));
}

function writeNeighbour(figure: HTMLElement, row: number, distance: number, query: Query): void {
  const data = probe();
  const canvas = figure.querySelector('canvas');
  if (!data || !canvas) return;
  const { retrieval: text, classWords } = currentText();
  const { labels, classNames, pixels, width, height } = data;
  paintDigitOnce(canvas, pixels, row * width * height, width, height);
  const name = classNames[labels[row]];
  const verdict = verdictOf(labels[row], query.label);
  const { fixed, count } = currentNumbers();
  figure.dataset.row = String(row);
  figure.dataset.value = name;
  figure.dataset.verdict = verdict;
  figure.dataset.distance = String(distance);
  const { hover, hoverOf, anchor, selectedOf } = viewStore.getState();
  figure.dataset.lit = String(hover === row && hoverOf === 'probe');
  figure.setAttribute('aria-pressed', String(anchor === row && selectedOf === 'probe'));
  const written = fixed(distance, distance < 9.995 ? 2 : 1);
  // A word fills its line.
  const [first, second] = hasLongNames() ? ['', glyphs[verdict]] : [glyphs[verdict], ''];
  say(figure, 'class', `${classWords(name).name} ${first}`.trim());
  say(figure, 'distance', `${written} ${second}`.trim());
  const known = verdict === 'unknown' ? '' : `, ${text[verdict]}`;
  const rank = count(Number(figure.dataset.rank));
  const words = `${text.neighbour(rank, name, fixed(distance, 2))}${known}. ${text.neighbourHint}`;
  if (figure.getAttribute('aria-label') !== words) figure.setAttribute('aria-label', words);
}

function writeQuality(root: HTMLElement): void {
  const live = runStore.getState().playhead === 'live';
  const metrics: FrameMetrics | null | undefined = live ? metricPoints().at(-1) : currentFrame()?.metrics;
  const { percent } = currentNumbers();
  const part = (name: string, share: number | undefined) => {
    const element = say(root, name, share === undefined ? '–' : percent(share));
    if (element) element.dataset.value = String(share ?? '');
  };
  part('recall', metrics?.recallAt1);
  part('map', metrics?.meanAveragePrecisionAtR);
}

/** @param count how many neighbours have a place in the view. */
export function writeNeighbours(root: HTMLElement, source: QuerySource, count: number): void {
  const query = presentQuery(source);
  const { distance } = experimentStore.getState().experiment;
  const found = query && neighboursOf(query, distance, Math.max(count, voters));
  root.dataset.found = String(Boolean(found));
  if (found) root.dataset.step = String(query.frame.step);
  else root.removeAttribute('data-step');
  say(root, 'excuse', found ? '' : excuse(source));
  writeQuality(root);
  if (!found) return;
  writeReading(root, found.rows, query);
  root.querySelectorAll<HTMLElement>('[data-rank]').forEach((figure, i) => {
    figure.hidden = i >= found.rows.length;
    if (!figure.hidden) writeNeighbour(figure, found.rows[i], found.distances[i], query);
  });
  const picked = root.querySelector<HTMLCanvasElement>('canvas[data-part="picked"]');
  if (picked) paintDigitOnce(picked, query.pixels, query.offset, 28, 28);
}

/** Writes the average precisions of the frame under the playhead into the rows, on animation frames, outside React. */

import { askedWord } from '../../state/words/queryWord';
import { currentNumbers } from '../../text/numbers';
import { currentWordsText } from '../../text/words/words';
import { writeText } from '../../ui/writeText';
import { precisionRows } from './precisionRows';
import { meansOf, type PrecisionRow } from './summary';

const share = (value: number) => `${(100 * value).toFixed(2)}%`;

function place(element: HTMLElement, name: string, value: number): void {
  if (Number.isNaN(value)) element.style.removeProperty(name);
  else element.style.setProperty(name, share(value));
}

function writeRow(button: HTMLElement, row: PrecisionRow | undefined): void {
  const text = currentWordsText().precision;
  const { fixed } = currentNumbers();
  const written = (value: number) => (Number.isNaN(value) ? '–' : fixed(value, 2));
  const averagePrecision = row?.averagePrecision ?? Number.NaN;
  const baseline = row?.baseline ?? Number.NaN;
  button.dataset.value = Number.isNaN(averagePrecision) ? '' : String(averagePrecision);
  button.dataset.baseline = Number.isNaN(baseline) ? '' : String(baseline);
  button.setAttribute('aria-pressed', String(button.dataset.word === askedWord()));
  place(button, '--precision', averagePrecision);
  place(button, '--chance', row?.chance ?? Number.NaN);
  place(button, '--baseline', baseline);
  writeText(button.querySelector<HTMLElement>('[data-part="value"]'), written(averagePrecision));
  const word = button.dataset.word ?? '';
  const words = Number.isNaN(baseline)
    ? text.row(word, written(averagePrecision))
    : text.rowWithBaseline(word, written(averagePrecision), written(baseline));
  if (button.getAttribute('aria-label') !== words) button.setAttribute('aria-label', words);
}

function writeMeans(group: HTMLElement, rows: readonly PrecisionRow[]): void {
  const { fixed } = currentNumbers();
  const means = meansOf(rows);
  for (const key of ['averagePrecision', 'baseline', 'chance'] as const) {
    const element = group.querySelector<HTMLElement>(`[data-mean="${key}"]`);
    if (!element) continue;
    const known = !Number.isNaN(means[key]);
    element.dataset.value = known ? String(means[key]) : '';
    writeText(element, known ? fixed(means[key], 2) : '–');
  }
}

export function writePrecision(root: HTMLElement): void {
  const rows = precisionRows();
  root.dataset.empty = String(rows === null);
  if (rows) root.dataset.step = String(rows.step);
  else root.removeAttribute('data-step');
  for (const name of ['taught', 'listed'] as const) {
    const group = root.querySelector<HTMLElement>(`[data-group="${name}"]`);
    if (!group) continue;
    const byWord = new Map(rows?.[name].map((row) => [row.word, row]));
    for (const button of group.querySelectorAll<HTMLElement>('[data-word]'))
      writeRow(button, byWord.get(button.dataset.word ?? ''));
    writeMeans(group, rows?.[name] ?? []);
  }
}

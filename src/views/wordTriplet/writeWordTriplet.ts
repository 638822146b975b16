/** Writes the chosen image and its two words into the view's elements (WordTriplet.tsx): picture, words, bars, verdict, formula. Plain DOM, no render. */
import { experimentStore } from '../../state/experimentStore';
import { viewStore } from '../../state/viewStore';
import { type ChosenImage, chosenImage } from '../../state/words/chosenImage';
import { currentNumbers } from '../../text/numbers';
import { currentLanguage } from '../../text/text';
import { currentWordsText } from '../../text/words/words';
import { palette } from '../../ui/theme';
import { writeText } from '../../ui/writeText';
import { classColours } from '../colours';
import { paintDigit } from '../digit';
import { type Bar, barsOf, goalOf } from '../triplet/bars';
import { writeFormulaLines } from '../triplet/writeFormula';
import { wordFormula } from './wordFormula';

const find = (root: HTMLElement, name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`);
/** Of the track. */
const wordShare = 0.25;

function write(root: HTMLElement, name: string, words: string, value?: number): void {
  const element = find(root, name);
  writeText(element, words);
  if (element && value !== undefined) element.dataset.value = String(value);
}

export function writeWordTriplet(root: HTMLElement): void {
  const chosen = chosenImage();
  root.dataset.state = viewStore.getState().anchor === null ? 'none' : chosen ? 'shown' : 'absent';
  if (!chosen) return;
  writeImage(root, chosen);
  for (const [role, word] of [
    ['own', chosen.own],
    ['other', chosen.other],
  ] as const) {
    write(root, `word-${role}`, chosen.taught.words[word], word);
    find(root, `card-${role}`)?.style.setProperty('--class-colour', classColours[word % classColours.length]);
    write(root, `name-${role}`, chosen.taught.words[word]);
  }
  writeBars(root, chosen);
  writeVerdict(root, chosen);
}

function writeImage(root: HTMLElement, { points, row }: ChosenImage): void {
  const button = root.querySelector<HTMLElement>('[data-picture="image"]');
  const canvas = button?.querySelector('canvas');
  if (!button || !canvas) return;
  const { ink, paper } = palette();
  const { pixels, width, height } = points;
  paintDigit(canvas, pixels, row * width * height, width, height, ink, paper);
  const { hover, hoverOf } = viewStore.getState();
  const text = currentWordsText().triplet;
  button.dataset.lit = String(hoverOf === 'probe' && hover === row);
  button.dataset.value = String(row);
  const words = `${text.imageNumber(currentNumbers().count(row))}. ${text.letGo}`;
  button.setAttribute('aria-label', words);
  button.title = words;
}

function writeBars(root: HTMLElement, { dOwn, dOther, kind }: ChosenImage): void {
  const { margin, wordLoss } = experimentStore.getState().experiment;
  const isTriplet = wordLoss === 'triplet';
  const bars = barsOf(dOwn, dOther, isTriplet ? goalOf('triplets', dOwn, margin) : null);
  const lay = (name: string, bar: Bar | null) => {
    const element = find(root, name);
    if (!element) return;
    element.hidden = bar === null;
    element.style.left = `${100 * (bar?.from ?? 0)}%`;
    element.style.width = `${100 * (bar?.length ?? 0)}%`;
  };
  lay('bar-ap', bars.anchorPositive);
  lay('bar-an', bars.anchorNegative);
  lay('bar-margin', bars.margin);
  lay('bar-goal', bars.margin && { from: bars.margin.from + bars.margin.length, length: 0 });
  // A loss without kinds has the plain bar.
  find(root, 'bar-an')?.setAttribute('data-kind', isTriplet ? kind : 'none');
  const { fixed } = currentNumbers();
  write(root, 'bar-margin', bars.margin && bars.margin.length > wordShare ? currentWordsText().triplet.margin : 'm');
  write(root, 'd-own', fixed(dOwn, 3), dOwn);
  write(root, 'd-other', fixed(dOther, 3), dOther);
}

function writeVerdict(root: HTMLElement, chosen: ChosenImage): void {
  const { kind, loss, share, taught } = chosen;
  const { experiment } = experimentStore.getState();
  const { wordLoss } = experiment;
  const text = currentWordsText().triplet;
  const { fixed, percent, upTo } = currentNumbers();
  for (const name of root.querySelectorAll<HTMLElement>('[data-verdict]'))
    name.hidden = wordLoss !== 'triplet' || name.dataset.verdict !== kind;
  const verdict = find(root, 'verdict');
  if (verdict) {
    verdict.dataset.kind = wordLoss === 'triplet' ? kind : '';
    verdict.dataset.value = String(loss);
  }
  const digits = loss > 0 && loss < 0.01 ? 5 : 3;
  write(root, 'loss', text.loss(fixed(loss, digits)));
  const meanings = {
    triplet: text.meaning[kind],
    regression: text.regression,
    'cross-entropy': text.crossEntropy(percent(share, 0)),
  };
  write(root, 'meaning', meanings[wordLoss]);
  const host = find(root, 'formula');
  if (!host) return;
  const format = {
    number: (value: number) => fixed(value, digits).replace('-', '−'),
    setting: (value: number) => upTo(value, 3),
    separator: currentLanguage() === 'es' ? ';' : ',',
  };
  const { margin, temperature } = experiment;
  const input = { ...chosen, words: taught.words, margin, temperature, size: taught.space.size };
  writeFormulaLines(host, wordFormula(wordLoss, input, format));
}

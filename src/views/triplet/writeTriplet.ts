/** Writes the selected triplet into the view's elements (TripletView.tsx): pictures, bars, verdict, formula, forces. Plain DOM, no render. */

import { lossEntry } from '../../ranking/catalogue';
import { rankOf } from '../../ranking/ranked';
import { leftOutClass } from '../../state/experiment';
import { experimentStore } from '../../state/experimentStore';
import { truthOf } from '../../state/flippedLabels';
import { probe } from '../../state/probe';
import { type SelectedTriplet, selectedTriplet } from '../../state/selection';
import { currentFrame } from '../../state/timeline';
import { viewStore } from '../../state/viewStore';
import { currentNumbers } from '../../text/numbers';
import { currentLanguage, currentText } from '../../text/text';
import { palette } from '../../ui/theme';
import { paintDigit } from '../digit';
import { type Bar, barsOf } from './bars';
import { roles } from './forces';
import { formulaOf } from './formula';
import { meaningOf } from './meaning';
import { type Seen, seeTriplet } from './seen';
import { writeFormulaLines } from './writeFormula';

/** 'none' before anything is chosen; 'absent' where the frame has no such row; 'alone' where the anchor has no partner. */
export type TripletState = 'none' | 'absent' | 'alone' | 'shown';

/** Of the track. */
const wordShare = 0.25;

const find = (root: HTMLElement, name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`);

function write(root: HTMLElement, name: string, words: string, value?: number): void {
  const element = find(root, name);
  if (!element) return;
  if (element.textContent !== words) element.textContent = words;
  if (value !== undefined) element.dataset.value = String(value);
}

/** Distances next to nothing are written with more digits: after a collapse that is all there is to see. */
function measure({ dAp, dAn }: Seen): (value: number) => string {
  const digits = Math.max(dAp, dAn) < 0.01 ? 5 : 3;
  return (value) => currentNumbers().fixed(value, digits).replace('-', '−');
}

export function writeTriplet(root: HTMLElement): void {
  const selected = selectedTriplet();
  const state: TripletState =
    viewStore.getState().anchor === null
      ? 'none'
      : !selected
        ? 'absent'
        : selected.positive < 0 || selected.negative < 0
          ? 'alone'
          : 'shown';
  root.dataset.state = state;
  if (state !== 'shown' || !selected) return;
  const { experiment } = experimentStore.getState();
  // The head has no say about a class that it was never given.
  const absent = leftOutClass(experiment.leftOut);
  const isAbsent = roles.some((role) => selected.points.labels[selected[role]] === absent);
  const seen = seeTriplet(selected, experiment, isAbsent ? undefined : currentFrame()?.head);
  writePictures(root, selected);
  writeBars(root, seen);
  writeVerdict(root, seen);
  writeFormula(root, seen);
  writeForces(root, seen);
}

function writePictures(root: HTMLElement, selected: SelectedTriplet): void {
  const { points, anchor } = selected;
  const { ink, paper } = palette();
  const text = currentText();
  const { count } = currentNumbers();
  const view = viewStore.getState();
  const { distance } = experimentStore.getState().experiment;
  const classNames = probe()?.classNames ?? [];
  const { pixels, labels, width, height } = points;
  for (const role of roles) {
    const row = selected[role];
    const button = root.querySelector<HTMLButtonElement>(`button[data-picture="${role}"]`);
    const canvas = button?.querySelector('canvas');
    if (!button || !canvas) continue;
    paintDigit(canvas, pixels, row * width * height, width, height, ink, paper);
    const lit = view.hoverOf === points.of && (view.hover === row || view.hoverWith === row);
    button.dataset.lit = String(lit);
    button.dataset.value = String(row);
    const what = text.map.pointTitle(classNames[labels[row]] ?? '');
    const truth = points.of === 'batch' ? truthOf(currentFrame()?.batch, row) : null;
    const told = truth === null ? '' : text.openSet.toldAndTruth(classNames[labels[row]] ?? '', classNames[truth] ?? '');
    const toldLine = find(root, `told-${role}`);
    if (toldLine) toldLine.hidden = told === '';
    write(root, `told-${role}`, told);
    button.dataset.flipped = String(truth !== null);
    const image = text.triplet.image(text.map[role], what);
    const words =
      role === 'anchor'
        ? `${image}. ${text.triplet.letGo}`
        : `${text.triplet.makeAnchor(text.map[role], what)}. ${text.triplet.keys}`;
    button.setAttribute('aria-label', told === '' ? words : `${told}. ${words}`);
    button.title = told === '' ? words : `${told}. ${words}`;
    if (role === 'anchor') continue;
    const { place, count: total } = rankOf(points, anchor, row, distance, role);
    const chosen = view[role] !== null;
    write(root, `rank-${role}`, chosen ? text.triplet.rank(count(place + 1), count(total)) : text.triplet.hardest, place);
    find(root, `rank-${role}`)?.setAttribute('aria-pressed', String(!chosen));
    find(root, `harder-${role}`)?.setAttribute('aria-disabled', String(place === 0));
    find(root, `easier-${role}`)?.setAttribute('aria-disabled', String(place >= total - 1));
  }
}

function writeBars(root: HTMLElement, seen: Seen): void {
  const { dAp, dAn, kind, goal } = seen;
  const measured = measure(seen);
  const bars = barsOf(dAp, dAn, goal);
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
  find(root, 'bar-an')?.setAttribute('data-kind', kind);
  // Where the word has no room the letter of the formula has.
  write(root, 'bar-margin', bars.margin && bars.margin.length > wordShare ? currentText().triplet.margin : 'm', goal?.length);
  find(root, 'bar-margin')?.setAttribute('data-row', goal?.row ?? '');
  write(root, 'd-ap', measured(dAp), dAp);
  write(root, 'd-an', measured(dAn), dAn);
}

function writeVerdict(root: HTMLElement, seen: Seen): void {
  const { kind, goal, dAn, terms } = seen;
  const { loss, softMargin } = experimentStore.getState().experiment;
  for (const name of root.querySelectorAll<HTMLElement>('[data-verdict]')) name.hidden = name.dataset.verdict !== kind;
  const verdict = find(root, 'verdict');
  if (verdict) {
    verdict.dataset.kind = kind;
    verdict.dataset.value = terms ? String(terms.loss) : '';
  }
  write(root, 'loss', terms ? currentText().triplet.loss(measure(seen)(terms.loss)) : '');
  const reached = goal !== null && dAn >= goal.from + goal.length;
  write(root, 'meaning', meaningOf(loss, lossEntry(loss).needs, kind, reached, softMargin));
}

function writeFormula(root: HTMLElement, seen: Seen): void {
  const { terms } = seen;
  const host = find(root, 'formula');
  if (!host) return;
  const { upTo } = currentNumbers();
  const format = {
    number: measure(seen),
    setting: (value: number) => upTo(value, 3),
    separator: currentLanguage() === 'es' ? ';' : ',',
  };
  const lines = terms ? formulaOf(experimentStore.getState().experiment, terms, format) : [];
  writeFormulaLines(host, lines);
}

function writeForces(root: HTMLElement, { forces, terms, size }: Seen): void {
  const text = currentText().triplet;
  const { fixed } = currentNumbers();
  const moving = forces.some((force) => force.size > 0);
  const list = find(root, 'forces');
  if (list) {
    list.dataset.moving = String(moving);
    list.title = size === 2 ? text.asOnMap : text.inPlane;
  }
  write(root, 'still', terms && terms.loss > 0 ? text.noDirection : text.nothing);
  for (const { role, size: strength, towards, away, degrees } of forces) {
    const item = find(root, `force-${role}`);
    if (!item) continue;
    item.dataset.still = String(strength === 0);
    item.style.setProperty('--degrees', `${degrees}deg`);
    const words = [...towards.map((other) => text.towards[other]), ...away.map((other) => text.away[other])];
    write(item, 'words', strength === 0 ? text.still : words.join(', ') || text.byLabel);
    write(item, 'strength', strength > 0 && strength < 0.01 ? fixed(strength, 4) : fixed(strength, 2), strength);
  }
}

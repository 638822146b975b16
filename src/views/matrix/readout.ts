/** What the matrix says in words and pictures: the pair under the cursor and what mining makes of it, and what was picked as a whole. */

import { truthOf } from '../../state/flippedLabels';
import { probe } from '../../state/probe';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import { palette } from '../../ui/theme';
import { paintDigit } from '../digit';
import { activeThrough, kindCodes } from './picks';
import type { MatrixScene } from './scene';

/** What was picked, in a sentence, and how many of its negatives are none in truth. */
export function pickedInWords(scene: MatrixScene): string {
  const { openSet } = currentText();
  const { percent } = currentNumbers();
  const { mined } = scene;
  if (!mined) return selectionInWords(scene);
  return `${selectionInWords(scene)} ${openSet.pickedFalse(percent(mined.sameClass, 0), percent(mined.chance.sameClass, 0))}`;
}

function selectionInWords({ picks, objective }: MatrixScene): string {
  const { matrix: text, settings } = currentText();
  const { count, upTo } = currentNumbers();
  const paired = picks.kind === 'pairs';
  const mining = settings.minings[objective.mining].name;
  const number = count(picks.selectedCount);
  if (picks.extent === 'whole') return text.whole(settings.losses[objective.loss].name);
  if (picks.extent === 'none') return text.none(mining);
  if (picks.extent === 'all') return (paired ? text.allPairs : text.all)(mining, number);
  if (picks.extent === 'sample') return text.sampled(mining, count(picks.rows.length / (paired ? 2 : 3)), number);
  return (paired ? text.pickedPairs : text.picked)(mining, number, upTo(objective.margin, 3));
}

/** For which role a cell counts. */
function roleInWords(scene: MatrixScene, row: number, column: number): string {
  const { picks, distances, points, objective } = scene;
  const text = currentText();
  const { count } = currentNumbers();
  const cell = row * points.labels.length + column;
  if (picks.extent === 'whole') return text.matrix.wholePair;
  if (picks.extent === 'all') {
    if (picks.kind === 'pairs') return text.matrix.pairPicked;
    const { active, valid } = activeThrough(distances, points.labels, row, column, objective.margin);
    return text.matrix.activeIn(count(active), count(valid));
  }
  const asPositive = picks.asPositive[cell];
  const asNegative = picks.asNegative[cell];
  if (asPositive + asNegative === 0) return text.matrix.notPicked;
  if (picks.kind === 'pairs') return text.matrix.pairPicked;
  if (asPositive > 0) return asPositive === 1 ? text.matrix.positiveInOne : text.matrix.positiveIn(count(asPositive));
  if (asNegative > 1) return text.matrix.negativeIn(count(asNegative));
  const kind = kindCodes[picks.negativeKind[cell]] || 'hard';
  return text.matrix.negativeInOne(text.kinds[kind].name);
}

/** Writes the pair of batch rows into the readout; null empties it. */
export function writePair(root: HTMLElement, scene: MatrixScene, pair: { row: number; column: number } | null): void {
  const text = currentText().matrix;
  const find = <E extends HTMLElement>(part: string) => root.querySelector<E>(`[data-part="${part}"]`);
  const count = scene.points.labels.length;
  const inside = pair && pair.row < count && pair.column < count ? pair : null;
  root.dataset.shown = String(inside !== null);
  const distance = find('distance');
  if (!inside) {
    if (distance) delete distance.dataset.value;
    return;
  }
  const { row, column } = inside;
  const { pixels, labels, width, height } = scene.points;
  const { ink, paper } = palette();
  const names = probe()?.classNames ?? [];
  for (const [part, image] of [
    ['first', row],
    ['second', column],
  ] as const) {
    const canvas = find<HTMLCanvasElement>(part);
    if (!canvas) continue;
    paintDigit(canvas, pixels, image * width * height, width, height, ink, paper);
    canvas.setAttribute('aria-label', text.image(names[labels[image]] ?? ''));
  }
  const set = (part: string, words: string) => {
    const element = find(part);
    if (element && element.textContent !== words) element.textContent = words;
  };
  const { openSet, classWords } = currentText();
  const nameOf = (image: number) => {
    const truth = truthOf(scene.frame.batch, image);
    const told = names[labels[image]] ?? '';
    const { plain } = classWords(told);
    return truth === null ? plain : `${plain} (${openSet.toldAndTruth(told, names[truth] ?? '')})`;
  };
  const value = scene.distances[row * count + column];
  const same = labels[row] === labels[column];
  if (distance) distance.dataset.value = String(value);
  set('distance', `${text.distance} = ${currentNumbers().distance(value)}`);
  set('classes', text.between(nameOf(row), nameOf(column)));
  set('relation', same ? text.sameClass : text.otherClass);
  set('role', row === column ? text.itself : roleInWords(scene, row, column));
  set('take', row === column ? text.chooseAnchor : same ? text.choosePositive : text.chooseNegative);
}

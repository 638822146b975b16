/** Writes a scene into the cells of the matrix that React has laid out: ink, dots, outlines and numbers, without rendering anything. */
import { currentNumbers } from '../../text/numbers';
import { cellOf, type Side, type WordMatrixScene } from './scene';

/** So much ink at most: full ink would hide the marks. */
const fullInk = 80;
/** From here on a number is written in the colour of the paper. */
const darkInk = 0.55;

/** Sides in user units of the drawing. */
export const cellSide = 10;
const largestDot = 4;

export function drawCells(root: Element, scene: WordMatrixScene, side: Side): void {
  const { upTo } = currentNumbers();
  for (const group of root.querySelectorAll<SVGGElement>('[data-own]')) {
    const own = Number(group.dataset.own);
    const other = Number(group.dataset.other);
    if (own >= scene.count || other >= scene.count) continue;
    const { ink, dot, isNear, isBarred, percent } = cellOf(scene, side, own, other);
    const [ground, outline, circle, bar, number] = group.children as unknown as SVGElement[];
    ground.style.fill = `color-mix(in srgb, var(--ink) ${(fullInk * ink).toFixed(1)}%, var(--paper))`;
    outline.style.display = isNear ? '' : 'none';
    circle.setAttribute('r', (largestDot * Math.sqrt(dot)).toFixed(2));
    bar.style.display = isBarred ? '' : 'none';
    const words = percent === null ? '' : upTo(percent, 0);
    if (number.textContent !== words) number.textContent = words;
    number.style.fill = ink > darkInk ? 'var(--paper)' : 'var(--ink)';
    const at = own * scene.count + other;
    group.dataset.distance = String(scene.distances[at]);
    group.dataset.active = String(scene.confusions?.active[at] ?? '');
    group.dataset.near = String(scene.near[at]);
    group.dataset.nearest = String(scene.nearest?.[at] ?? '');
  }
}

/** Puts the cursor around a cell, or away. */
export function drawCursor(root: Element, cell: { own: number; other: number } | null): void {
  const cursor = root.querySelector<SVGElement>('[data-part="cursor"]');
  if (!cursor) return;
  cursor.style.display = cell ? '' : 'none';
  if (!cell) return;
  cursor.setAttribute('x', String(cell.other * cellSide));
  cursor.setAttribute('y', String(cell.own * cellSide));
  for (const label of root.querySelectorAll<SVGElement>('[data-label]')) {
    const [axis, place] = (label.dataset.label ?? '').split(' ');
    label.dataset.shown = String(Number(place) === (axis === 'row' ? cell.own : cell.other));
  }
}

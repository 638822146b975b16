/** What lies over the dots: class labels, rings, marks of anchor, positive and negative, the digit under the pointer. */

import type { TripletKind } from '../../ranking/kinds';
import type { Rgb } from '../colours';
import type { Surface } from './axes';
import { type Projection, screenX, screenY } from './geometry';
import type { Ring } from './rings';

export const dashes: Record<TripletKind, number[]> = { easy: [1.5, 4], 'semi-hard': [6, 4], hard: [] };
export const kindOrder: readonly TripletKind[] = ['easy', 'semi-hard', 'hard'];

export const css = ([r, g, b]: Rgb) => `rgb(${Math.round(r)} ${Math.round(g)} ${Math.round(b)})`;

/** Words on any ground: the paper's colour around them keeps them legible among dots. */
export function haloText({ context, colours }: Surface, words: string, x: number, y: number): void {
  context.lineJoin = 'round';
  context.lineWidth = 0.28 * colours.rem;
  context.strokeStyle = colours.paper;
  context.setLineDash([]);
  context.strokeText(words, x, y);
  context.fillText(words, x, y);
}

/**
 * A ring about the name of the class that training never sees.
 * @param names as people read them; words are smaller than digits.
 * @param size of the letters of digits, in rem.
 */
export function drawClassLabels(
  surface: Surface,
  p: Projection,
  centroids: Float64Array,
  names: readonly string[],
  leftOut: number | null,
  size = 1.25,
): void {
  const { context, colours } = surface;
  const letters = names.some((name) => name.length > 2) ? 0.72 * size : size;
  context.font = `700 ${letters * colours.rem}px ${colours.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colours.ink;
  for (let c = 0; c < names.length; c++) {
    if (!Number.isFinite(centroids[2 * c])) continue;
    const [x, y] = [screenX(p, centroids[2 * c]), screenY(p, centroids[2 * c + 1])];
    const half = context.measureText(names[c]).width / 2;
    if (c === leftOut) drawRingAbout(surface, x, y, 0.95 * colours.rem, half + 0.5 * colours.rem);
    haloText(surface, names[c], x, y);
  }
}

/** A plain ring with the paper's colour around it; longer than high where `half`, half its length, asks for it. */
export function drawRingAbout({ context, colours }: Surface, x: number, y: number, radius: number, half = radius): void {
  context.setLineDash([]);
  context.beginPath();
  const reach = Math.max(half, radius);
  context.roundRect(x - reach, y - radius, 2 * reach, 2 * radius, radius);
  context.strokeStyle = colours.paper;
  context.lineWidth = colours.lineWidth + 3;
  context.stroke();
  context.strokeStyle = colours.ink;
  context.lineWidth = colours.lineWidth + 0.35;
  context.stroke();
}

/** Inner ring at d(a, p), outer at d(a, p) + margin. The band between is where semi-hard negatives live. */
export function drawRings({ context, colours }: Surface, { x, y, inner, outer }: Ring): void {
  context.setLineDash([]);
  context.globalAlpha = 0.09;
  context.fillStyle = colours['semi-hard'];
  context.beginPath();
  context.arc(x, y, outer, 0, 2 * Math.PI);
  context.arc(x, y, inner, 0, 2 * Math.PI, true);
  context.fill();
  context.fillStyle = colours.hard;
  context.beginPath();
  context.arc(x, y, inner, 0, 2 * Math.PI);
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = colours.lineWidth + 0.25;
  context.strokeStyle = colours.hard;
  context.beginPath();
  context.arc(x, y, inner, 0, 2 * Math.PI);
  context.stroke();
  context.strokeStyle = colours['semi-hard'];
  context.setLineDash(dashes['semi-hard']);
  context.beginPath();
  context.arc(x, y, outer, 0, 2 * Math.PI);
  context.stroke();
  context.setLineDash([]);
}

/** Anchor, positive and negative: a ring about the dot, the line between, a word beside it. */
export function drawTripletMarks(
  surface: Surface,
  p: Projection,
  xy: Float32Array,
  marks: readonly { row: number; name: string; kind: 'anchor' | 'positive' | TripletKind }[],
): void {
  const { context, colours } = surface;
  const anchor = marks.find((mark) => mark.kind === 'anchor');
  if (!anchor) return;
  const at = (row: number): [number, number] => [screenX(p, xy[2 * row]), screenY(p, xy[2 * row + 1])];
  const [ax, ay] = at(anchor.row);
  for (const { row, kind } of marks) {
    if (kind === 'anchor') continue;
    const [x, y] = at(row);
    context.strokeStyle = kind === 'positive' ? colours.ink : colours[kind];
    context.lineWidth = colours.lineWidth + 0.5;
    context.setLineDash(kind === 'positive' ? [] : dashes[kind]);
    context.beginPath();
    context.moveTo(ax, ay);
    context.lineTo(x, y);
    context.stroke();
  }
  context.setLineDash([]);
  for (const { row, kind } of marks) {
    const [x, y] = at(row);
    const radius = colours.pointRadius + (kind === 'anchor' ? 5 : 3.5);
    context.strokeStyle = colours.paper;
    context.lineWidth = 4;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.stroke();
    context.strokeStyle = kind === 'anchor' || kind === 'positive' ? colours.ink : colours[kind];
    context.lineWidth = kind === 'anchor' ? 2.5 : 1.75;
    context.stroke();
  }
  context.font = `600 ${0.75 * colours.rem}px ${colours.font}`;
  context.textBaseline = 'middle';
  context.fillStyle = colours.ink;
  const written: [number, number][] = [];
  for (const { row, name } of marks) {
    const [x, markY] = at(row);
    const left = x > surface.width * 0.8;
    const clear = (y: number) =>
      written.every(([otherX, otherY]) => Math.abs(otherX - x) > 5 * colours.rem || Math.abs(otherY - y) >= colours.rem);
    // Marks that lie on one another have their words below one another.
    let y = markY;
    while (!clear(y)) y += 0.25 * colours.rem;
    written.push([x, y]);
    context.textAlign = left ? 'right' : 'left';
    haloText(surface, name, x + (left ? -1 : 1) * (colours.pointRadius + 10), y);
  }
}

/** The digit under the pointer or the cursor: its picture enlarged on its own ground, its label and number below; on the given side of it, or where there is room. */
export function drawHover(
  surface: Surface,
  x: number,
  y: number,
  picture: CanvasImageSource,
  title: string,
  detail: string,
  side?: 'left' | 'right',
): void {
  const { context, width, height, colours } = surface;
  const edge = Math.round(5 * colours.rem);
  context.font = `600 ${0.8125 * colours.rem}px ${colours.font}`;
  const titleWidth = context.measureText(title).width;
  context.font = `${0.75 * colours.rem}px ${colours.font}`;
  const boxWidth = Math.max(edge, titleWidth, context.measureText(detail).width) + 16;
  const boxHeight = edge + 2.6 * colours.rem + 8;
  const onLeft = side ? side === 'left' : x + 14 + boxWidth > width;
  const boxLeft = Math.min(Math.max(2, onLeft ? x - 14 - boxWidth : x + 14), Math.max(2, width - boxWidth - 2));
  const top = Math.min(Math.max(2, y - boxHeight / 2), Math.max(2, height - boxHeight - 2));
  context.strokeStyle = colours.ink;
  context.lineWidth = 2;
  context.setLineDash([]);
  context.beginPath();
  context.arc(x, y, colours.pointRadius + 3, 0, 2 * Math.PI);
  context.stroke();
  context.fillStyle = colours.paper;
  context.strokeStyle = colours.hairline;
  context.lineWidth = 1;
  context.beginPath();
  context.roundRect(Math.round(boxLeft) + 0.5, Math.round(top) + 0.5, boxWidth, boxHeight, 6);
  context.fill();
  context.stroke();
  context.imageSmoothingEnabled = false;
  context.drawImage(picture, Math.round(boxLeft + (boxWidth - edge) / 2), Math.round(top + 8), edge, edge);
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  context.fillStyle = colours.ink;
  context.font = `600 ${0.8125 * colours.rem}px ${colours.font}`;
  context.fillText(title, boxLeft + boxWidth / 2, top + 8 + edge + 1.05 * colours.rem);
  context.fillStyle = colours.inkMuted;
  context.font = `${0.75 * colours.rem}px ${colours.font}`;
  context.fillText(detail, boxLeft + boxWidth / 2, top + 8 + edge + 2.1 * colours.rem);
}

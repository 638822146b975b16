/** The layer under the pointer: the image looked at, or the two images of a pair with the line between them and its length. */

import { pointDistance } from '../../ranking/sortedDistances';
import { experimentStore } from '../../state/experimentStore';
import { truthOf } from '../../state/flippedLabels';
import { probe } from '../../state/probe';
import { pointsOf, type ShownPoints } from '../../state/selection';
import { viewStore } from '../../state/viewStore';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import { isPresenting } from '../../ui/theme';
import { paintDigit } from '../digit';
import type { Surface } from './axes';
import { drawHover, haloText } from './draw';
import { type Projection, screenX, screenY } from './geometry';
import type { StageScene } from './scene';

let picture: HTMLCanvasElement | null = null;

function pictureOf(points: ShownPoints, row: number, { ink, paper }: Surface['colours']): HTMLCanvasElement {
  picture ??= document.createElement('canvas');
  const { pixels, width, height } = points;
  paintDigit(picture, pixels, row * width * height, width, height, ink, paper);
  return picture;
}

export function paintHover(surface: Surface, p: Projection, scene: StageScene): void {
  const { hover, hoverWith, hoverOf } = viewStore.getState();
  const points = pointsOf(hoverOf, scene.frame);
  const xy = scene.placesOf(hoverOf);
  const shown = (row: number | null): row is number => row !== null && 2 * row + 1 < xy.length;
  if (!shown(hover) || !points || 2 * points.labels.length !== xy.length) return;
  const at = (row: number): [number, number] => [screenX(p, xy[2 * row]), screenY(p, xy[2 * row + 1])];
  const classNames = probe()?.classNames ?? [];
  const text = currentText();
  const { count } = currentNumbers();
  const show = (row: number, side?: 'left' | 'right') => {
    const truth = hoverOf === 'batch' ? truthOf(scene.frame?.batch, row) : null;
    const told = classNames[points.labels[row]];
    const title = truth === null ? text.map.pointTitle(told) : text.openSet.toldAndTruth(told, classNames[truth]);
    const detail = hoverOf === 'probe' ? text.map.pointIndex(count(row)) : text.stage.batchIndex(count(row));
    drawHover(surface, ...at(row), pictureOf(points, row, surface.colours), title, detail, side);
  };
  if (isPresenting()) shineOn(surface, ...at(hover));
  if (!shown(hoverWith) || hoverWith === hover) {
    show(hover);
    return;
  }
  const { distance } = experimentStore.getState().experiment;
  const hoverIsLeft = at(hover)[0] <= at(hoverWith)[0];
  drawLine(surface, at(hover), at(hoverWith));
  show(hover, hoverIsLeft ? 'left' : 'right');
  show(hoverWith, hoverIsLeft ? 'right' : 'left');
  const length = pointDistance(points.positions, points.size, hover, hoverWith, distance);
  writeBetween(surface, at(hover), at(hoverWith), text.stage.pairDistance(currentNumbers().fixed(length, 2)));
}

/** In presenter mode all but what is about the point looked at steps back, so that the back row sees which one is meant. */
export function shineOn({ context, width, height, colours }: Surface, x: number, y: number): void {
  const radius = 2.5 * colours.rem;
  context.beginPath();
  context.rect(0, 0, width, height);
  context.arc(x, y, radius, 0, 2 * Math.PI, true);
  context.globalAlpha = 0.5;
  context.fillStyle = colours.paper;
  context.fill('evenodd');
  context.globalAlpha = 1;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.setLineDash([]);
  context.strokeStyle = colours.accent;
  context.lineWidth = 2 * colours.lineWidth;
  context.stroke();
}

function drawLine({ context, colours }: Surface, from: [number, number], to: [number, number]): void {
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.setLineDash([]);
  context.strokeStyle = colours.paper;
  context.lineWidth = colours.lineWidth + 4;
  context.stroke();
  context.strokeStyle = colours.ink;
  context.lineWidth = colours.lineWidth + 0.5;
  context.stroke();
}

/** Beside the middle of the line: the distance the loss uses, in every dimension. */
function writeBetween(surface: Surface, from: [number, number], to: [number, number], words: string): void {
  const { context, colours } = surface;
  context.font = `600 ${0.8125 * colours.rem}px ${colours.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colours.ink;
  haloText(surface, words, (from[0] + to[0]) / 2, (from[1] + to[1]) / 2 - 0.9 * colours.rem);
}

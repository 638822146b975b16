/** The layer under the pointer: the image looked at, or the two images of a pair with the line between them and its length. */

import { pointDistance } from '../../ranking/sortedDistances';
import { experimentStore } from '../../state/experimentStore';
import { probe } from '../../state/probe';
import { pointsOf, type ShownPoints } from '../../state/selection';
import { viewStore } from '../../state/viewStore';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
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
    const title = text.map.pointTitle(classNames[points.labels[row]]);
    const detail = hoverOf === 'probe' ? text.map.pointIndex(count(row)) : text.stage.batchIndex(count(row));
    drawHover(surface, ...at(row), pictureOf(points, row, surface.colours), title, detail, side);
  };
  if (!shown(hoverWith) || hoverWith === hover) {
    show(hover);
    return;
  }
  drawPair(surface, at(hover), at(hoverWith), pointDistance(points.positions, points.size, hover, hoverWith, distanceNow()));
  const hoverIsLeft = at(hover)[0] <= at(hoverWith)[0];
  show(hover, hoverIsLeft ? 'left' : 'right');
  show(hoverWith, hoverIsLeft ? 'right' : 'left');
}

const distanceNow = () => experimentStore.getState().experiment.distance;

/** A line from one to the other, its length beside its middle: the distance the loss uses, in every dimension. */
function drawPair(surface: Surface, from: [number, number], to: [number, number], distance: number): void {
  const { context, colours } = surface;
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
  context.font = `600 ${0.8125 * colours.rem}px ${colours.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colours.ink;
  const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 - 0.9 * colours.rem] as const;
  haloText(surface, currentText().stage.pairDistance(currentNumbers().fixed(distance, 2)), ...middle);
}

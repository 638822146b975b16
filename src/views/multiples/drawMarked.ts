/** The image that is looked at or kept: a ring about its dot in every map, and its picture where the pointer is. */

import { pointedStore } from '../../state/compare/pointed';
import { probe } from '../../state/probe';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import { isPresenting } from '../../ui/theme';
import { paintDigit } from '../digit';
import type { Surface } from '../map/axes';
import { drawHover } from '../map/draw';
import { type Projection, screenX, screenY } from '../map/geometry';
import { shineOn } from '../map/paintHover';

let picture: HTMLCanvasElement | null = null;

function drawRing({ context, colours }: Surface, x: number, y: number, kept: boolean): void {
  context.setLineDash([]);
  context.beginPath();
  context.arc(x, y, colours.pointRadius + 4, 0, 2 * Math.PI);
  context.strokeStyle = colours.paper;
  context.lineWidth = 5;
  context.stroke();
  context.strokeStyle = colours.ink;
  context.lineWidth = kept ? 2.5 : 1.5;
  context.stroke();
}

/** @param run whose map this is. */
export function drawMarked(surface: Surface, p: Projection, places: Float32Array, run: number): void {
  const { hover, hoverIn, pinned } = pointedStore.getState();
  const data = probe();
  if (!data) return;
  const isShown = (row: number | null): row is number => row !== null && 2 * row + 1 < places.length;
  const at = (row: number) => [screenX(p, places[2 * row]), screenY(p, places[2 * row + 1])] as const;
  if (isShown(pinned)) drawRing(surface, ...at(pinned), true);
  if (!isShown(hover)) return;
  if (isPresenting()) shineOn(surface, ...at(hover));
  if (hoverIn !== run) {
    drawRing(surface, ...at(hover), false);
    return;
  }
  picture ??= document.createElement('canvas');
  const { pixels, labels, width, height, classNames } = data;
  const { ink, paper } = surface.colours;
  paintDigit(picture, pixels, hover * width * height, width, height, ink, paper);
  const { map } = currentText();
  const detail = map.pointIndex(currentNumbers().count(hover));
  drawHover(surface, ...at(hover), picture, map.pointTitle(classNames[labels[hover]]), detail);
}

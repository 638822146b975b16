/** The last training batch over the map: its images as hollow dots, what the loss was given as segments in the colours and dashes of their kinds. */

import type { TripletKind } from '../../ranking/kinds';
import type { Rgb } from '../colours';
import type { Surface } from './axes';
import { css, dashes, kindOrder } from './draw';
import { type Projection, screenX, screenY } from './geometry';

export interface BatchDrawing {
  /** Flat places of the batch's images. */
  xy: Float32Array;
  labels: ArrayLike<number>;
  triplets: Uint16Array;
  pairs: Uint16Array;
  kinds: readonly TripletKind[];
}

/** The last batch: anchor-positive lines in ink, anchor-negative lines by kind, its images as hollow dots. */
export function drawBatch(surface: Surface, p: Projection, batch: BatchDrawing, classes: readonly Rgb[]): void {
  const { context, colours } = surface;
  const { xy, triplets, pairs, labels, kinds } = batch;
  const line = (from: number, to: number) => {
    context.moveTo(screenX(p, xy[2 * from]), screenY(p, xy[2 * from + 1]));
    context.lineTo(screenX(p, xy[2 * to]), screenY(p, xy[2 * to + 1]));
  };
  context.globalAlpha = 0.45;
  context.lineWidth = colours.lineWidth;
  context.setLineDash([]);
  context.strokeStyle = colours.inkFaint;
  context.beginPath();
  for (let t = 0; t < triplets.length; t += 3) line(triplets[t], triplets[t + 1]);
  for (let i = 0; i < pairs.length; i += 2) if (labels[pairs[i]] === labels[pairs[i + 1]]) line(pairs[i], pairs[i + 1]);
  context.stroke();
  for (const kind of kindOrder) {
    context.strokeStyle = colours[kind];
    context.setLineDash(dashes[kind]);
    context.globalAlpha = kind === 'easy' ? 0.4 : 0.85;
    context.lineWidth = colours.lineWidth * (kind === 'easy' ? 1 : 1.4);
    context.beginPath();
    for (let t = 0; t < triplets.length; t += 3) if (kinds[t / 3] === kind) line(triplets[t], triplets[t + 2]);
    context.stroke();
  }
  context.strokeStyle = colours.hard;
  context.setLineDash(dashes['semi-hard']);
  context.globalAlpha = 0.5;
  context.beginPath();
  for (let i = 0; i < pairs.length; i += 2) if (labels[pairs[i]] !== labels[pairs[i + 1]]) line(pairs[i], pairs[i + 1]);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
  for (let i = 0; i < labels.length; i++) {
    const x = screenX(p, xy[2 * i]);
    const y = screenY(p, xy[2 * i + 1]);
    context.beginPath();
    context.arc(x, y, colours.pointRadius + 1, 0, 2 * Math.PI);
    context.fillStyle = colours.paper;
    context.fill();
    context.lineWidth = 2;
    context.strokeStyle = css(classes[labels[i]] ?? [128, 128, 128]);
    context.stroke();
  }
}

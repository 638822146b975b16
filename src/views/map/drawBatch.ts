/** The last training batch over the map: its images as marks larger than the dots, what the loss was given as segments in the colours and dashes of their kinds. */

import type { TripletKind } from '../../ranking/kinds';
import type { Surface } from './axes';
import { dashes, drawRingAbout, kindOrder } from './draw';
import { type Projection, screenX, screenY } from './geometry';

export interface BatchLines {
  /** Places of the batch's images on the picture. */
  xy: Float32Array;
  labels: ArrayLike<number>;
  triplets: Uint16Array;
  pairs: Uint16Array;
  /** Of each triplet; null: all are drawn alike. */
  kinds: readonly TripletKind[] | null;
  /** Triplets and pairs of this anchor stand out; null: none does. */
  focus: number | null;
}

/** How one image of the batch looks. */
export interface BatchMark {
  shape: 'circle' | 'diamond' | 'triangle';
  colour: string;
  filled: boolean;
  opacity: number;
  /** Ringed: it carries a wrong label. */
  ringed: boolean;
}

/** Anchor-positive segments in ink, anchor-negative ones by kind; of pairs those of one class in ink, the others as negatives. */
export function drawBatchLines(surface: Surface, p: Projection, batch: BatchLines, opacity: number): void {
  const { context, colours } = surface;
  const { xy, triplets, pairs, labels, kinds, focus } = batch;
  const line = (from: number, to: number) => {
    context.moveTo(screenX(p, xy[2 * from]), screenY(p, xy[2 * from + 1]));
    context.lineTo(screenX(p, xy[2 * to]), screenY(p, xy[2 * to + 1]));
  };
  /** Strokes the segments that `each` draws: those of the focus in full, the others behind. */
  const stroke = (alpha: number, each: (wanted: (anchor: number) => boolean) => void) => {
    const parts: [number, (anchor: number) => boolean][] =
      focus === null
        ? [[alpha, () => true]]
        : [
            [alpha * 0.3, (anchor) => anchor !== focus],
            [Math.min(1, alpha * 1.2), (anchor) => anchor === focus],
          ];
    for (const [share, wanted] of parts) {
      context.globalAlpha = share * opacity;
      context.beginPath();
      each(wanted);
      context.stroke();
    }
  };
  const negatives = (kind: TripletKind | null) => (wanted: (anchor: number) => boolean) => {
    for (let t = 0; t < triplets.length; t += 3)
      if ((kind === null || kinds?.[t / 3] === kind) && wanted(triplets[t])) line(triplets[t], triplets[t + 2]);
  };
  const ofPairs = (same: boolean) => (wanted: (anchor: number) => boolean) => {
    for (let i = 0; i < pairs.length; i += 2)
      if ((labels[pairs[i]] === labels[pairs[i + 1]]) === same && wanted(pairs[i])) line(pairs[i], pairs[i + 1]);
  };
  context.lineWidth = colours.lineWidth;
  context.setLineDash([]);
  context.strokeStyle = colours.inkFaint;
  stroke(0.45, (wanted) => {
    for (let t = 0; t < triplets.length; t += 3) if (wanted(triplets[t])) line(triplets[t], triplets[t + 1]);
    ofPairs(true)(wanted);
  });
  if (kinds) {
    for (const kind of kindOrder) {
      context.strokeStyle = colours[kind];
      context.setLineDash(dashes[kind]);
      context.lineWidth = colours.lineWidth * (kind === 'easy' ? 1 : 1.4);
      stroke(kind === 'easy' ? 0.4 : 0.85, negatives(kind));
    }
    context.strokeStyle = colours.hard;
  } else stroke(0.45, negatives(null));
  context.setLineDash(dashes['semi-hard']);
  stroke(0.5, ofPairs(false));
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function trace(context: CanvasRenderingContext2D, shape: BatchMark['shape'], x: number, y: number, r: number): void {
  context.beginPath();
  if (shape === 'circle') context.arc(x, y, r, 0, 2 * Math.PI);
  else if (shape === 'diamond') {
    const d = r * 1.3;
    context.moveTo(x, y - d);
    context.lineTo(x + d, y);
    context.lineTo(x, y + d);
    context.lineTo(x - d, y);
    context.closePath();
  } else {
    context.moveTo(x, y - r * 1.4);
    context.lineTo(x + r * 1.3, y + r);
    context.lineTo(x - r * 1.3, y + r);
    context.closePath();
  }
}

/** Each image on the paper's own ground, so that it is legible among dots and lines. */
export function drawBatchMarks(
  surface: Surface,
  p: Projection,
  xy: Float32Array,
  markOf: (row: number) => BatchMark,
  opacity: number,
): void {
  const { context, colours } = surface;
  context.setLineDash([]);
  context.lineJoin = 'round';
  for (let i = 0; 2 * i < xy.length; i++) {
    const mark = markOf(i);
    trace(context, mark.shape, screenX(p, xy[2 * i]), screenY(p, xy[2 * i + 1]), colours.pointRadius + 1);
    context.globalAlpha = opacity * mark.opacity;
    context.lineWidth = 4;
    context.strokeStyle = colours.paper;
    context.stroke();
    context.fillStyle = mark.filled ? mark.colour : colours.paper;
    context.fill();
    context.lineWidth = 2;
    context.strokeStyle = mark.colour;
    context.stroke();
  }
  context.globalAlpha = opacity;
  for (let i = 0; 2 * i < xy.length; i++) {
    if (!markOf(i).ringed) continue;
    drawRingAbout(surface, screenX(p, xy[2 * i]), screenY(p, xy[2 * i + 1]), colours.pointRadius + 5.5);
  }
  context.globalAlpha = 1;
}

/** The loss along a way: the bands of the kinds behind it, the curve, where the point is now. Drawing only; sizes in CSS pixels. */

import { tickStep } from 'd3-array';
import type { TripletKind } from '../../ranking/kinds';
import { currentNumbers } from '../../text/numbers';
import { currentSandboxWords } from '../../text/sandbox/words';
import type { Palette } from '../../ui/theme';
import { dashes, haloText } from '../map/draw';
import { fillKind } from '../plane/patterns';
import type { FittedCanvas } from '../plots/fitCanvas';
import type { Curve } from './way';

export interface CurveFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export function curveFrame({ width, height }: { width: number; height: number }, rem: number): CurveFrame {
  return { left: 2.4 * rem, right: width - 0.6 * rem, top: 0.6 * rem, bottom: height - 1.35 * rem };
}

/** Screen x of a place along the way, and back. */
export const xOf = ({ left, right }: CurveFrame, t: number, end: number) => left + ((right - left) * t) / end;
export const tOf = ({ left, right }: CurveFrame, x: number, end: number) =>
  Math.min(end, Math.max(0, ((x - left) / (right - left)) * end));

/** Kept from drawing to drawing while the curve fills between a third and all of it, so that heights can be compared during a drag. */
export function topOf(largest: number, before: number): number {
  if (largest <= before && largest > before / 3) return before;
  const step = tickStep(0, Math.max(largest, 1e-3), 4);
  return step * Math.ceil((Math.max(largest, 1e-3) * 1.02) / step);
}

export function drawCurve(
  { context, width, height }: FittedCanvas,
  colours: Palette,
  curve: Curve,
  present: { loss: number; kind: TripletKind | null; same: boolean },
  top: number,
): void {
  const { rem, lineWidth } = colours;
  const frame = curveFrame({ width, height }, rem);
  const { way, samples, otherSamples, inner, outer } = curve;
  const x = (t: number) => xOf(frame, t, way.end);
  const y = (loss: number) => frame.bottom - ((frame.bottom - frame.top) * Math.min(loss, top)) / top;
  const { fixed, upTo } = currentNumbers();

  const band = (from: number, to: number, kind: TripletKind) => {
    const path = new Path2D();
    const [start, end] = [x(Math.min(from, way.end)), x(Math.min(to, way.end))];
    if (end > start) path.rect(start, frame.top, end - start, frame.bottom - frame.top);
    fillKind(context, colours, path, kind);
  };
  if (inner !== null) {
    band(0, inner, 'hard');
    band(inner, outer ?? way.end, 'semi-hard');
    if (outer !== null) band(outer, way.end, 'easy');
  }

  context.font = `${0.6875 * rem}px ${colours.font}`;
  context.fillStyle = colours.inkMuted;
  context.strokeStyle = colours.hairline;
  context.lineWidth = 1;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  context.beginPath();
  const step = tickStep(0, top, 3);
  const digits = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  for (let loss = 0; loss <= top * (1 + 1e-9); loss += step) {
    const at = Math.round(y(loss)) + 0.5;
    context.moveTo(frame.left, at);
    context.lineTo(frame.right, at);
    context.fillText(fixed(loss, digits), frame.left - 0.3 * rem, at);
  }
  context.stroke();
  context.textBaseline = 'alphabetic';
  context.textAlign = 'center';
  const across = way.kind === 'angle' ? 45 : tickStep(0, way.end, 4);
  for (let t = 0; t <= way.end * (1 + 1e-9); t += across)
    context.fillText(way.kind === 'angle' ? `${t}°` : upTo(t, 3), Math.min(x(t), width - 0.9 * rem), height - 0.25 * rem);

  const edge = (t: number | null, kind: TripletKind) => {
    if (t === null || t > way.end) return;
    context.strokeStyle = colours[kind];
    context.setLineDash(dashes[kind]);
    context.lineWidth = lineWidth;
    context.beginPath();
    context.moveTo(x(t), frame.top);
    context.lineTo(x(t), frame.bottom);
    context.stroke();
    context.setLineDash([]);
  };
  edge(inner, 'hard');
  edge(outer, 'semi-hard');

  const line = (values: Float64Array, colour: string, wide: number) => {
    context.strokeStyle = colour;
    context.lineWidth = wide;
    context.lineJoin = 'round';
    context.beginPath();
    for (let k = 0; k < values.length; k += 2) context.lineTo(x(values[k]), y(values[k + 1]));
    context.stroke();
  };
  if (otherSamples) line(otherSamples, colours.inkFaint, lineWidth);
  line(samples, colours.ink, lineWidth + 0.75);

  if (otherSamples) {
    const words = currentSandboxWords().curve;
    const name = (values: Float64Array, same: boolean, colour: string) => {
      // Rising ones are named at the right, falling ones at the left.
      const rises = values[values.length - 1] > values[1];
      const k = 2 * Math.round((values.length / 2 - 1) * (rises ? 0.78 : 0.14));
      context.textAlign = rises ? 'right' : 'left';
      context.fillStyle = colour;
      haloText(
        { context, width, height, colours },
        same ? words.sameClass : words.otherClass,
        x(values[k]) + (rises ? -0.5 : 0.5) * rem,
        y(values[k + 1]),
      );
    };
    name(otherSamples, !present.same, colours.inkMuted);
    name(samples, present.same, colours.ink);
  }

  const [atX, atY] = [x(Math.min(way.present, way.end)), y(present.loss)];
  context.strokeStyle = colours.inkMuted;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(atX, frame.bottom);
  context.lineTo(atX, atY);
  context.stroke();
}

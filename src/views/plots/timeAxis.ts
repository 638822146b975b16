/** The axis of steps that charts over time share: geometry, ticks, the step under the playhead and the one under the pointer. */

import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { currentNumbers } from '../../text/numbers';
import type { Palette } from '../../ui/theme';
import type { FittedCanvas } from './fitCanvas';

export interface TimePlot {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: ScaleLinear<number, number>;
  lastStep: number;
  /** Under the pointer, or else under the playhead where it is not live; null: the newest. */
  focusStep: number | null;
}

export function timePlot({ width, height }: FittedCanvas, rem: number, lastStep: number, focusStep: number | null): TimePlot {
  const [left, right, top, bottom] = [2.6 * rem, width - 5.4 * rem, 0.4 * rem, height - 1.2 * rem];
  const x = scaleLinear()
    .domain([0, Math.max(1, lastStep)])
    .range([left, right]);
  return { left, right, top, bottom, x, lastStep, focusStep };
}

/** The step of a list nearest to another; null for an empty list. */
export function nearestStep(steps: readonly number[], step: number): number | null {
  let best: number | null = null;
  for (const known of steps) if (best === null || Math.abs(known - step) < Math.abs(best - step)) best = known;
  return best;
}

export function drawStepAxis({ context, height }: FittedCanvas, colours: Palette, plot: TimePlot): void {
  const { left, right, bottom, top, x, focusStep } = plot;
  const { rem } = colours;
  const { count } = currentNumbers();
  context.font = `${0.6875 * rem}px ${colours.font}`;
  context.fillStyle = colours.inkMuted;
  context.strokeStyle = colours.hairline;
  context.lineWidth = 1;
  context.textBaseline = 'alphabetic';
  context.beginPath();
  context.moveTo(left, Math.round(bottom) + 0.5);
  context.lineTo(right, Math.round(bottom) + 0.5);
  context.stroke();
  for (const tick of x.ticks(3).filter(Number.isInteger)) {
    context.textAlign = tick === 0 ? 'left' : 'center';
    context.fillText(count(tick), x(tick), height - 0.2 * rem);
  }
  if (focusStep === null) return;
  const at = Math.round(x(focusStep)) + 0.5;
  context.strokeStyle = colours.ink;
  context.beginPath();
  context.moveTo(at, top);
  context.lineTo(at, bottom);
  context.stroke();
  const label = count(focusStep);
  context.font = `600 ${0.6875 * rem}px ${colours.font}`;
  const room = context.measureText(label).width / 2 + 3;
  const middle = Math.min(right - room, Math.max(left + room, at));
  context.fillStyle = colours.paper;
  context.fillRect(middle - room, height - rem, 2 * room, rem);
  context.fillStyle = colours.ink;
  context.textAlign = 'center';
  context.fillText(label, middle, height - 0.2 * rem);
}

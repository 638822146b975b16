/** Draws how the distances part over time: for same and for different digits the median and the band that holds the middle eight of ten pairs. */

import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Quantiles } from '../../ranking/distanceQuantiles';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import type { Palette } from '../../ui/theme';
import { pushApart } from '../curves/series';
import type { FittedCanvas } from '../plots/fitCanvas';
import { drawStepAxis, nearestStep, type TimePlot } from '../plots/timeAxis';
import { roomFor } from './ruler';

export interface MeasuredFrame {
  step: number;
  same: Quantiles;
  other: Quantiles;
}

export function drawBands(canvas: FittedCanvas, colours: Palette, plot: TimePlot, frames: readonly MeasuredFrame[]): void {
  const { context } = canvas;
  const { rem } = colours;
  const { left, right, top, bottom, x } = plot;
  const greatest = frames.reduce((most, { other, same }) => Math.max(most, other[2] || 0, same[2] || 0), 0);
  const y = scaleLinear()
    .domain([0, roomFor(greatest)])
    .range([bottom, top]);
  const text = currentText().distances;
  const tickWords = (tick: number) =>
    tick === 0 ? '0' : currentNumbers().upTo(tick, Math.max(2, 1 - Math.floor(Math.log10(tick))));
  const { distance } = currentNumbers();
  context.font = `${0.6875 * rem}px ${colours.font}`;
  context.fillStyle = colours.inkMuted;
  context.strokeStyle = colours.hairline;
  context.lineWidth = 1;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  context.beginPath();
  for (const tick of y.ticks(3)) {
    const at = Math.round(y(tick)) + 0.5;
    context.moveTo(left, at);
    context.lineTo(right, at);
    context.fillText(tickWords(tick), left - 0.3 * rem, at);
  }
  context.stroke();
  const bands = [
    { of: 'other', colour: colours.inkMuted, fill: 0.12, dash: [5, 3], name: text.other },
    { of: 'same', colour: colours.accent, fill: 0.22, dash: [], name: text.same },
  ] as const;
  for (const { of, colour, fill, dash } of bands) {
    const known = frames.filter((frame) => Number.isFinite(frame[of][1]));
    context.fillStyle = context.strokeStyle = colour;
    context.globalAlpha = fill;
    context.beginPath();
    area<MeasuredFrame>(
      ({ step }) => x(step),
      (frame) => y(frame[of][0]),
      (frame) => y(frame[of][2]),
    ).context(context)(known);
    context.fill();
    context.globalAlpha = 1;
    context.lineWidth = colours.lineWidth;
    context.setLineDash([...dash]);
    context.beginPath();
    line<MeasuredFrame>(
      ({ step }) => x(step),
      (frame) => y(frame[of][1]),
    ).context(context)(known);
    context.stroke();
  }
  context.setLineDash([]);
  drawStepAxis(canvas, colours, plot);
  const steps = frames.map(({ step }) => step);
  const focus = nearestStep(steps, plot.focusStep ?? plot.lastStep);
  const here = frames.find(({ step }) => step === focus);
  if (!here) return;
  const places = pushApart(
    bands.map(({ of }) => y(here[of][1])),
    2 * rem,
    top + 0.6 * rem,
    bottom - 0.6 * rem,
  );
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const [i, { of, colour, name }] of bands.entries()) {
    context.fillStyle = colour;
    context.font = `600 ${0.75 * rem}px ${colours.font}`;
    context.fillText(distance(here[of][1]), right + 0.4 * rem, places[i] - 0.45 * rem);
    context.font = `${0.6875 * rem}px ${colours.font}`;
    context.fillText(name, right + 0.4 * rem, places[i] + 0.45 * rem, 5 * rem);
  }
}

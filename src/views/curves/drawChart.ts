/** A small line chart: hairline axes, the name and newest value of each line written at its end, a cursor that reads it elsewhere. */

import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Palette } from '../../ui/theme';
import { pushApart, readAt, type Series } from './series';

export interface ChartLine {
  series: Series;
  colour: string;
  width: number;
  dash?: number[];
  /** Values are shares 0..1 and run over the whole height, whatever the axis says. */
  share?: boolean;
  label: (value: number) => string;
  /** The value of one step, where the series only has means of several. */
  exact?: (step: number) => number | undefined;
}

export interface ChartContent {
  lines: ChartLine[];
  /** A constant, drawn thin across, with its label. */
  level?: { value: number; label: string };
  lastStep: number;
  yMax: number;
  formatY: (value: number) => string;
  formatStep: (step: number) => string;
  /** Under the pointer; null: none. */
  cursorStep: number | null;
  /** Step under the playhead where that is not the end. */
  playheadStep: number | null;
}

export interface ChartFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export function frameOf(width: number, height: number, rem: number): ChartFrame {
  return { left: 2.5 * rem, right: width - 6.1 * rem, top: 0.5 * rem, bottom: height - 1.2 * rem };
}

export function drawChart(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  colours: Palette,
  content: ChartContent,
): void {
  const { rem } = colours;
  const frame = frameOf(width, height, rem);
  const { cursorStep, lastStep } = content;
  const x = scaleLinear()
    .domain([0, Math.max(lastStep, 1)])
    .range([frame.left, frame.right]);
  const y = scaleLinear().domain([0, content.yMax]).range([frame.bottom, frame.top]).clamp(true);
  const shareY = scaleLinear().domain([0, 1]).range([frame.bottom, frame.top]).clamp(true);
  context.clearRect(0, 0, width, height);
  drawAxes();
  if (content.level) drawLevel(content.level);
  for (const { series, colour, width: lineWidth, dash, share } of content.lines) {
    const scale = share ? shareY : y;
    const rows = Array.from(series.steps, (_, i) => i);
    const band = area<number>(
      (i) => x(series.steps[i]),
      (i) => scale(series.low[i]),
      (i) => scale(series.high[i]),
    );
    context.globalAlpha = 0.16;
    context.fillStyle = colour;
    context.beginPath();
    band.context(context)(rows);
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = colour;
    context.lineWidth = lineWidth * colours.lineWidth;
    context.lineJoin = 'round';
    context.setLineDash(dash ?? []);
    context.beginPath();
    line<number>(
      (i) => x(series.steps[i]),
      (i) => scale(series.mean[i]),
    ).context(context)(rows);
    context.stroke();
    context.setLineDash([]);
  }
  const upright = cursorStep ?? content.playheadStep;
  if (upright !== null) drawUpright(upright);
  drawLabels();

  function drawAxes(): void {
    context.strokeStyle = colours.hairline;
    context.lineWidth = 1;
    context.setLineDash([]);
    context.fillStyle = colours.inkMuted;
    context.font = `${0.6875 * rem}px ${colours.font}`;
    context.beginPath();
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    for (const tick of y.ticks(2)) {
      const at = Math.round(y(tick)) + 0.5;
      context.moveTo(frame.left, at);
      context.lineTo(frame.right, at);
      context.fillText(content.formatY(tick), frame.left - 0.35 * rem, at);
    }
    context.stroke();
    context.textBaseline = 'alphabetic';
    const last = x.ticks(3).filter(Number.isInteger);
    for (const tick of last) {
      const at = x(tick);
      context.textAlign = tick === 0 ? 'left' : 'center';
      context.fillText(content.formatStep(tick), at, height - 0.2 * rem);
    }
  }

  function drawLevel({ value }: { value: number }): void {
    if (value > content.yMax) return;
    const at = Math.round(y(value)) + 0.5;
    context.strokeStyle = colours.inkMuted;
    context.lineWidth = 1;
    context.setLineDash([2, 3]);
    context.beginPath();
    context.moveTo(frame.left, at);
    context.lineTo(frame.right, at);
    context.stroke();
    context.setLineDash([]);
  }

  function drawUpright(step: number): void {
    const at = Math.round(x(Math.min(step, lastStep))) + 0.5;
    context.strokeStyle = colours.inkMuted;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(at, frame.top);
    context.lineTo(at, frame.bottom);
    context.stroke();
    if (cursorStep === null) return;
    context.fillStyle = colours.ink;
    context.font = `600 ${0.6875 * rem}px ${colours.font}`;
    const label = content.formatStep(Math.round(step));
    const room = context.measureText(label).width / 2 + 3;
    const middle = Math.min(frame.right - room, Math.max(frame.left + room, at));
    context.fillStyle = colours.paper;
    context.fillRect(middle - room, height - rem, 2 * room, rem);
    context.fillStyle = colours.ink;
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    context.fillText(label, middle, height - 0.2 * rem);
  }

  function drawLabels(): void {
    const labels: { at: number; words: string; colour: string; bold: boolean }[] = [];
    for (const { series, colour, share, label, exact } of content.lines) {
      const value = exact?.(Math.round(upright ?? lastStep)) ?? readAt(series, upright ?? lastStep);
      if (value === null || Number.isNaN(value)) continue;
      const at = (share ? shareY : y)(value);
      labels.push({ at, words: label(value), colour, bold: true });
      if (upright !== null) {
        context.fillStyle = colour;
        context.beginPath();
        context.arc(x(Math.min(upright, lastStep)), at, 2.5, 0, 2 * Math.PI);
        context.fill();
      }
    }
    if (content.level && content.level.value <= content.yMax) {
      labels.push({ at: y(content.level.value), words: content.level.label, colour: colours.inkMuted, bold: false });
    }
    const places = pushApart(
      labels.map((label) => label.at),
      0.9 * rem,
      frame.top + 0.2 * rem,
      frame.bottom,
    );
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    for (const [i, { words, colour, bold }] of labels.entries()) {
      context.font = `${bold ? '600 ' : ''}${0.75 * rem}px ${colours.font}`;
      context.fillStyle = colour;
      context.fillText(words, frame.right + 0.4 * rem, places[i]);
    }
  }
}

/** A small line chart: hairline axes, the name and value of each line written beside it, a cursor that reads it anywhere, the playhead. */

import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import {
  type ChartContent,
  type ChartLine,
  type ChartLook,
  fontOf,
  frameOf,
  type Label,
  labelsOf,
  stepRead,
} from './chartContent';
import { pushApart } from './series';

export function drawChart(context: CanvasRenderingContext2D, content: ChartContent, look: ChartLook): void {
  const { colours, width, height, cursorStep, playheadStep, withSteps } = look;
  const { rem } = colours;
  const frame = frameOf(look);
  const { lastStep } = content;
  const x = scaleLinear()
    .domain([0, Math.max(lastStep, 1)])
    .range([frame.left, frame.right]);
  const y = scaleLinear().domain([0, content.yMax]).range([frame.bottom, frame.top]).clamp(true);
  const shareY = scaleLinear().domain([0, 1]).range([frame.bottom, frame.top]).clamp(true);
  context.clearRect(0, 0, width, height);
  drawAxes();
  if (content.level) drawLevel(content.level.value);
  for (const each of content.lines) drawLine(each);
  if (playheadStep !== null) drawUpright(playheadStep, colours.ink);
  if (cursorStep !== null) drawUpright(cursorStep, colours.inkMuted);
  if (withSteps && (cursorStep ?? playheadStep) !== null) drawStep(stepRead(look, content));
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
    if (!withSteps) return;
    context.textBaseline = 'alphabetic';
    const written = (cursorStep ?? playheadStep) === null ? null : x(stepRead(look, content));
    for (const tick of x.ticks(3).filter(Number.isInteger)) {
      if (written !== null && Math.abs(x(tick) - written) < 2.2 * rem) continue;
      context.textAlign = tick === 0 ? 'left' : 'center';
      context.fillText(content.formatStep(tick), x(tick), height - 0.2 * rem);
    }
  }

  function drawLevel(value: number): void {
    if (value > content.yMax) return;
    const at = Math.round(y(value)) + 0.5;
    context.strokeStyle = colours.inkMuted;
    context.lineWidth = colours.lineWidth * 0.8;
    context.setLineDash([2, 3]);
    context.beginPath();
    context.moveTo(frame.left, at);
    context.lineTo(frame.right, at);
    context.stroke();
    context.setLineDash([]);
  }

  function drawLine({ series, colour, width: lineWidth, dash, share }: ChartLine): void {
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

  function drawUpright(step: number, colour: string): void {
    const at = Math.round(x(Math.min(step, lastStep))) + 0.5;
    context.strokeStyle = colour;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(at, frame.top);
    context.lineTo(at, frame.bottom);
    context.stroke();
  }

  function drawStep(step: number): void {
    context.font = `600 ${0.6875 * rem}px ${colours.font}`;
    const label = content.formatStep(Math.round(step));
    const room = context.measureText(label).width / 2 + 3;
    const middle = Math.min(frame.right - room, Math.max(frame.left + room, x(step)));
    context.fillStyle = colours.paper;
    context.fillRect(middle - room, height - rem, 2 * room, rem);
    context.fillStyle = colours.ink;
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    context.fillText(label, middle, height - 0.2 * rem);
  }

  function drawLabels(): void {
    const labels = labelsOf(content, look);
    const at = ({ value, share }: Label) => (share ? shareY : y)(value);
    const places = pushApart(labels.map(at), 0.9 * rem, frame.top + 0.2 * rem, frame.bottom);
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    for (const [i, label] of labels.entries()) {
      context.font = fontOf(label.bold, colours);
      context.fillStyle = label.colour;
      context.fillText(label.words, frame.right + 0.4 * rem, places[i]);
      if (!label.bold || (cursorStep ?? playheadStep) === null) continue;
      context.beginPath();
      context.arc(x(stepRead(look, content)), at(label), 2 * colours.lineWidth, 0, 2 * Math.PI);
      context.fill();
    }
  }
}

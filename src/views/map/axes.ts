/** Hairline axes of the map and the rings' scale of the anchor view. Drawing only. */

import { tickStep } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { currentNumbers } from '../../text/numbers';
import type { Palette } from '../../ui/theme';
import type { Projection } from './geometry';

export interface Surface {
  context: CanvasRenderingContext2D;
  width: number;
  height: number;
  colours: Palette;
}

const tickLength = 5;

/** Ticks in the reader's own notation, with as many decimals as their distance needs. */
function tickFormat(low: number, high: number, count: number): (value: number) => string {
  const digits = Math.max(0, -Math.floor(Math.log10(tickStep(low, high, count)) + 1e-9));
  const { fixed } = currentNumbers();
  return (value) => fixed(value, digits).replace('-', '−');
}

function axisFont({ context, colours }: Surface): void {
  context.font = `${0.6875 * colours.rem}px ${colours.font}`;
  context.fillStyle = colours.inkMuted;
}

/** Ticks and numbers along the lower and the left edge. */
export function drawAxes(surface: Surface, p: Projection): void {
  const { context, width, height, colours } = surface;
  const x = scaleLinear()
    .domain([-p.tx / p.k, (width - p.tx) / p.k])
    .range([0, width]);
  const y = scaleLinear()
    .domain([(p.ty - height) / p.k, p.ty / p.k])
    .range([height, 0]);
  const count = Math.max(2, Math.round(width / (7 * colours.rem)));
  axisFont(surface);
  context.strokeStyle = colours.inkFaint;
  context.lineWidth = 1;
  context.beginPath();
  const format = tickFormat(x.domain()[0], x.domain()[1], count);
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  for (const tick of x.ticks(count)) {
    const at = Math.round(x(tick)) + 0.5;
    if (at < 2.2 * colours.rem || at > width - 1.2 * colours.rem) continue;
    context.moveTo(at, height);
    context.lineTo(at, height - tickLength);
    context.fillText(format(tick), at, height - tickLength - 3);
  }
  const formatY = tickFormat(y.domain()[0], y.domain()[1], count);
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const tick of y.ticks(count)) {
    const at = Math.round(y(tick)) + 0.5;
    if (at < 0.8 * colours.rem || at > height - 1.6 * colours.rem) continue;
    context.moveTo(0, at);
    context.lineTo(tickLength, at);
    context.fillText(formatY(tick), tickLength + 3, at);
  }
  context.stroke();
}

/** Circles of equal distance about the anchor, with their lengths along the ray to the right. */
export function drawRadialAxis(surface: Surface, p: Projection): void {
  const { context, width, height, colours } = surface;
  const reach = Math.hypot(Math.max(p.tx, width - p.tx), Math.max(p.ty, height - p.ty)) / p.k;
  const scale = scaleLinear().domain([0, reach]);
  const ticks = scale.ticks(7).filter((tick) => tick > 0);
  const format = tickFormat(0, reach, 7);
  context.strokeStyle = colours.hairline;
  context.lineWidth = 1;
  context.beginPath();
  for (const tick of ticks) {
    context.moveTo(p.tx + tick * p.k, p.ty);
    context.arc(p.tx, p.ty, tick * p.k, 0, 2 * Math.PI);
  }
  context.stroke();
  axisFont(surface);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const tick of ticks) {
    const at = p.tx + tick * p.k;
    if (at > width - colours.rem) break;
    const label = format(tick);
    const room = context.measureText(label).width + 6;
    context.fillStyle = colours.paper;
    context.fillRect(at - room / 2, p.ty - 0.5 * colours.rem, room, colours.rem);
    context.fillStyle = colours.inkMuted;
    context.fillText(label, at, p.ty);
  }
}

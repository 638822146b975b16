/** Draws the two densities of distances, what they share, and the margin as a ruler among them. */

import { scaleLinear } from 'd3-scale';
import type { DistanceHistogram } from '../../ranking/distanceHistogram';
import type { TripletKind } from '../../ranking/kinds';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import type { Palette } from '../../ui/theme';
import type { FittedCanvas } from '../plots/fitCanvas';
import type { PlacedMargin } from '../plots/MarginPlot';
import { lineOf, type Ruler } from './ruler';

/** Bins as shares of their own kind, over the number of bins. */
const densities = (bins: Float64Array, total: number) => Array.from(bins, (pairs) => (total > 0 ? pairs / total : 0));

export function drawHistogram(
  { context, width, height }: FittedCanvas,
  colours: Palette,
  histogram: DistanceHistogram,
  ruler: Ruler | null,
  negativeKind: TripletKind | null,
  margin: number,
): PlacedMargin {
  const { rem } = colours;
  const { upper } = histogram;
  const [left, right, top, bottom] = [0.2 * rem, width - 0.2 * rem, 1.5 * rem, height - 1.2 * rem];
  const same = densities(histogram.same, histogram.sameTotal);
  const other = densities(histogram.other, histogram.otherTotal);
  const x = scaleLinear().domain([0, upper]).range([left, right]);
  const y = scaleLinear()
    .domain([0, Math.max(1e-9, ...same, ...other)])
    .range([bottom, top + 0.3 * rem]);
  const edge = (bin: number) => x((bin * upper) / same.length);
  const stairs = (values: readonly number[], close: boolean) => {
    context.beginPath();
    context.moveTo(edge(0), bottom);
    for (const [bin, value] of values.entries()) {
      context.lineTo(edge(bin), y(value));
      context.lineTo(edge(bin + 1), y(value));
    }
    context.lineTo(edge(values.length), bottom);
    if (close) context.closePath();
  };
  const fill = (values: readonly number[], colour: string, alpha: number) => {
    stairs(values, true);
    context.globalAlpha = alpha;
    context.fillStyle = colour;
    context.fill();
    context.globalAlpha = 1;
  };
  fill(same, colours.accent, 0.14);
  fill(other, colours.ink, 0.08);
  const shared = same.map((value, bin) => Math.min(value, other[bin]));
  fill(shared, colours.hard, 0.34);
  for (const [values, colour, dash] of [
    [other, colours.inkMuted, [5, 3]],
    [same, colours.accent, []],
  ] as const) {
    stairs(values, false);
    context.setLineDash([...dash]);
    context.strokeStyle = colour;
    context.lineWidth = colours.lineWidth;
    context.stroke();
  }
  context.setLineDash([]);
  drawAxis();
  const place = (distance: number) => Math.min(right, Math.max(left, x(distance)));
  if (ruler) drawRuler(ruler);
  const { base, direction } = ruler ?? { base: 0, direction: 1 };
  return {
    xOf: (at) => place(base + direction * at),
    top,
    bottom,
    marginAt: (at) => direction * (x.invert(Math.min(right, at)) - base),
  };

  function drawAxis(): void {
    const { upTo } = currentNumbers();
    context.strokeStyle = colours.hairline;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(left, Math.round(bottom) + 0.5);
    context.lineTo(right, Math.round(bottom) + 0.5);
    context.stroke();
    context.fillStyle = colours.inkMuted;
    context.font = `${0.6875 * rem}px ${colours.font}`;
    context.textBaseline = 'alphabetic';
    for (const tick of x.ticks(5)) {
      context.textAlign = tick === 0 ? 'left' : tick === upper ? 'right' : 'center';
      context.fillText(upTo(tick, Math.max(2, 2 - Math.floor(Math.log10(upper)))), x(tick), height - 0.2 * rem);
    }
  }

  function upright(distance: number, colour: string, from: number): void {
    const at = Math.round(place(distance)) + 0.5;
    context.strokeStyle = colour;
    context.beginPath();
    context.moveTo(at, from);
    context.lineTo(at, bottom);
    context.stroke();
  }

  function drawRuler(shown: Ruler): void {
    const { base: start, from, negative } = shown;
    const end = lineOf(shown, margin);
    const text = currentText();
    const level = top + 0.05 * rem;
    context.lineWidth = colours.lineWidth;
    if (from !== 'fixed') {
      upright(start, colours.accent, level);
      context.strokeStyle = colours.accent;
      context.beginPath();
      context.moveTo(place(start), Math.round(level) + 0.5);
      context.lineTo(place(end), Math.round(level) + 0.5);
      context.stroke();
    }
    context.font = `600 ${0.6875 * rem}px ${colours.font}`;
    context.fillStyle = colours.accent;
    const words = text.distances.margin(currentNumbers().upTo(margin, 2));
    const middle = from === 'fixed' ? place(end) : (place(start) + place(end)) / 2;
    const room = context.measureText(words).width / 2 + 2;
    context.textAlign = 'center';
    context.fillText(words, Math.min(right - room, Math.max(left + room, middle)), level - 0.5 * rem);
    if (negative === null || !negativeKind) return;
    const at = place(negative);
    context.lineWidth = colours.lineWidth + 0.5;
    upright(negative, colours[negativeKind], bottom - 1.5 * rem);
    context.fillStyle = colours[negativeKind];
    context.beginPath();
    if (negativeKind === 'easy') context.arc(at, bottom - 1.6 * rem, 0.22 * rem, 0, 2 * Math.PI);
    else {
      const r = 0.28 * rem;
      const y0 = bottom - 1.6 * rem;
      context.moveTo(at, y0 - r);
      context.lineTo(at + r, negativeKind === 'hard' ? y0 + r : y0);
      if (negativeKind === 'semi-hard') context.lineTo(at, y0 + r);
      context.lineTo(at - r, negativeKind === 'hard' ? y0 + r : y0);
    }
    context.fill();
  }
}

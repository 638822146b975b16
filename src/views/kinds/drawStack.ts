/** Draws shares stacked over one another; the three kinds differ by texture as in the census bar: hard solid, semi-hard hatched, easy light. */

import { area, line } from 'd3-shape';
import type { KindCounts } from '../../ranking/census';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import type { Palette } from '../../ui/theme';
import { pushApart } from '../curves/series';
import { bandOf, runsOf, shareOf, stackOrder } from './shares';

export interface StackPlace {
  /** CSS pixels. */
  x: number;
  counts: KindCounts;
  /** Counted for the margin of now. */
  current: boolean;
}

export interface StackFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const hatches = new WeakMap<Palette, CanvasPattern | null>();

function hatch(context: CanvasRenderingContext2D, colours: Palette): CanvasPattern | string {
  if (!hatches.has(colours)) {
    const tile = document.createElement('canvas');
    tile.width = tile.height = 6;
    const pen = tile.getContext('2d');
    if (pen) {
      pen.fillStyle = colours['semi-hard'];
      pen.globalAlpha = 0.55;
      pen.fillRect(0, 0, 6, 6);
      pen.globalAlpha = 1;
      pen.strokeStyle = colours['semi-hard'];
      pen.lineWidth = 2.2;
      pen.beginPath();
      for (const shift of [-6, 0, 6]) {
        pen.moveTo(shift - 1, 7);
        pen.lineTo(shift + 7, -1);
      }
      pen.stroke();
    }
    hatches.set(colours, context.createPattern(tile, 'repeat'));
  }
  return hatches.get(colours) ?? colours['semi-hard'];
}

/** Stale stretches are pale, with a dashed boundary. */
export function drawStack(
  context: CanvasRenderingContext2D,
  colours: Palette,
  { top, bottom }: StackFrame,
  places: readonly StackPlace[],
): void {
  const y = (share: number) => bottom - share * (bottom - top);
  for (const { current, places: run } of runsOf(places)) {
    for (const kind of stackOrder) {
      context.globalAlpha = (current ? 1 : 0.3) * (kind === 'easy' ? 0.6 : 1);
      context.fillStyle = kind === 'semi-hard' ? hatch(context, colours) : colours[kind];
      context.beginPath();
      area<StackPlace>(
        ({ x }) => x,
        ({ counts }) => y(bandOf(counts, kind).low),
        ({ counts }) => y(bandOf(counts, kind).high),
      ).context(context)(run);
      context.fill();
    }
    context.globalAlpha = 1;
    context.setLineDash(current ? [] : [3, 3]);
    context.strokeStyle = current ? colours.paper : colours.inkMuted;
    context.lineWidth = current ? 1.5 : 1;
    for (const kind of ['hard', 'semi-hard'] as const) {
      context.beginPath();
      line<StackPlace>(
        ({ x }) => x,
        ({ counts }) => y(bandOf(counts, kind).high),
      ).context(context)(run);
      context.stroke();
    }
    context.setLineDash([]);
  }
}

/** 0, 50 and 100 % at the left, and at the right the name and share of each kind at one place. */
export function drawShares(
  context: CanvasRenderingContext2D,
  colours: Palette,
  { left, right, top, bottom }: StackFrame,
  counts: KindCounts | null,
): void {
  const { rem } = colours;
  const { percent } = currentNumbers();
  const y = (share: number) => bottom - share * (bottom - top);
  context.font = `${0.6875 * rem}px ${colours.font}`;
  context.fillStyle = colours.inkMuted;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  for (const share of [0, 0.5, 1]) context.fillText(percent(share, 0), left - 0.3 * rem, y(share));
  if (!counts) return;
  const text = currentText().kinds;
  const middles = stackOrder.map((kind) => {
    const { low, high } = bandOf(counts, kind);
    return y((low + high) / 2);
  });
  const places = pushApart(middles, 2 * rem, top + 0.6 * rem, bottom - 0.6 * rem);
  context.textAlign = 'left';
  for (const [i, kind] of stackOrder.entries()) {
    context.fillStyle = colours[kind];
    context.font = `600 ${0.75 * rem}px ${colours.font}`;
    context.fillText(percent(shareOf(counts, kind)), right + 0.4 * rem, places[i] - 0.45 * rem);
    context.font = `${0.6875 * rem}px ${colours.font}`;
    context.fillText(text[kind].name, right + 0.4 * rem, places[i] + 0.45 * rem, 5 * rem);
  }
}

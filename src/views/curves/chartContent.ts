/** What a chart shows and how it is laid out: lines, level, labels with their words, and the frame that is left for the lines. */

import type { Palette } from '../../ui/theme';
import { readAt, type Series } from './series';

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
}

export interface ChartLook {
  colours: Palette;
  width: number;
  height: number;
  /** CSS pixels at the right for the labels. */
  labelRoom: number;
  /** Whether steps are written under the axis: once for charts that stand under one another. */
  withSteps: boolean;
  /** Being read; null: none. */
  cursorStep: number | null;
  /** Under the playhead; null where that is the end. */
  playheadStep: number | null;
}

export interface ChartFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export function frameOf({ width, height, colours: { rem }, labelRoom, withSteps }: ChartLook): ChartFrame {
  return {
    left: 2.65 * rem,
    right: Math.max(4 * rem, width - labelRoom - 0.4 * rem),
    top: 0.45 * rem,
    bottom: height - (withSteps ? 1.15 : 0.4) * rem,
  };
}

/** The step that is read in numbers: under the cursor, else under the playhead, else the last. */
export const stepRead = ({ cursorStep, playheadStep }: ChartLook, { lastStep }: ChartContent) =>
  Math.min(lastStep, cursorStep ?? playheadStep ?? lastStep);

export interface Label {
  value: number;
  share: boolean;
  words: string;
  colour: string;
  bold: boolean;
}

export function labelsOf(content: ChartContent, look: ChartLook): Label[] {
  const step = stepRead(look, content);
  const labels: Label[] = [];
  for (const { series, colour, share = false, label, exact } of content.lines) {
    const value = exact?.(Math.round(step)) ?? readAt(series, step);
    if (value === null || Number.isNaN(value)) continue;
    labels.push({ value, share, words: label(value), colour, bold: true });
  }
  const { level } = content;
  if (level && level.value <= content.yMax)
    labels.push({ value: level.value, share: false, words: level.label, colour: look.colours.inkMuted, bold: false });
  return labels;
}

export const fontOf = (bold: boolean, { rem, font }: Palette) => `${bold ? '600 ' : ''}${0.75 * rem}px ${font}`;

/** Room that the labels need, in steps of half a rem, so that it stays while numbers change. */
export function roomForLabels(context: CanvasRenderingContext2D, content: ChartContent, look: ChartLook): number {
  const { colours } = look;
  const widest = labelsOf(content, look).reduce((most, { words, bold }) => {
    context.font = fontOf(bold, colours);
    return Math.max(most, context.measureText(words).width);
  }, 0);
  const unit = colours.rem / 2;
  return Math.ceil((widest + 0.2 * colours.rem) / unit) * unit;
}

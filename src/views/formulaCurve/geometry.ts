/** Where a loss's curve lies: its samples, its scales, its kinks, and where a pointer or a key leads. Pure. */

import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { CurveLine, LossCurve } from '../../ranking/lossCurve';
import type { ParameterValues } from '../../ranking/parameters';

export interface Sample {
  x: number;
  y: number;
}

export interface CurvePicture {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  lines: { line: CurveLine; samples: Sample[] }[];
}

/** In the units of the picture's viewBox. */
export const frame = { width: 360, height: 180, left: 34, right: 10, top: 12, bottom: 24 };

const sampleCount = 181;

export function curvePicture(curve: LossCurve, settings: ParameterValues, given: number): CurvePicture {
  const { from, to } = curve;
  const places = Array.from({ length: sampleCount }, (_, i) => from + ((to - from) * i) / (sampleCount - 1));
  const lines = curve.lines.map((line) => ({
    line,
    samples: places.map((x) => ({ x, y: curve.at(line, x, settings, given).value })),
  }));
  const highest = Math.max(...lines.flatMap(({ samples }) => samples.map(({ y }) => y)));
  return {
    x: scaleLinear([from, to], [frame.left, frame.width - frame.right]),
    y: scaleLinear([0, highest > 0 ? highest : 1], [frame.height - frame.bottom, frame.top]).nice(4),
    lines,
  };
}

/** The place that a key leads to: a hundredth of the axis, with page keys a tenth; null for other keys. */
export function placeAfterKey(key: string, x: number, { from, to }: Pick<LossCurve, 'from' | 'to'>): number | null {
  const stride = (to - from) / 100;
  const moves: Record<string, number> = {
    ArrowRight: x + stride,
    ArrowUp: x + stride,
    ArrowLeft: x - stride,
    ArrowDown: x - stride,
    PageUp: x + 10 * stride,
    PageDown: x - 10 * stride,
    Home: from,
    End: to,
  };
  if (!Object.hasOwn(moves, key)) return null;
  return roundedPlace(moves[key], { from, to });
}

/** On the axis, to a hundredth. */
export const roundedPlace = (x: number, { from, to }: Pick<LossCurve, 'from' | 'to'>): number =>
  Math.round(100 * Math.min(to, Math.max(from, x))) / 100 + 0;

/** Where the kinds of negatives part on a curve over d(a, n): up to d(a, p) hard, up to the margin beyond it semi-hard, then easy. */
export function kindBands(dAp: number, margin: number, to: number) {
  const edges = [0, Math.min(to, dAp), Math.min(to, dAp + margin), to];
  return (['hard', 'semi-hard', 'easy'] as const)
    .map((kind, i) => ({ kind, from: edges[i], to: edges[i + 1] }))
    .filter((band) => band.to > band.from);
}

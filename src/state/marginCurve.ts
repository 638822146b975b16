/**
 * The kinds of one frame's triplets over all margins: exact counts at a growing number of margins, coarse ones first.
 * `shown` is the newest curve of at least nine margins; a view that opens asks for it through recounts.ts.
 */
import type { KindCounts } from '../ranking/census';
import type { DistanceId } from '../ranking/objective';

export interface MarginCurve {
  step: number;
  distance: DistanceId;
  /** Margins run from 0 to this. */
  upper: number;
  /** Ascending, with the counts at each. */
  margins: readonly number[];
  counts: readonly KindCounts[];
}

/** Margins of a whole curve, and how many must be known before it is shown. */
export const curveMargins = 65;
export const coarseMargins = 9;
/** While training the curve of one frame ends here. */
export const quickMargins = 17;

/** The end of the margin axis: 2, as the slider's, or for a larger margin the next of 1, 2, 5 times a power of ten beyond it. */
export function upperMargin(margin: number): number {
  if (margin <= 2) return 2;
  const power = 10 ** Math.floor(Math.log10(margin));
  return [2, 5, 10, 20].map((factor) => factor * power).find((upper) => upper >= margin * 1.2) ?? 20 * power;
}

/** The margins of a curve in the order in which they are counted: ends first, each level halves what lies between. */
export function marginOrder(upper: number, count = curveMargins): number[] {
  const last = count - 1;
  const order: number[] = [];
  const seen = new Set<number>();
  for (let stride = last; stride >= 1; stride /= 2)
    for (let i = 0; i <= last; i += stride)
      if (!seen.has(i)) {
        seen.add(i);
        order.push((i * upper) / last);
      }
  return order;
}

/** The curve with further margins in it; a margin that is there already is taken anew. */
export function extendCurve(curve: MarginCurve, margins: readonly number[], counts: readonly KindCounts[]): MarginCurve {
  const all = new Map(curve.margins.map((margin, i) => [margin, curve.counts[i]]));
  for (const [i, margin] of margins.entries()) all.set(margin, counts[i]);
  const entries = [...all].sort(([a], [b]) => a - b);
  return { ...curve, margins: entries.map(([margin]) => margin), counts: entries.map(([, found]) => found) };
}

let shown: MarginCurve | null = null;
const listeners = new Set<() => void>();

export function shownCurve(): MarginCurve | null {
  return shown;
}

export function showCurve(curve: MarginCurve | null): void {
  if (curve === shown) return;
  shown = curve;
  for (const listener of [...listeners]) listener();
}

export function subscribeCurve(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

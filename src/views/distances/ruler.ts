/** Where the margin stands among distances, purely: from 0 for losses on pairs, from d(a, p) for losses on triplets; and the axis that holds it. */

import type { LossId } from '../../ranking/objective';

/** Of a loss on triplets the margin is a difference of two distances; of any other it is itself a distance. */
export const isDifference = (loss: LossId): boolean => loss.startsWith('triplet');

export interface Ruler {
  /** Where it begins: 0, d(a, p) of the selected triplet, or the median distance of same-class pairs. */
  base: number;
  from: 'zero' | 'selected' | 'median';
  /** d(a, n) of the selected triplet. */
  negative: number | null;
}

export function rulerOf(
  loss: LossId,
  selected: { positive: number; negative: number | null } | null,
  medianSame: number | null,
): Ruler | null {
  if (!isDifference(loss)) return { base: 0, from: 'zero', negative: null };
  if (selected) return { base: selected.positive, from: 'selected', negative: selected.negative };
  return medianSame === null || Number.isNaN(medianSame) ? null : { base: medianSame, from: 'median', negative: null };
}

/** The next of 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten, so that the axis rests while distances grow. */
export function roomFor(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8].find((candidate) => candidate * power >= value * 0.999999);
  return (factor ?? 10) * power;
}

/** The end of the axis: all distances, and the margin's line as far as it does not push them together. */
export function axisEnd(greatest: number, line: number): number {
  return roomFor(greatest > 0 ? Math.max(greatest, Math.min(line * 1.05, greatest * 2)) : Math.max(line * 1.25, 1e-3));
}

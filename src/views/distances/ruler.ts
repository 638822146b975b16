/** Where the margin stands among distances, purely: by what it means for the loss in force; and the axis that holds it. */

import { lossEntry } from '../../ranking/catalogue';
import type { LossId } from '../../ranking/objective';

/**
 * difference: of d(a, n) and d(a, p). distance: how far different digits are pushed. similarity: how similar they may stay.
 * none: the loss has no margin; the census still has one.
 */
export type MarginMeaning = 'difference' | 'distance' | 'similarity' | 'none';

export function meaningOf(loss: LossId): MarginMeaning {
  const { needs, parameters } = lossEntry(loss);
  if (!parameters.includes('margin')) return 'none';
  if (loss === 'cosine-embedding') return 'similarity';
  return needs === 'triplets' ? 'difference' : 'distance';
}

export interface Ruler {
  meaning: MarginMeaning;
  /** Where it begins. */
  base: number;
  /** A similarity of 1 is a cosine distance of 0: there a larger margin stands farther left. */
  direction: 1 | -1;
  /** Whether it begins at d(a, p) of the selected triplet, at the median distance of same-class pairs, or at a fixed place. */
  from: 'fixed' | 'selected' | 'median';
  /** d(a, n) of the selected triplet. */
  negative: number | null;
}

/** null where a difference has nothing to begin at. */
export function rulerOf(
  loss: LossId,
  selected: { positive: number; negative: number | null } | null,
  medianSame: number | null,
): Ruler | null {
  const meaning = meaningOf(loss);
  if (meaning === 'distance') return { meaning, base: 0, direction: 1, from: 'fixed', negative: null };
  if (meaning === 'similarity') return { meaning, base: 1, direction: -1, from: 'fixed', negative: null };
  if (selected) return { meaning, base: selected.positive, direction: 1, from: 'selected', negative: selected.negative };
  if (medianSame === null || Number.isNaN(medianSame)) return null;
  return { meaning, base: medianSame, direction: 1, from: 'median', negative: null };
}

export const lineOf = ({ base, direction }: Ruler, margin: number): number => base + direction * margin;

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

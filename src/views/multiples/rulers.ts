/** How long the ruler of a small map is: the margin where the loss has one that is a length, else a round length. Pure. */

import { hasParameter } from '../../ranking/catalogue';
import type { Experiment } from '../../state/experiment';
import { rulerLength } from '../map/anchorScene';

export interface Ruler {
  /** In units of the embedding. */
  length: number;
  /** It is the margin, or (squared distances) its root. */
  of: 'margin' | 'root-of-margin' | 'length';
}

/** The greatest of 1, 2, 5 times a power of ten that is not longer. */
export function roundLength(longest: number): number {
  const power = 10 ** Math.floor(Math.log10(longest));
  return ([5, 2, 1].find((factor) => factor * power <= longest * (1 + 1e-9)) ?? 1) * power;
}

/** A bar shorter than this share of the picture says nothing, one longer does not fit. */
const [shortest, longest] = [0.02, 0.7];

/** @param shown width of the picture in units of the embedding. */
export function rulerOf({ loss, distance, margin }: Pick<Experiment, 'loss' | 'distance' | 'margin'>, shown: number): Ruler {
  const length = rulerLength(margin, distance);
  const isLength = hasParameter(loss, 'margin') && distance !== 'cosine' && loss !== 'cosine-embedding';
  if (isLength && length >= shortest * shown && length <= longest * shown)
    return { length, of: distance === 'squared' ? 'root-of-margin' : 'margin' };
  return { length: roundLength(0.3 * shown), of: 'length' };
}

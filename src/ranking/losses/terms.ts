/** What every distance-based loss yields besides the pair weights it writes: its value and how many terms it is made of. */

export interface DistanceLoss {
  loss: number;
  /** Pairs or triplets that were given to the loss. */
  selectedCount: number;
  /** Those with a loss above 0. */
  activeCount: number;
}

/** Mean over the terms above 0, or over all that were selected. */
export type Average = 'active' | 'all';

/**
 * The derivative of max(0, x) at exactly 0. 0 here by default, as torch's relu; torch's clamp_min, which its own
 * losses (TripletMarginLoss, MarginRankingLoss, ...) are made of, passes 1.
 */
export type SlopeAtKink = 0 | 1;

export function scale(values: Float64Array, length: number, factor: number): void {
  for (let i = 0; i < length; i++) values[i] *= factor;
}

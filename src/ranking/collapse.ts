/**
 * Collapse: the net puts every image onto one spot, where the loss stands still. What a loss is worth there follows from the loss itself:
 * the margin for a hinge on triplets, ln 2 for a soft margin (Hermans et al. 2017, section 4), and so on.
 */

import { type DistanceId, evaluate, type Objective } from './objective';

/** The loss of a batch (`classes` x `samples`) whose points all coincide, whatever the mining. */
export function collapsedLoss(objective: Objective, classes: number, samples: number): number {
  const count = classes * samples;
  const labels = Array.from({ length: count }, (_, i) => Math.floor(i / samples));
  // All triplets or pairs are worth the same there, so no mining can matter; and semi-hard mining would select none.
  const batch = { embeddings: new Float64Array(2 * count), size: 2, labels };
  return evaluate({ ...objective, mining: 'batch-all' }, batch).loss;
}

/** Points count as nearly coinciding when their spread is below this share of the length that the loss measures with. */
const spreadShare = 0.05;
/** The loss sits at the level of a collapse when it is within this share of it. */
const lossShare = 0.05;

/** The margin as a length between embeddings: what a spread can be compared with. */
export const marginLength = (margin: number, distance: DistanceId) => (distance === 'squared' ? Math.sqrt(margin) : margin);

export interface Present {
  /** Mean of the latest steps. */
  loss: number;
  /** metrics/spread.ts, of the shown images. */
  spread: number;
  /** What `collapsedLoss` says. */
  level: number;
  /** See `marginLength`. */
  length: number;
}

/** Both must hold: the spread is next to nothing and the loss is where a single spot would leave it. Never without a margin. */
export function isCollapsed({ loss, spread, level, length }: Present): boolean {
  return spread < spreadShare * length && Math.abs(loss - level) <= lossShare * level;
}

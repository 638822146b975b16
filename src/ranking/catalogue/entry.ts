/**
 * What the catalogue says of a loss, and what a loss is given to compute. An entry is all that the page, the address, the docs and the tests
 * know of a loss; words in the reader's language are in src/text under its id.
 */

import type { DistanceLoss } from '../losses/terms';
import type { MiningId } from '../minings';
import type { DistanceId, LabelledBatch, Objective } from '../objective';
import type { ParameterId, ParameterValues } from '../parameters';
import type { Workspace } from '../workspace';

/** One batch in work. `workspace` holds labels and, where the loss runs on them, distances or similarities; see spaces.ts. */
export interface Work {
  objective: Objective;
  batch: LabelledBatch;
  count: number;
  size: number;
  workspace: Workspace;
}

/** d loss / d the linear head: classes x size, and one a class. */
export interface HeadGradient {
  weights: Float64Array;
  bias: Float64Array;
}

export interface LossResult extends DistanceLoss {
  head?: HeadGradient;
}

/** Defaults that this loss asks for where the general ones (parameters.ts) are not its own or would not train it. */
export interface Recommended extends Partial<ParameterValues> {
  learningRate?: number;
}

/**
 * On a circle ten classes are 36 degrees apart at best, a cosine distance of 0.19: a margin far above that asks for what cannot be. (1 - cos is also
 * at most 2, where euclidean distances grow as they need.)
 */
export const marginOnCosine: Partial<Record<DistanceId, Recommended>> = { cosine: { margin: 0.2 } };

export interface LossEntry {
  /** Pairs, triplets, all similarities of a batch, or a label and a linear head for each embedding. */
  needs: 'pairs' | 'triplets' | 'batch' | 'classes';
  /** Distances it can run on, its own first; for a loss on similarities or logits the one that its embeddings are to be measured with. */
  distances: readonly DistanceId[];
  minings: readonly MiningId[];
  parameters: readonly ParameterId[];
  recommended: Recommended;
  /** The same for one of its distances, over `recommended`. */
  recommendedOn?: Partial<Record<DistanceId, Recommended>>;
  /** Loss and d loss / d embeddings (added to `workspace.gradient`, which comes zeroed). */
  evaluate(work: Work): LossResult;
  /** After `evaluate` on a batch of three rows (anchor, positive, negative): the numbers of the formula, by the names that the formula gives them. */
  terms(work: Work): Record<string, number>;
}

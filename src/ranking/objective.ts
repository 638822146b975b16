/**
 * The pure function at the heart of the project: (embeddings, labels, selection, margin, distance) -> (loss, gradient, what was selected).
 * It trains the net, draws the arrows, feeds the formula and is checked against PyTorch (docs/architecture.md).
 */

import { type LossId, lossEntry } from './catalogue';
import type { HeadGradient, Work } from './catalogue/entry';
import type { PairsOfClass } from './losses/nPairs';
import type { LinearHead } from './losses/softmaxCrossEntropy';
import { sampleAllTriplets } from './mining/batchAll';
import type { LonelyAnchors } from './mining/batchHard';
import { sampleRows } from './mining/rows';
import type { MiningId } from './minings';
import type { ParameterValues } from './parameters';
import { createWorkspace, prepareWorkspace, type Workspace } from './workspace';

export type { LossId } from './catalogue';
export type { MiningId } from './minings';
export { createWorkspace, type Workspace } from './workspace';

export type DistanceId = 'euclidean' | 'squared' | 'cosine';

export type Numbers = Float32Array | Float64Array;

/** What is to be computed for a batch. Parameters that are left out are at their defaults (parameters.ts); a loss ignores those it has not. */
export interface Objective extends Partial<ParameterValues> {
  loss: LossId;
  /** The d of every formula. A loss that is made of similarities or logits ignores it. */
  distance: DistanceId;
  mining: MiningId;
  margin: number;
  /** Mean over those with a loss above 0 (the default of the project's own), or over all that were selected (torch's). */
  average: 'active' | 'all';
  /** Batch hard: what becomes of an anchor that is alone in its class; dropped unless said otherwise (mining/batchHard.ts). */
  lonelyAnchors?: LonelyAnchors;
  /** N-pairs: all pairs of a class, or its first two rows as pytorch-metric-learning does; all unless said otherwise. */
  pairsOfClass?: PairsOfClass;
}

/** Rows that an offline sampler has chosen beforehand: (anchor, positive, negative) or (first, second) batch rows. */
export type GivenSelection = { kind: 'triplets'; rows: Uint16Array } | { kind: 'pairs'; rows: Uint16Array };

export interface LabelledBatch {
  /** Row-major, count x size. */
  embeddings: Numbers;
  size: number;
  labels: ArrayLike<number>;
  /** Needed by the offline minings, ignored by the others. */
  given?: GivenSelection | null;
  /** Where minings that draw take their chance from; the same seed draws the same. 0 unless said otherwise. */
  seed?: number;
  /** Needed by cross-entropy, ignored by the others. */
  head?: LinearHead | null;
}

export interface Evaluation {
  loss: number;
  /** d loss / d embeddings, row-major, count x size. Always finite. With a workspace: its buffer, valid until the next evaluation. */
  gradient: Float64Array;
  /** Pairs or triplets that mining selected (for losses on a whole batch: its terms), and how many of these had a loss above 0. */
  selectedCount: number;
  activeCount: number;
  /** d loss / d the linear head, for a loss that has one. */
  head?: HeadGradient;
  /**
   * At most `limit` of the selected, drawn evenly: three rows a triplet, or two a pair (for losses on a whole batch its positive pairs; for
   * cross-entropy none). With a workspace: call it before the next evaluation.
   */
  sample(limit: number): GivenSelection;
}

/**
 * Coordinates beyond this are read as this: so far out no square, sum or product below can overflow, and the gradient of
 * the clamped point is finite. At the other end, points closer than some 1e-162 coincide (their squares are 0).
 */
export const LARGEST_COORDINATE = 1e70;

/** Copies the batch into the workspace; false if a coordinate is NaN or infinite. */
function readBatch(batch: LabelledBatch, count: number, workspace: Workspace): boolean {
  const { coordinates, labels } = workspace;
  let finite = true;
  for (let i = 0; i < coordinates.length; i++) {
    const value = batch.embeddings[i];
    if (!Number.isFinite(value)) finite = false;
    coordinates[i] = Math.max(-LARGEST_COORDINATE, Math.min(LARGEST_COORDINATE, value));
  }
  for (let i = 0; i < count; i++) labels[i] = batch.labels[i];
  return finite;
}

/** Throws a RangeError for what cannot be computed. */
function check({ loss, mining, margin }: Objective, { embeddings, size, labels }: LabelledBatch): void {
  const count = embeddings.length / size;
  if (!Number.isInteger(count)) throw new RangeError(`${embeddings.length} coordinates are not rows of ${size}`);
  if (labels.length < count) throw new RangeError(`${labels.length} labels for ${count} embeddings`);
  if (!Number.isFinite(margin)) throw new RangeError(`margin ${margin} is not a finite number`);
  if (!lossEntry(loss).minings.includes(mining)) throw new RangeError(`mining ${mining} is not one of the loss ${loss}`);
}

/**
 * Loss and gradient of one batch. Nothing selected (one class, all classes different, no given rows): loss 0, zero gradient,
 * counts 0. A NaN or infinite coordinate: loss NaN, zero gradient, so that the caller notices and no weight is poisoned.
 * `distance` is the d of every formula: Hadsell's own loss is 'contrastive' with 'euclidean'.
 * Throws a RangeError where sizes do not fit, the margin is not finite, the mining is none of the loss, a given row is outside the
 * batch, or cross-entropy has no head.
 */
export function evaluate(objective: Objective, batch: LabelledBatch, workspace: Workspace = createWorkspace()): Evaluation {
  check(objective, batch);
  const { size } = batch;
  const count = batch.embeddings.length / size;
  const { needs, evaluate: evaluateLoss } = lossEntry(objective.loss);
  prepareWorkspace(workspace, count, size);
  const { gradient, labels, selected } = workspace;
  const kind = needs === 'triplets' ? ('triplets' as const) : ('pairs' as const);
  if (!readBatch(batch, count, workspace)) {
    return { loss: Number.NaN, gradient, selectedCount: 0, activeCount: 0, sample: () => ({ kind, rows: new Uint16Array(0) }) };
  }
  const work: Work = { objective, batch, count, size, workspace };
  // Batch all may have walked the triplets without listing them.
  const unlisted = needs === 'triplets' && objective.mining === 'batch-all';
  return {
    ...evaluateLoss(work),
    gradient,
    sample: (limit) => ({
      kind,
      rows: unlisted ? sampleAllTriplets(labels, count, limit) : sampleRows(selected, kind === 'triplets' ? 3 : 2, limit),
    }),
  };
}

/**
 * The pure function at the heart of the project: (embeddings, labels, selection, margin, distance) -> (loss, gradient, what was selected).
 * It trains the net, draws the arrows, feeds the formula and is checked against PyTorch (docs/architecture.md).
 */

import { fillDistanceMatrix } from './distance';
import { linearForm, pairLoss, squaredForm } from './losses/contrastive';
import type { DistanceLoss } from './losses/terms';
import { tripletLoss } from './losses/triplet';
import { tripletLossBatchAll } from './losses/tripletBatchAll';
import { mineAllPairs, sampleAllTriplets } from './mining/batchAll';
import { type LonelyAnchors, mineHardPairs, mineHardTriplets } from './mining/batchHard';
import { mineSemiHardPairs, mineSemiHardTriplets } from './mining/batchSemiHard';
import { takeGivenPairs, takeGivenTriplets } from './mining/given';
import { sampleRows } from './mining/rows';
import { addEmbeddingGradient } from './pairWeights';
import { createWorkspace, prepareWorkspace, type Workspace } from './workspace';

export { createWorkspace, type Workspace } from './workspace';

export type LossId = 'triplet' | 'contrastive-linear' | 'contrastive';
export type DistanceId = 'euclidean' | 'squared';
export type MiningId = 'batch-all' | 'batch-hard' | 'batch-semi-hard' | 'offline-fixed' | 'offline-epoch';

export type Numbers = Float32Array | Float64Array;

/** What is to be computed for a batch. */
export interface Objective {
  loss: LossId;
  distance: DistanceId;
  mining: MiningId;
  margin: number;
  /** Mean over those with a loss above 0 (the default), or over all that were selected. */
  average: 'active' | 'all';
  /** Batch hard: what becomes of an anchor that is alone in its class; dropped unless said otherwise (mining/batchHard.ts). */
  lonelyAnchors?: LonelyAnchors;
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
}

export interface Evaluation {
  loss: number;
  /** d loss / d embeddings, row-major, count x size. Always finite. With a workspace: its buffer, valid until the next evaluation. */
  gradient: Float64Array;
  /** Pairs or triplets that mining selected, and how many of these had a loss above 0. */
  selectedCount: number;
  activeCount: number;
  /** At most `limit` of the selected, drawn evenly: three rows a triplet, or two a pair. With a workspace: call it before the next evaluation. */
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

function evaluateTriplets(objective: Objective, batch: LabelledBatch, count: number, workspace: Workspace): DistanceLoss {
  const { margin, average } = objective;
  const { distances, weights, labels, negatives, selected } = workspace;
  if (objective.mining === 'batch-all')
    return tripletLossBatchAll(distances, labels, count, margin, average, weights, negatives);
  if (objective.mining === 'batch-hard') mineHardTriplets(distances, labels, count, selected, objective.lonelyAnchors);
  else if (objective.mining === 'batch-semi-hard') mineSemiHardTriplets(distances, labels, count, margin, selected);
  else takeGivenTriplets(batch.given, count, selected);
  return tripletLoss(selected, distances, count, { margin, average }, weights);
}

function evaluatePairs(objective: Objective, batch: LabelledBatch, count: number, workspace: Workspace): DistanceLoss {
  const { margin, average } = objective;
  const { distances, weights, labels, selected } = workspace;
  if (objective.mining === 'batch-all') mineAllPairs(count, selected);
  else if (objective.mining === 'batch-hard') mineHardPairs(distances, labels, count, selected);
  else if (objective.mining === 'batch-semi-hard') mineSemiHardPairs(distances, labels, count, margin, selected);
  else takeGivenPairs(batch.given, count, selected);
  const form = objective.loss === 'contrastive' ? squaredForm(margin) : linearForm(margin);
  return pairLoss(selected, distances, labels, count, form, average, weights);
}

/**
 * Loss and gradient of one batch. Nothing selected (one class, all classes different, no given rows): loss 0, zero gradient,
 * counts 0. A NaN or infinite coordinate: loss NaN, zero gradient, so that the caller notices and no weight is poisoned.
 * `distance` is the d of every formula: Hadsell's own loss is 'contrastive' with 'euclidean'.
 * Throws a RangeError where sizes do not fit, the margin is not finite, or a given row is outside the batch.
 */
export function evaluate(objective: Objective, batch: LabelledBatch, workspace: Workspace = createWorkspace()): Evaluation {
  const { embeddings, size } = batch;
  const count = embeddings.length / size;
  if (!Number.isInteger(count)) throw new RangeError(`${embeddings.length} coordinates are not rows of ${size}`);
  if (batch.labels.length < count) throw new RangeError(`${batch.labels.length} labels for ${count} embeddings`);
  if (!Number.isFinite(objective.margin)) throw new RangeError(`margin ${objective.margin} is not a finite number`);

  prepareWorkspace(workspace, count, size);
  const { coordinates, gradient, distances, weights, labels, selected } = workspace;
  const paired = objective.loss !== 'triplet';
  const kind = paired ? ('pairs' as const) : ('triplets' as const);
  if (!readBatch(batch, count, workspace)) {
    return { loss: Number.NaN, gradient, selectedCount: 0, activeCount: 0, sample: () => ({ kind, rows: new Uint16Array(0) }) };
  }

  fillDistanceMatrix(coordinates, size, objective.distance, distances, 0, count, workspace.distanceRow);
  const result = (paired ? evaluatePairs : evaluateTriplets)(objective, batch, count, workspace);
  addEmbeddingGradient(weights, distances, coordinates, size, count, objective.distance, gradient);
  const listed = paired || objective.mining !== 'batch-all';
  return {
    ...result,
    gradient,
    sample: (limit) => ({
      kind,
      rows: listed ? sampleRows(selected, paired ? 2 : 3, limit) : sampleAllTriplets(labels, count, limit),
    }),
  };
}

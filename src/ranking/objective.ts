/**
 * The pure function at the heart of the project: (embeddings, labels, selection, margin, distance) -> (loss, gradient, what was selected).
 * It trains the net, draws the arrows, feeds the formula and is checked against PyTorch (docs/architecture.md).
 */

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
  /** d loss / d embeddings, row-major, count x size. Always finite. */
  gradient: Float64Array;
  /** Pairs or triplets that mining selected, and how many of these had a loss above 0. */
  selectedCount: number;
  activeCount: number;
  /** At most `limit` of the selected, drawn evenly: three rows a triplet, or two a pair. */
  sample(limit: number): GivenSelection;
}

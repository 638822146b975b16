/**
 * The samplers: what a batch is, what it is drawn from, and one function a way of drawing. All are stateless: a batch follows from
 * seed, step, settings and pool alone.
 */
import type { GivenSelection } from '../ranking/objective';
import type { TrainingPool } from './poolSchedule';

export { type BalancedOptions, balancedBatch } from './balancedBatch';
export { type OfflineMode, type OfflineOptions, offlinePairBatch, offlineTripletBatch } from './offlineBatches';

export interface DrawnBatch {
  /** Store indices, one a row of the batch. */
  images: Int32Array;
  /** Class of each row, as training is told. */
  labels: Uint8Array;
  /** What an offline sampler chose; null where the batch is mined. */
  given: GivenSelection | null;
}

export interface DrawContext {
  pool: TrainingPool;
  seed: number;
  /** Training steps done before this one. */
  step: number;
}

/** Chooses the batch of a step by the mining in force: P x K balanced, or offline triplets or pairs of about as many images; fills the pixels in. */
import { balancedBatch } from '../data/batches';
import type { ImageStore } from '../data/imageStore';
import { offlinePairBatch, offlineTripletBatch } from '../data/offlineBatches';
import type { PoolSchedule, TrainingPool } from '../data/poolSchedule';
import { lossEntry } from '../ranking/catalogue';
import { deriveSeed } from '../ranking/random';
import type { LossId, MiningId } from './protocol';
import type { StepInput } from './trainingStep';

export interface BatchSettings {
  loss: LossId;
  mining: MiningId;
  classesPerBatch: number;
  samplesPerClass: number;
  seed: number;
}

export interface Batch extends StepInput {
  /** Store indices of the images. */
  images: Float32Array;
  indices: Int32Array;
  poolSize: number;
}

export interface BatchSource {
  /** The batch of a step, or null while an image it may need is still on its way. The pixels are valid until the next call. */
  batchAt(step: number, settings: BatchSettings): Batch | null;
  poolSizeAt(step: number): number;
  /** Labels are 0 .. classCount - 1. */
  readonly classCount: number;
}

export function createBatchSource(store: ImageStore, schedule: PoolSchedule): BatchSource {
  let pixels = new Float32Array(0);
  return {
    batchAt(step, settings) {
      const pool = schedule.poolAt(step);
      if (!pool) return null;
      const { images: indices, labels, given } = drawBatch(store, pool, step, settings);
      if (pixels.length !== indices.length * 784) pixels = new Float32Array(indices.length * 784);
      for (let i = 0; i < indices.length; i++) store.copyImage(indices[i], pixels, i * 784);
      return { indices, labels, given, images: pixels, poolSize: pool.size, seed: deriveSeed(settings.seed, 'mining', step) };
    },
    classCount: store.classCount,
    poolSizeAt: (step) => schedule.poolAt(step)?.size ?? store.count,
  };
}

function drawBatch(store: ImageStore, pool: TrainingPool, step: number, settings: BatchSettings) {
  const { loss, mining, classesPerBatch: classes, samplesPerClass: samples, seed } = settings;
  if (mining !== 'offline-fixed' && mining !== 'offline-epoch')
    return balancedBatch({ store, pool, classes, samples, seed, step });
  const images = classes * samples;
  const common = { store, pool, mode: mining, seed, step };
  return lossEntry(loss).needs === 'triplets'
    ? offlineTripletBatch({ ...common, count: Math.max(1, Math.round(images / 3)) })
    : offlinePairBatch({ ...common, count: Math.max(2, Math.round(images / 2)) });
}

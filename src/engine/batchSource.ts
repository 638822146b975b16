/** Chooses the batch of a step by the mining in force: P x K balanced, or offline triplets or pairs of about as many images; fills the pixels in. */
import { balancedBatch } from '../data/batches';
import type { ImageStore } from '../data/imageStore';
import { offlinePairBatch, offlineTripletBatch } from '../data/offlineBatches';
import type { PoolSchedule, TrainingPool } from '../data/poolSchedule';
import { createTaughtPools, type Teaching } from '../data/toldLabels';
import { lossEntry } from '../ranking/catalogue';
import { deriveSeed } from '../ranking/random';
import type { LossId, MiningId } from './protocol';
import type { StepInput } from './trainingStep';

export interface BatchSettings extends Teaching {
  loss: LossId;
  mining: MiningId;
  classesPerBatch: number;
  samplesPerClass: number;
}

export interface Batch extends StepInput {
  /** Store indices of the images. */
  images: Float32Array;
  indices: Int32Array;
  /** Absent where training is told the truth. */
  trueLabels?: Uint8Array;
  poolSize: number;
}

export interface BatchSource {
  /** The batch of a step, or null while an image it may need is still on its way. The pixels are valid until the next call. */
  batchAt(step: number, settings: BatchSettings): Batch | null;
  poolSizeAt(step: number, teaching: Teaching): number;
  /** Labels are 0 .. classCount - 1. */
  readonly classCount: number;
}

export function createBatchSource(store: ImageStore, schedule: PoolSchedule): BatchSource {
  let pixels = new Float32Array(0);
  const taughtPool = createTaughtPools(store);
  return {
    batchAt(step, settings) {
      const truePool = schedule.poolAt(step);
      if (!truePool) return null;
      const pool = taughtPool(truePool, settings);
      const { images: indices, labels, given } = drawBatch(pool, step, settings);
      if (pixels.length !== indices.length * 784) pixels = new Float32Array(indices.length * 784);
      for (let i = 0; i < indices.length; i++) store.copyImage(indices[i], pixels, i * 784);
      const trueLabels = settings.flippedShare > 0 ? Uint8Array.from(indices, (index) => store.labels[index]) : undefined;
      const seed = deriveSeed(settings.seed, 'mining', step);
      return { indices, labels, trueLabels, given, images: pixels, poolSize: pool.size, seed };
    },
    classCount: store.classCount,
    poolSizeAt(step, teaching) {
      const pool = schedule.poolAt(step);
      return pool ? taughtPool(pool, teaching).size : store.count;
    },
  };
}

function drawBatch(pool: TrainingPool, step: number, settings: BatchSettings) {
  const { loss, mining, leftOut, classesPerBatch, samplesPerClass: samples, seed } = settings;
  const classes = leftOut === 'none' ? classesPerBatch : Math.min(classesPerBatch, pool.byClass.length - 1);
  if (mining !== 'offline-fixed' && mining !== 'offline-epoch') return balancedBatch({ pool, classes, samples, seed, step });
  const images = classes * samples;
  const common = { pool, mode: mining, seed, step };
  return lossEntry(loss).needs === 'triplets'
    ? offlineTripletBatch({ ...common, count: Math.max(1, Math.round(images / 3)) })
    : offlinePairBatch({ ...common, count: Math.max(2, Math.round(images / 2)) });
}

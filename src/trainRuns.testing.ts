/** Trains an experiment in Node with the real trainer and says what the compare page's table would: used by tests and by bench/presets.ts. */
import type { WordVectors } from './data/wordVectors';
import { createBatchSource } from './engine/batchSource';
import type { EngineDataset } from './engine/dataset';
import { createProbeEmbedder } from './engine/probeEmbedder';
import type { Experiment, LaterChange } from './engine/protocol';
import { wordSpaceOf } from './engine/taughtWords';
import { createTrainer, type Trainer } from './engine/trainer';
import { knnAccuracy, recallAt1 } from './ranking/metrics/knn';
import { openSetQuality } from './ranking/metrics/openSet';
import { retrievalFromSorted } from './ranking/metrics/retrieval';
import { createSilhouette } from './ranking/metrics/silhouette';
import { spread } from './ranking/metrics/spread';
import { minedNegatives } from './ranking/minedNegatives';
import { sortDistances } from './ranking/sortedDistances';
import { leftOutClass } from './state/experiment';
import { precisionsByWords } from './state/words/precisionsByWords';

export interface TrainedNumbers {
  step: number;
  imagesSeen: number;
  /** Mean of the latest 20 steps, or of as many as there are since the last mark. */
  loss: number;
  activeShare: number;
  knn5: number;
  recallAt1: number;
  meanAveragePrecisionAtR: number;
  spread: number;
  silhouette: number;
  /** Of the images of the class left out of training; null where none is. */
  leftOutPrecision: number | null;
  leftOutRecall: number | null;
  /** Of the trained classes, where one is left out. */
  trainedPrecision: number | null;
  /** Of the negatives with a loss the share that truly are the anchor's class: mean over the batches of the latest 20 steps; null where labels are right. */
  falseNegatives: number | null;
  trainedMs: number;
  /** Where images are drawn to words: mean average precision of the class words, and of the never-trained ones; else null. */
  wordPrecision: number | null;
  newWordPrecision: number | null;
}

const mean = (values: Float32Array | readonly number[]): number =>
  [...values].reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Steps whose batches are averaged. */
const lately = 20;

function falseNegativesOf(trainer: Trainer): number[] {
  const batch = trainer.lastBatch(() => {});
  if (!batch?.trueLabels) return [];
  const { objective, embeddings, labels, seed, trueLabels } = batch;
  const mined = minedNegatives(objective, { embeddings, size: trainer.experiment.embeddingSize, labels, seed }, trueLabels);
  return mined ? [mined.sameClass] : [];
}

/** @param marks steps after which to measure, ascending. */
export async function trainRun(
  data: EngineDataset,
  experiment: Experiment,
  marks: readonly number[],
  later?: Pick<LaterChange, 'afterSteps' | 'change'>,
  vectors?: WordVectors,
): Promise<TrainedNumbers[]> {
  const words = vectors && experiment.task === 'words' ? wordSpaceOf(vectors, experiment) : null;
  const labels = data.probe.labels.subarray(0, experiment.shownImages);
  const embedder = createProbeEmbedder(data.probe.pixels, labels.length);
  const trainer = createTrainer(experiment, createBatchSource(data.store, data.schedule), undefined, later, words);
  const numbers: TrainedNumbers[] = [];
  let trainedMs = 0;
  for (const mark of marks) {
    const started = performance.now();
    const falseNegatives: number[] = [];
    while (trainer.step < mark) {
      const advance = await trainer.advance();
      if (advance === 'not-finite') throw new Error(`the loss is not finite after ${trainer.step} steps`);
      if (advance === 'waiting-for-data') await new Promise((resolve) => setTimeout(resolve, 5));
      if (advance === 'stepped' && trainer.step > mark - lately) falseNegatives.push(...falseNegativesOf(trainer));
    }
    trainedMs += performance.now() - started;
    const { losses, activeShares } = trainer.takeCurve();
    const positions = await embedder.embed(trainer.network);
    const size = experiment.embeddingSize;
    const outline = createSilhouette(labels);
    const sorted = sortDistances(positions, size, labels, trainer.experiment.distance, undefined, 5, outline.takeRow);
    const { leftOutPrecision, leftOutRecall, trainedPrecision } = openSetQuality(
      sorted,
      labels,
      leftOutClass(experiment.leftOut),
    );
    numbers.push({
      leftOutPrecision,
      leftOutRecall,
      trainedPrecision,
      falseNegatives: falseNegatives.length > 0 ? mean(falseNegatives) : null,
      step: trainer.step,
      imagesSeen: trainer.imagesSeen,
      loss: mean(losses.subarray(-lately)),
      activeShare: mean(activeShares.subarray(-lately)),
      knn5: knnAccuracy(sorted, labels),
      recallAt1: recallAt1(sorted, labels),
      meanAveragePrecisionAtR: retrievalFromSorted(sorted).meanAveragePrecisionAtR,
      spread: spread(positions, size),
      silhouette: outline.value(),
      trainedMs,
      ...(words && vectors
        ? precisionsByWords(positions, labels, words, experiment.distance, experiment.dataset, vectors)
        : { wordPrecision: null, newWordPrecision: null }),
    });
  }
  embedder.dispose();
  trainer.dispose();
  return numbers;
}

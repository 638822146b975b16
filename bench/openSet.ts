/**
 * Trains configurations in Node on WASM and prints, after given steps, how the 2,000 shown images are gathered (5-NN, mAP@R; of a left-out class and of
 * the trained ones mAP@R and Recall@1), and, with wrong labels, the shares of false negatives and of flipped images among the negatives with a loss,
 * mean over the batches since the last mark, beside those of chance. `--eyes` asks other minings about the same batches of the same net.
 */
import '@tensorflow/tfjs-backend-wasm';
import { createBatchSource } from '../src/engine/batchSource';
import { createProbeEmbedder } from '../src/engine/probeEmbedder';
import type { Experiment } from '../src/engine/protocol';
import { setBackend } from '../src/engine/tensorflow';
import { createTrainer, type Trainer } from '../src/engine/trainer';
import { registerWasmKernels } from '../src/engine/wasmKernels/register';
import type { LossId } from '../src/ranking/catalogue';
import { knnAccuracy } from '../src/ranking/metrics/knn';
import { openSetQuality } from '../src/ranking/metrics/openSet';
import { retrievalFromSorted } from '../src/ranking/metrics/retrieval';
import { type MinedNegatives, minedNegatives } from '../src/ranking/minedNegatives';
import type { MiningId } from '../src/ranking/objective';
import { sortDistances } from '../src/ranking/sortedDistances';
import { defaultsFor, fitToLoss, leftOutClass } from '../src/state/experiment';
import { openLocalData } from './localData';

const isNumber = (value: string) => value.trim() !== '' && !Number.isNaN(Number(value));
const readWord = (key: string, value: string) => (key !== 'leftOut' && isNumber(value) ? Number(value) : value);
const percent = (value: number | null) => (value === null ? '-' : (100 * value).toFixed(1));

/** Of the last batch, as the page has it; with the eyes of another mining where one is named. */
function lastMined(trainer: Trainer, eyes?: MiningId): MinedNegatives | null {
  const batch = trainer.lastBatch(() => {});
  if (!batch?.trueLabels) return null;
  const { embeddings, labels, seed, triplets, pairs } = batch;
  const given = triplets.length > 0 ? { kind: 'triplets' as const, rows: triplets } : { kind: 'pairs' as const, rows: pairs };
  const size = trainer.experiment.embeddingSize;
  return minedNegatives(
    { ...batch.objective, ...(eyes && { mining: eyes }) },
    { embeddings, size, labels, seed, given },
    batch.trueLabels,
  );
}

/** Means over batches. */
function meanOf(all: readonly MinedNegatives[]): string[] {
  const mean = (value: (one: MinedNegatives) => number) =>
    all.length === 0 ? null : all.reduce((sum, one) => sum + value(one), 0) / all.length;
  return [(one: MinedNegatives) => one.sameClass, (one: MinedNegatives) => one.chance.sameClass]
    .concat([(one) => one.flipped, (one) => one.chance.flipped])
    .map((value) => percent(mean(value)));
}

export async function measureOpenSet(words: string[]): Promise<void> {
  const option = (name: string, standard: string) => {
    const at = words.indexOf(name);
    return at < 0 ? standard : words.splice(at, 2)[1];
  };
  const marks = option('--steps', '400,800').split(',').map(Number);
  const eyes = option('--eyes', '').split(',').filter(Boolean) as MiningId[];
  const seeds = option('--seeds', '1,2').split(',').map(Number);
  const groups = words
    .join(' ')
    .split('/')
    .map((group) => group.trim().split(/\s+/).filter(Boolean));

  registerWasmKernels();
  await setBackend('wasm');
  const data = await openLocalData();
  const probe = createProbeEmbedder(data.probe.pixels, data.probe.labels.length);
  const { labels } = data.probe;
  console.log(
    ['configuration', 'seed', 'step', '5-NN', 'mAP@R', 'left out mAP@R', 'trained mAP@R', 'left out R@1', 'trained R@1']
      .concat(['false negatives', 'by chance', 'flipped among negatives', 'by chance'])
      .join('\t'),
  );
  for (const group of groups)
    for (const seed of seeds) {
      const asked = Object.fromEntries(group.map((word) => word.split('=')).map(([key, value]) => [key, readWord(key, value)]));
      const experiment: Experiment = fitToLoss({ ...defaultsFor((asked.loss as LossId) ?? 'triplet'), seed, ...asked });
      const trainer = createTrainer(experiment, createBatchSource(data.store, data.schedule));
      for (const mark of marks) {
        const mined: MinedNegatives[] = [];
        const seen = eyes.map((): MinedNegatives[] => []);
        while (trainer.step < mark) {
          if ((await trainer.advance()) !== 'stepped') await new Promise((resolve) => setTimeout(resolve, 5));
          else if (experiment.flippedShare > 0) {
            mined.push(...[lastMined(trainer)].filter((one) => one !== null));
            for (const [i, mining] of eyes.entries())
              seen[i].push(...[lastMined(trainer, mining)].filter((one) => one !== null));
          }
        }
        const positions = await probe.embed(trainer.network);
        const sorted = sortDistances(positions, experiment.embeddingSize, labels, experiment.distance);
        const open = openSetQuality(sorted, labels, leftOutClass(experiment.leftOut));
        const quality = [knnAccuracy(sorted, labels), retrievalFromSorted(sorted).meanAveragePrecisionAtR];
        const ofOpenSet = [open.leftOutPrecision, open.trainedPrecision, open.leftOutRecall, open.trainedRecall];
        console.log(
          [group.join(' ') || 'default', seed, mark, ...[...quality, ...ofOpenSet].map(percent), ...meanOf(mined)].join('\t'),
        );
        for (const [i, mining] of eyes.entries())
          console.log([`  its batches seen by ${mining}`, seed, mark, ...Array(6).fill('-'), ...meanOf(seen[i])].join('\t'));
      }
      trainer.dispose();
    }
}

/**
 * Trains the essay's comparison in Node on WASM, the code of the page, and measures it on the test images in euclidean distance. Work is counted in images
 * forwarded; the seconds are those of the processor in training, so that a busy machine does not change them much.
 */
import '@tensorflow/tfjs-backend-wasm';
import { makePool, type PoolSchedule } from '../src/data/poolSchedule';
import { createBatchSource } from '../src/engine/batchSource';
import { createProbeEmbedder } from '../src/engine/probeEmbedder';
import type { Experiment } from '../src/engine/protocol';
import { setBackend } from '../src/engine/tensorflow';
import { createTrainer } from '../src/engine/trainer';
import { registerWasmKernels } from '../src/engine/wasmKernels/register';
import { knnAccuracy, recallAt1 } from '../src/ranking/metrics/knn';
import { retrievalFromSorted } from '../src/ranking/metrics/retrieval';
import { spread } from '../src/ranking/metrics/spread';
import { sortDistances } from '../src/ranking/sortedDistances';
import { defaultsFor } from '../src/state/experiment';
import { openLocalData } from './localData';
import { type Scores, scoresOf } from './scores';
import { readTestImages } from './testImages';

interface Configuration {
  name: string;
  experiment: Experiment;
  /** Images forwarded before it is measured. */
  images: number;
  /** Shards of the pool, from the first step on; the peers' 12,000 images are the first six. */
  shards: number;
  seeds: number[];
}

const wholeSet = 30;
const peersPart = 6;
const named = { 'cross-entropy': 'Cross-entropy', contrastive: 'Contrastive', triplet: 'Triplet' } as const;

/** The page's defaults of each loss, four passes over all images. */
const full: Configuration[] = ([2, 16] as const).flatMap((embeddingSize) =>
  (Object.keys(named) as (keyof typeof named)[]).map((loss) => ({
    name: `${named[loss]}, ${embeddingSize}-D`,
    experiment: { ...defaultsFor(loss), embeddingSize },
    images: 240_000,
    shards: wholeSet,
    seeds: [1, 2, 3],
  })),
);

/** Net, batch, rate and margin of adambielski/siamese-triplet, as the peers ran it: 10 classes x 25 samples, Adam, 60,000 images forwarded. */
const peers: Configuration[] = (
  [
    ['cross-entropy', { ...defaultsFor('cross-entropy'), learningRate: 0.01 }],
    [
      'online contrastive, hard negatives',
      { ...defaultsFor('contrastive'), mining: 'pairs-hard-negatives', learningRate: 0.001 },
    ],
    [
      'online triplet, random negatives',
      { ...defaultsFor('triplet', 'squared'), mining: 'random-negative', learningRate: 0.002 },
    ],
    ['online triplet, semi-hard', { ...defaultsFor('triplet', 'squared'), mining: 'batch-semi-hard', learningRate: 0.002 }],
  ] as [string, Experiment][]
).map(([name, experiment]) => ({
  name,
  experiment: { ...experiment, net: 'lenet', embeddingSize: 2, margin: 1, classesPerBatch: 10, samplesPerClass: 25 },
  images: 60_000,
  shards: peersPart,
  seeds: [1, 2],
}));

const figure = (value: number) => value.toFixed(3);

/** The scores of the shown images by the census's own code: `scoresOf` must give the very same. */
function checkScores(positions: Float32Array, size: number, labels: Uint8Array, found: Scores): void {
  const sorted = sortDistances(positions, size, labels, 'euclidean');
  const { meanAveragePrecisionAtR } = retrievalFromSorted(sorted);
  const known = { knn5: knnAccuracy(sorted, labels), recallAt1: recallAt1(sorted, labels), meanAveragePrecisionAtR };
  for (const [key, value] of Object.entries(known))
    if (Math.abs(value - found[key as keyof typeof known]) > 1e-9) throw new Error(`scoresOf: ${key} is not the census's`);
}

export async function measureEssay(words: string[]): Promise<void> {
  const option = (name: string) => {
    const at = words.indexOf(name);
    return at < 0 ? null : words.splice(at, 2)[1];
  };
  const only = option('--only');
  const chosenSeeds = option('--seeds')?.split(',').map(Number);
  const table = words[0] === 'peers' ? peers : full;
  registerWasmKernels();
  await setBackend('wasm');
  const { store, schedule } = await openLocalData();
  while (store.count < 60_000 && !schedule.poolAt(10_000)) await new Promise((resolve) => setTimeout(resolve, 20));
  const { pixels, labels } = await readTestImages();
  const tests = createProbeEmbedder(pixels, labels.length);

  console.log(
    '| what | seed | images forwarded | training, CPU s | loss | spread | 5-NN 2k | R@1 2k | mAP@R 2k | silhouette 2k | 5-NN 10k | R@1 10k | mAP@R 10k |',
  );
  console.log(`|${' --- |'.repeat(13)}`);
  for (const { name, experiment, images, shards, seeds } of table) {
    if (only && !name.includes(only)) continue;
    const pool = makePool(
      store,
      Array.from({ length: shards }, (_, shard) => shard),
    );
    const constant: PoolSchedule = { poolAt: () => pool };
    for (const seed of chosenSeeds ?? seeds) {
      const trainer = createTrainer({ ...experiment, seed }, createBatchSource(store, constant));
      const before = process.cpuUsage();
      while (trainer.imagesSeen < images) if ((await trainer.advance()) !== 'stepped') throw new Error(`${name}: stopped`);
      const spent = process.cpuUsage(before);
      const { embeddingSize } = experiment;
      const positions = await tests.embed(trainer.network);
      const shownPositions = positions.subarray(0, 2000 * embeddingSize);
      const shownLabels = labels.subarray(0, 2000);
      const shown = scoresOf(shownPositions, embeddingSize, shownLabels);
      checkScores(shownPositions, embeddingSize, shownLabels, shown);
      const all = scoresOf(positions, embeddingSize, labels);
      const { losses } = trainer.takeCurve();
      const last = losses.slice(-20).reduce((sum, loss) => sum + loss / 20, 0);
      const cells = [
        name,
        seed,
        trainer.imagesSeen.toLocaleString('en'),
        ((spent.user + spent.system) / 1e6).toFixed(1),
        ...[
          last,
          spread(positions, embeddingSize),
          shown.knn5,
          shown.recallAt1,
          shown.meanAveragePrecisionAtR,
          shown.silhouette,
        ].map(figure),
        ...[all.knn5, all.recallAt1, all.meanAveragePrecisionAtR].map(figure),
      ];
      console.log(`| ${cells.join(' | ')} |`);
      trainer.dispose();
    }
  }
}

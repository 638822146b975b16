/** Losses train for real, on WASM in Node with the MNIST shards: quality reached, the head of cross-entropy, changes of loss on the way, checkpoints. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type LossId, lossEntry, lossIds, parametersFor, recommendedFor } from '../ranking/catalogue';
import { knnAccuracy } from '../ranking/metrics/knn';
import { sortDistances } from '../ranking/sortedDistances';
import { createBatchSource } from './batchSource';
import type { EngineDataset } from './dataset';
import { createLinearHead } from './linearHead';
import { openMnist } from './mnist.testing';
import { createProbeEmbedder } from './probeEmbedder';
import type { Checkpoint, Experiment } from './protocol';
import { createTrainer, type Trainer } from './trainer';

let data: EngineDataset;

beforeAll(async () => {
  data = await openMnist();
});
afterAll(() => vi.unstubAllGlobals());

/** The page's defaults for a loss. */
function experimentOf(loss: LossId, changes: Partial<Experiment> = {}): Experiment {
  const distance = lossEntry(loss).distances[0];
  return {
    dataset: 'mnist',
    task: 'images',
    wordLoss: 'triplet',
    wordMining: 'all',
    wordVectors: 'centred',
    classWords: '',
    leftOut: 'none',
    flippedShare: 0,
    distance,
    mining: 'batch-all',
    net: 'small-cnn',
    embeddingSize: 2,
    normalise: false,
    optimiser: 'adam',
    learningRate: recommendedFor(loss, distance).learningRate ?? 0.005,
    classesPerBatch: 10,
    samplesPerClass: 8,
    seed: 1,
    shownImages: 2000,
    backend: 'auto',
    ...parametersFor(loss, distance),
    ...changes,
    loss,
  };
}

const open = (experiment: Experiment, checkpoint?: Checkpoint) =>
  createTrainer(experiment, createBatchSource(data.store, data.schedule), checkpoint);

async function trainTo(trainer: Trainer, step: number): Promise<number[]> {
  while (trainer.step < step) {
    const result = await trainer.advance();
    if (result === 'not-finite') throw new Error(`not finite at step ${trainer.step}`);
    if (result === 'waiting-for-data') await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return Array.from(trainer.takeCurve().losses);
}

async function knn5Of(trainer: Trainer): Promise<number> {
  const { pixels, labels } = data.probe;
  const probe = createProbeEmbedder(pixels, labels.length);
  const positions = await probe.embed(trainer.network);
  probe.dispose();
  return knnAccuracy(sortDistances(positions, trainer.experiment.embeddingSize, labels, trainer.experiment.distance), labels);
}

it.each<[LossId, number]>([
  ['triplet', 300],
  ['contrastive-linear', 300],
  ['cross-entropy', 400],
  ['nt-xent', 800],
])(
  '%s after %i steps in two dimensions: above 80 percent',
  async (loss, steps) => {
    const trainer = open(experimentOf(loss));
    await trainTo(trainer, steps);
    expect(await knn5Of(trainer)).toBeGreaterThan(0.8);
    trainer.dispose();
  },
  120_000,
);

it.each(lossIds)('%s learns: its loss falls within 60 steps', async (loss) => {
  // Over all terms: the mean over active triplets hardly falls, since easy ones leave it.
  const trainer = open(experimentOf(loss, { net: 'mlp', learningRate: 0.002, average: 'all' }));
  const losses = await trainTo(trainer, 60);
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  expect(mean(losses.slice(-10))).toBeLessThan(mean(losses.slice(0, 5)));
  trainer.dispose();
});

it('takes another loss, mining and distance on the way, to cross-entropy and back, and repeats', async () => {
  const run = async () => {
    const trainer = open(experimentOf('triplet', { net: 'mlp' }));
    const losses = await trainTo(trainer, 4);
    trainer.change({ loss: 'cross-entropy' });
    losses.push(...(await trainTo(trainer, 8)));
    const head = trainer.head();
    trainer.change({ loss: 'nt-xent', distance: 'cosine' });
    expect(trainer.head()).toBeUndefined();
    losses.push(...(await trainTo(trainer, 10)));
    trainer.change({ loss: 'triplet', mining: 'distance-weighted' });
    losses.push(...(await trainTo(trainer, 14)));
    trainer.change({ loss: 'cross-entropy', mining: 'batch-all' });
    // The head has waited where it was.
    expect(trainer.head()).toEqual(head);
    losses.push(...(await trainTo(trainer, 16)));
    trainer.dispose();
    return losses;
  };
  const first = await run();
  expect(first.every((loss) => Number.isFinite(loss) && loss > 0)).toBe(true);
  expect(await run()).toEqual(first);
});

describe('the linear head', () => {
  it('goes on from a checkpoint as if nothing had happened, and starts anew from one without a head', async () => {
    const trainer = open(experimentOf('cross-entropy', { net: 'mlp' }));
    await trainTo(trainer, 6);
    const checkpoint = structuredClone(await trainer.save());
    const straight = await trainTo(trainer, 12);
    trainer.dispose();
    const resumed = open(experimentOf('cross-entropy', { net: 'mlp' }), checkpoint);
    expect(await trainTo(resumed, 12)).toEqual(straight);
    resumed.dispose();
    const { head, ...older } = checkpoint;
    expect(head?.values.weights).toHaveLength(20);
    const anew = open(experimentOf('cross-entropy', { net: 'mlp' }), older);
    expect(await trainTo(anew, 12)).not.toEqual(straight);
    anew.dispose();
  });

  it('moves by Adam and by SGD as their formulas say', () => {
    const options = { classes: 1, embeddingSize: 1, seed: 3 };
    const gradient = { weights: Float64Array.of(0.5), bias: Float64Array.of(-2) };
    const sgd = createLinearHead({ ...options, optimiser: 'sgd' });
    const [w, b] = [sgd.values.weights[0], sgd.values.bias[0]];
    sgd.apply(gradient, 0.1);
    expect(sgd.values.weights[0]).toBeCloseTo(w - 0.05, 6);
    expect(sgd.values.bias[0]).toBeCloseTo(b + 0.2, 6);
    const adam = createLinearHead({ ...options, optimiser: 'adam' });
    expect([adam.values.weights[0], adam.values.bias[0]]).toEqual([w, b]);
    // A constant gradient moves by the rate in each step, against its sign.
    for (let step = 1; step <= 3; step++) {
      adam.apply(gradient, 0.1);
      expect(adam.values.weights[0]).toBeCloseTo(w - 0.1 * step, 5);
      expect(adam.values.bias[0]).toBeCloseTo(b + 0.1 * step, 5);
    }
  });
});

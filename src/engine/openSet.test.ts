/**
 * A digit left out and wrong labels in the whole engine, on WASM in Node with the MNIST shards: what batches, head and checkpoints make of them, and what
 * the page says about minings and wrong labels.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type MinedNegatives, minedNegatives } from '../ranking/minedNegatives';
import { parameterDefaults } from '../ranking/parameters';
import { type BatchSettings, createBatchSource } from './batchSource';
import type { EngineDataset } from './dataset';
import { openMnist } from './mnist.testing';
import type { BatchSnapshot, Checkpoint, Experiment, MiningId } from './protocol';
import { createTrainer, type Trainer } from './trainer';

let data: EngineDataset;

beforeAll(async () => {
  data = await openMnist();
});
afterAll(() => vi.unstubAllGlobals());

const base: Experiment = {
  dataset: 'mnist',
  task: 'images',
  wordLoss: 'triplet',
  wordMining: 'all',
  wordVectors: 'centred',
  classWords: '',
  leftOut: 'none',
  flippedShare: 0,
  loss: 'triplet',
  distance: 'euclidean',
  mining: 'batch-all',
  ...parameterDefaults,
  net: 'mlp',
  embeddingSize: 2,
  normalise: false,
  optimiser: 'adam',
  learningRate: 0.005,
  classesPerBatch: 10,
  samplesPerClass: 6,
  seed: 1,
  shownImages: 2000,
  backend: 'auto',
};

const open = (change: Partial<Experiment>, checkpoint?: Checkpoint) =>
  createTrainer({ ...base, ...change }, createBatchSource(data.store, data.schedule), checkpoint);

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Calls back after each step with its batch. */
async function trainTo(trainer: Trainer, step: number, onBatch: (batch: BatchSnapshot) => void = () => {}): Promise<number[]> {
  while (trainer.step < step) {
    const result = await trainer.advance();
    if (result === 'not-finite') throw new Error(`not finite at step ${trainer.step}`);
    if (result === 'waiting-for-data') await pause();
    else onBatch(trainer.lastBatch(() => {})!);
  }
  return Array.from(trainer.takeCurve().losses);
}

async function batchAt(source: ReturnType<typeof createBatchSource>, step: number, settings: BatchSettings) {
  for (;;) {
    const batch = source.batchAt(step, settings);
    if (batch) return batch;
    await pause();
  }
}

describe('batches of a run', () => {
  it('have 9 classes of 10 where one is left out, tell a fifth of the images wrongly, and keep the truth beside', async () => {
    const trainer = open({ leftOut: '4', flippedShare: 0.2 });
    let images = 0;
    let wrong = 0;
    await trainTo(trainer, 25, ({ labels, trueLabels }) => {
      expect(labels).toHaveLength(9 * 6);
      expect(new Set(labels).size).toBe(9);
      expect(labels).not.toContain(4);
      expect(trueLabels).not.toContain(4);
      images += labels.length;
      wrong += labels.reduce((sum, label, row) => sum + Number(label !== trueLabels![row]), 0);
    });
    expect(Math.abs(wrong / images - 0.2)).toBeLessThan(0.05);
    trainer.dispose();
    const honest = open({});
    await trainTo(honest, 1, ({ trueLabels }) => expect(trueLabels).toBeUndefined());
    honest.dispose();
  });

  it.each<Partial<Experiment>>([
    { mining: 'batch-all' },
    { mining: 'offline-fixed' },
    { mining: 'offline-epoch' },
    { mining: 'offline-epoch', loss: 'contrastive-linear' },
    { loss: 'cross-entropy' },
  ])('go on after a checkpoint as if nothing had happened, over the growth of the pool: %o', async (change) => {
    const asked = { ...change, leftOut: '7', flippedShare: 0.3 } as const;
    const trainer = open(asked);
    await trainTo(trainer, 15);
    const checkpoint = structuredClone(await trainer.save());
    const straight: BatchSnapshot[] = [];
    const losses = await trainTo(trainer, 45, (batch) => straight.push(batch));
    const resumed = open(asked, checkpoint);
    const again: BatchSnapshot[] = [];
    expect(await trainTo(resumed, 45, (batch) => again.push(batch))).toEqual(losses.slice(-30));
    expect(again.map(({ labels, trueLabels }) => [labels, trueLabels])).toEqual(
      straight.map(({ labels, trueLabels }) => [labels, trueLabels]),
    );
    trainer.dispose();
    resumed.dispose();
  });

  it('offline and fixed: an anchor met again, however much later, has its partners of the first time', async () => {
    const settings = {
      ...base,
      mining: 'offline-fixed',
      leftOut: '2',
      flippedShare: 0.2,
      classesPerBatch: 10,
      samplesPerClass: 20,
    } as const;
    const partners = new Map<number, string>();
    let metAgain = 0;
    const source = createBatchSource(data.store, data.schedule);
    // Of another source, as after a restart: nothing is carried along.
    for (const [from, drawn] of [
      [0, source],
      [580, createBatchSource(data.store, data.schedule)],
    ] as const)
      for (let step = from; step < from + (from === 0 ? 60 : 400); step++) {
        const { indices } = await batchAt(drawn, step, settings);
        const count = indices.length / 3;
        for (let i = 0; i < count; i++) {
          const chosen = `${indices[count + i]} ${indices[2 * count + i]}`;
          if (partners.has(indices[i])) metAgain++;
          expect(partners.get(indices[i]) ?? chosen).toBe(chosen);
          partners.set(indices[i], chosen);
        }
      }
    expect(metAgain).toBeGreaterThan(500);
  });
});

it('the head of cross-entropy has no share for a class left out, and its row never moves', async () => {
  const trainer = open({ loss: 'cross-entropy', leftOut: '4' });
  const before = trainer.head()!;
  await trainTo(trainer, 10);
  const after = trainer.head()!;
  expect([...after.weights.subarray(8, 10)]).toEqual([0, 0]);
  expect(after.bias[4]).toBe(before.bias[4]);
  expect(after.bias[4]).toBeLessThan(-1000);
  expect(after.weights).not.toEqual(before.weights);
  trainer.dispose();
});

/** Mean share of false negatives over batches, as `mining` would have mined them. */
const shareOf = (batches: readonly BatchSnapshot[], mining: MiningId, value: (mined: MinedNegatives) => number) => {
  const all = batches.map(({ objective, embeddings, labels, seed, trueLabels }) =>
    value(minedNegatives({ ...objective, mining }, { embeddings, size: 2, labels, seed }, trueLabels!)!),
  );
  return all.reduce((sum, share) => sum + share, 0) / all.length;
};

it.each([1, 2])(
  'of the same batches hard mining takes several times as many false negatives as all or random ones, and all more than chance; seed %i',
  async (seed) => {
    const batches: BatchSnapshot[] = [];
    const trainer = open({ flippedShare: 0.2, net: 'small-cnn', samplesPerClass: 8, seed });
    await trainTo(trainer, 120, (batch) => {
      if (trainer.step > 100) batches.push(batch);
    });
    trainer.dispose();
    const hard = shareOf(batches, 'batch-hard', ({ sameClass }) => sameClass);
    const random = shareOf(batches, 'random-negative', ({ sameClass }) => sameClass);
    const all = shareOf(batches, 'batch-all', ({ sameClass }) => sameClass);
    const chance = shareOf(batches, 'batch-all', (mined) => mined.chance.sameClass);
    expect(Math.abs(chance - 0.04)).toBeLessThan(0.01);
    expect(all).toBeGreaterThan(1.3 * chance);
    expect(hard).toBeGreaterThan(3 * all);
    expect(hard).toBeGreaterThan(3 * random);
  },
  60_000,
);

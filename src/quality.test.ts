/** What the default settings promise, on more seeds and in more dimensions than the browser has time for: on WASM, within 600 steps, 5-NN of 90 % in 2-D and 95 % in 16-D. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createBatchSource } from './engine/batchSource';
import type { EngineDataset } from './engine/dataset';
import { openMnist } from './engine/mnist.testing';
import { createProbeEmbedder } from './engine/probeEmbedder';
import { createTrainer } from './engine/trainer';
import { knnAccuracy } from './ranking/metrics/knn';
import { sortDistances } from './ranking/sortedDistances';
import { defaultExperiment } from './state/experiment';

let data: EngineDataset;
beforeAll(async () => {
  data = await openMnist();
});
afterAll(() => vi.unstubAllGlobals());

it.each([
  { embeddingSize: 2, seed: 2, promised: 0.9 },
  { embeddingSize: 2, seed: 3, promised: 0.9 },
  { embeddingSize: 16, seed: 1, promised: 0.95 },
  { embeddingSize: 16, seed: 2, promised: 0.95 },
  { embeddingSize: 16, seed: 3, promised: 0.95 },
] as const)('$embeddingSize-D, seed $seed', async ({ embeddingSize, seed, promised }) => {
  const { pixels, labels } = data.probe;
  const trainer = createTrainer({ ...defaultExperiment, embeddingSize, seed }, createBatchSource(data.store, data.schedule));
  const probe = createProbeEmbedder(pixels, labels.length);
  while (trainer.step < 600)
    if ((await trainer.advance()) !== 'stepped') await new Promise((resolve) => setTimeout(resolve, 5));
  const positions = await probe.embed(trainer.network);
  const sorted = sortDistances(positions, embeddingSize, labels, defaultExperiment.distance);
  expect(knnAccuracy(sorted, labels)).toBeGreaterThanOrEqual(promised);
  probe.dispose();
  trainer.dispose();
});

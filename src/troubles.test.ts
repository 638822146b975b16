/** The troubles of the reference page happen: each experiment trains on MNIST in the engine, and its symptom is what the page says, on two seeds. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createBatchSource } from './engine/batchSource';
import type { EngineDataset } from './engine/dataset';
import { openMnist } from './engine/mnist.testing';
import { createProbeEmbedder } from './engine/probeEmbedder';
import type { Experiment, LiveChange } from './engine/protocol';
import { createTrainer } from './engine/trainer';
import { collapsedLoss, isCollapsed } from './ranking/collapse';
import { knnAccuracy } from './ranking/metrics/knn';
import { spread } from './ranking/metrics/spread';
import { sortDistances } from './ranking/sortedDistances';
import { type TroubleId, troubleExperiment, troubles } from './state/troubles';

let data: EngineDataset;

beforeAll(async () => {
  data = await openMnist();
});
afterAll(() => vi.unstubAllGlobals());

interface Happened {
  losses: number[];
  /** Of all that were selected, those with a loss above 0. */
  activeShares: number[];
  /** The step that could not be made; null where all were. */
  stoppedAt: number | null;
  positions: Float32Array;
  /** Leave-one-out 5-NN of the shown images after the first step and at the end. */
  knn5: { first: number; last: number };
}

interface Later {
  change: LiveChange;
  steps: number;
}

/** @param later what is changed while it runs, after `steps`, and for how long it then goes on. */
async function train(experiment: Experiment, steps: number, later?: Later): Promise<Happened> {
  const trainer = createTrainer(experiment, createBatchSource(data.store, data.schedule));
  const labels = data.probe.labels.subarray(0, experiment.shownImages);
  const probe = createProbeEmbedder(data.probe.pixels.subarray(0, labels.length * 784), labels.length);
  const knn5 = async () => {
    const positions = await probe.embed(trainer.network);
    return knnAccuracy(sortDistances(positions, experiment.embeddingSize, labels, experiment.distance), labels);
  };
  let stoppedAt: number | null = null;
  let first = Number.NaN;
  const end = steps + (later?.steps ?? 0);
  while (trainer.step < end && stoppedAt === null) {
    if (later && trainer.step === steps) trainer.change(later.change);
    const result = await trainer.advance();
    if (result === 'not-finite') stoppedAt = trainer.step + 1;
    if (result === 'waiting-for-data') await new Promise((resolve) => setTimeout(resolve, 5));
    if (trainer.step === 1 && Number.isNaN(first)) first = await knn5();
  }
  const curve = trainer.takeCurve();
  const positions = await probe.embed(trainer.network);
  const last = stoppedAt === null ? await knn5() : Number.NaN;
  probe.dispose();
  trainer.dispose();
  return { losses: [...curve.losses], activeShares: [...curve.activeShares], stoppedAt, positions, knn5: { first, last } };
}

const happen = (id: TroubleId, seed: number) => train({ ...troubleExperiment(id), seed }, troubles[id].steps);
const remedied = (id: TroubleId, change: Partial<Experiment>, steps: number = troubles[id].steps, later?: Later) =>
  train({ ...troubleExperiment(id), ...change }, steps, later);

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const farthestFrom = (level: number, values: readonly number[]) => Math.max(...values.map((value) => Math.abs(value - level)));

describe.each([1, 2])('seed %i', { timeout: 120_000 }, (seed) => {
  it('stuck at the margin: within 2 percent of it in each of the last 50 steps, and the points in one spot', async () => {
    const { losses, positions } = await happen('margin', seed);
    expect(farthestFrom(1, losses.slice(-50))).toBeLessThan(0.02);
    expect(spread(positions, 2)).toBeLessThan(0.01);
  });

  it('stuck at 0.693: within 0.01 of ln 2 in each of the last 50 steps', async () => {
    const { losses, positions } = await happen('ln2', seed);
    expect(farthestFrom(Math.LN2, losses.slice(-50))).toBeLessThan(0.01);
    expect(spread(positions, 2)).toBeLessThan(0.02);
  });

  it('NaN: the loss grows without bound and the run stops by itself within 20 steps', async () => {
    const { losses, stoppedAt } = await happen('nan', seed);
    expect(stoppedAt).not.toBeNull();
    expect(stoppedAt).toBeLessThan(20);
    expect(Math.max(...losses)).toBeGreaterThan(1e6);
  });

  it('loss 0 at once: exactly 0 in nine of ten steps from step 20 on, while fewer than half of the neighbours are right', async () => {
    const { losses, knn5 } = await happen('zero', seed);
    const late = losses.slice(20);
    expect(late.filter((loss) => loss === 0).length).toBeGreaterThanOrEqual(0.9 * late.length);
    expect(losses[0]).toBeGreaterThan(0.1);
    expect(knn5.last).toBeLessThan(0.5);
  });

  it('collapsed: at half the margin, not at the margin, and the points in one spot', async () => {
    const { losses, positions } = await happen('collapsed', seed);
    const experiment = troubleExperiment('collapsed');
    const { classesPerBatch, samplesPerClass, margin } = experiment;
    expect(farthestFrom(margin / 2, losses.slice(-50))).toBeLessThan(0.01);
    expect(spread(positions, 2)).toBeLessThan(0.01);
    const level = collapsedLoss(experiment, classesPerBatch, samplesPerClass);
    expect(isCollapsed(experiment, level, mean(losses.slice(-20)), positions, 2)).toBe(true);
  });

  it('does not go down: the mean over active stays about the margin, while active ones grow few and neighbours right', async () => {
    const { losses, activeShares, knn5 } = await happen('still', seed);
    expect(mean(losses.slice(-50))).toBeGreaterThan(0.8 * mean(losses.slice(0, 20)));
    expect(mean(activeShares.slice(-50))).toBeLessThan(0.2);
    expect(mean(activeShares.slice(0, 3))).toBeGreaterThan(0.9);
    expect(knn5.last).toBeGreaterThan(0.8);
    expect(knn5.first).toBeLessThan(0.5);
  });
});

describe('what is said of the remedies', { timeout: 120_000 }, () => {
  it('a collapsed run comes back with batch all', async () => {
    const { positions, knn5 } = await remedied('margin', {}, 100, { change: { mining: 'batch-all' }, steps: 200 });
    expect(spread(positions, 2)).toBeGreaterThan(1);
    expect(knn5.last).toBeGreaterThan(0.6);
  });

  it.each<Partial<Experiment>>([{ learningRate: 0.0005 }, { embeddingSize: 64 }])(
    '%o collapses all the same',
    async (change) => {
      const { losses } = await remedied('margin', change);
      expect(farthestFrom(1, losses.slice(-20))).toBeLessThan(0.02);
    },
  );

  it.each(['batch-semi-hard', 'random-negative'] as const)('%s does not collapse from scratch', async (mining) => {
    const { positions, knn5 } = await remedied('margin', { mining });
    expect(spread(positions, 2)).toBeGreaterThan(1);
    expect(knn5.last).toBeGreaterThan(0.7);
  });

  it('the hardest after 200 steps of batch all: the map shrinks at the full rate, and keeps its classes at a tenth', async () => {
    const hardestAt = (learningRate: number) =>
      remedied('margin', { mining: 'batch-all' }, 200, { change: { mining: 'batch-hard', learningRate }, steps: 100 });
    const [full, tenth] = [await hardestAt(0.005), await hardestAt(0.0005)];
    expect(spread(full.positions, 2)).toBeLessThan(0.5 * spread(tenth.positions, 2));
    expect(tenth.knn5.last).toBeGreaterThan(0.8);
  });

  it('NaN: at a hundredth of the rate the same loss trains', async () => {
    const { losses, stoppedAt } = await remedied('nan', { learningRate: 0.1 });
    expect(stoppedAt).toBeNull();
    expect(mean(losses.slice(-20))).toBeLessThan(0.6 * losses[0]);
  });

  it('collapsed: with all negatives inside the margin it learns', async () => {
    const { positions, knn5 } = await remedied('collapsed', { mining: 'pairs-margin' });
    expect(spread(positions, 2)).toBeGreaterThan(0.5);
    expect(knn5.last).toBeGreaterThan(0.7);
  });
});

/** The trial that decides between backends: real training steps of the experiment's own net. */
import { createWorkspace, type Objective } from '../../ranking/objective';
import { createRandom } from '../../ranking/random';
import { createLinearHead } from '../linearHead';
import { createNetwork } from '../network';
import { createOptimiser } from '../optimiser';
import type { Experiment } from '../protocol';
import { trainOnBatch } from '../trainingStep';
import { compileAhead } from './compileAhead';

/** A few real steps of the experiment's net on made-up images, on the active backend: median of three after two to warm up. */
export async function timeSteps(experiment: Experiment, onProgress: (done: number, total: number) => void): Promise<number> {
  await compileAhead(experiment, onProgress);
  const WARM = 2;
  const TIMED = 3;
  const network = createNetwork(experiment);
  const optimiser = createOptimiser(experiment.optimiser, network.parameters);
  const workspace = createWorkspace();
  const { classesPerBatch, samplesPerClass } = experiment;
  const count = classesPerBatch * samplesPerClass;
  const random = createRandom(1);
  const images = Float32Array.from({ length: count * 784 }, () => random.next());
  const labels = Uint8Array.from({ length: count }, (_, i) => i % classesPerBatch);
  const durations: number[] = [];
  const objective: Objective = { ...experiment, mining: 'batch-all' };
  const { embeddingSize, seed, optimiser: id } = experiment;
  const head = createLinearHead({ classes: classesPerBatch, embeddingSize, seed, optimiser: id }).values;
  for (let i = 0; i < WARM + TIMED; i++) {
    onProgress(i, WARM + TIMED);
    const started = performance.now();
    await trainOnBatch(network, optimiser, { images, labels, head }, objective, experiment.learningRate, workspace);
    await network.parameters[0].data();
    if (i >= WARM) durations.push(performance.now() - started);
  }
  optimiser.dispose();
  network.dispose();
  return durations.sort((a, b) => a - b)[TIMED >> 1];
}

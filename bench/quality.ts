/** Trains configurations of the experiment in Node on WASM and prints 5-NN (leave-one-out, 2,000 probe images) after given steps, mean step time beside it. */
import '@tensorflow/tfjs-backend-wasm';
import { createBatchSource } from '../src/engine/batchSource';
import { createProbeEmbedder } from '../src/engine/probeEmbedder';
import type { Experiment } from '../src/engine/protocol';
import { setBackend } from '../src/engine/tensorflow';
import { createTrainer } from '../src/engine/trainer';
import { registerWasmKernels } from '../src/engine/wasmKernels/register';
import { knnAccuracy } from '../src/ranking/metrics/knn';
import { sortDistances } from '../src/ranking/sortedDistances';
import { defaultExperiment } from '../src/state/experiment';
import { openLocalData } from './localData';

export async function measureQuality(words: string[]): Promise<void> {
  const option = (name: string, standard: string) => {
    const at = words.indexOf(name);
    return at < 0 ? standard : words.splice(at, 2)[1];
  };
  const marks = option('--steps', '100,200,400,600').split(',').map(Number);
  const seeds = option('--seeds', '1,2,3').split(',').map(Number);
  const groups = words
    .join(' ')
    .split('/')
    .map((group) => group.trim().split(/\s+/).filter(Boolean));

  registerWasmKernels();
  await setBackend('wasm');
  const data = await openLocalData();
  const probe = createProbeEmbedder(data.probe.pixels, data.probe.labels.length);

  console.log(['configuration', 'seed', ...marks.map((mark) => `@${mark}`), 'ms/step'].join('\t'));
  for (const group of groups)
    for (const seed of seeds) {
      const experiment: Experiment = { ...defaultExperiment, seed };
      for (const word of group) {
        const [key, value] = word.split('=');
        (experiment as unknown as Record<string, unknown>)[key] =
          value === 'true' ? true : Number.isNaN(Number(value)) ? value : Number(value);
      }
      const trainer = createTrainer(experiment, createBatchSource(data.store, data.schedule));
      const scores: string[] = [];
      let trainingMs = 0;
      for (const mark of marks) {
        const started = performance.now();
        while (trainer.step < mark)
          if ((await trainer.advance()) !== 'stepped') await new Promise((resolve) => setTimeout(resolve, 5));
        trainingMs += performance.now() - started;
        const positions = await probe.embed(trainer.network);
        const knn5 = knnAccuracy(
          sortDistances(positions, experiment.embeddingSize, data.probe.labels, 'euclidean'),
          data.probe.labels,
        );
        scores.push((100 * knn5).toFixed(1));
      }
      console.log(
        [group.join(' ') || 'default', seed, ...scores, (trainingMs / marks[marks.length - 1]).toFixed(2)].join('\t'),
      );
      trainer.dispose();
    }
}

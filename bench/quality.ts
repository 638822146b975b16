/**
 * Trains configurations of the experiment in Node on WASM and prints 5-NN (leave-one-out, 2,000 probe images, in the distance of the loss) after given
 * steps, mean step time beside it. `dataset=fashion` trains on the other data set; `loss=...` brings that loss's own defaults, as on the page.
 */
import '@tensorflow/tfjs-backend-wasm';
import { createBatchSource } from '../src/engine/batchSource';
import { createProbeEmbedder } from '../src/engine/probeEmbedder';
import type { DatasetId, Experiment } from '../src/engine/protocol';
import { setBackend } from '../src/engine/tensorflow';
import { createTrainer } from '../src/engine/trainer';
import { registerWasmKernels } from '../src/engine/wasmKernels/register';
import type { LossId } from '../src/ranking/catalogue';
import { knnAccuracy } from '../src/ranking/metrics/knn';
import type { DistanceId } from '../src/ranking/objective';
import { sortDistances } from '../src/ranking/sortedDistances';
import { defaultsFor, fitToLoss } from '../src/state/experiment';
import { openLocalData } from './localData';

const readWord = (value: string) => (value === 'true' ? true : Number.isNaN(Number(value)) ? value : Number(value));

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
  console.log(['configuration', 'seed', ...marks.map((mark) => `@${mark}`), 'ms/step'].join('\t'));
  for (const group of groups) {
    const asked = Object.fromEntries(group.map((word) => word.split('=')).map(([key, value]) => [key, readWord(value)]));
    const data = await openLocalData(asked.dataset as DatasetId | undefined);
    const probe = createProbeEmbedder(data.probe.pixels, data.probe.labels.length);
    for (const seed of seeds) {
      const experiment: Experiment = fitToLoss({
        ...defaultsFor((asked.loss as LossId) ?? 'triplet', asked.distance as DistanceId | undefined),
        seed,
        ...asked,
      });
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
          sortDistances(positions, experiment.embeddingSize, data.probe.labels, experiment.distance),
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
}

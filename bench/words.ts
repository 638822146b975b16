/**
 * Trains configurations of the task 'words' in Node on WASM and prints, after given steps, the mean average precision of image retrieval by text over the 2,000 shown
 * images: by the class words, and by the fixed list of never-trained words beside chance and their nearest-class baseline; and the seconds of training. `--each` adds every word's own.
 */
import '@tensorflow/tfjs-backend-wasm';
import { readClassWords } from '../src/data/classWords';
import { queryWords } from '../src/data/queryWords';
import { createWordVectorsSource, type WordVectors } from '../src/data/wordVectors';
import { createBatchSource } from '../src/engine/batchSource';
import type { EngineDataset } from '../src/engine/dataset';
import { wordObjectiveOf } from '../src/engine/objectives';
import { createProbeEmbedder } from '../src/engine/probeEmbedder';
import type { DatasetId, DistanceId, Experiment } from '../src/engine/protocol';
import { wordSpaceOf } from '../src/engine/taughtWords';
import { setBackend } from '../src/engine/tensorflow';
import { createTrainer } from '../src/engine/trainer';
import { registerWasmKernels } from '../src/engine/wasmKernels/register';
import type { WordBatch } from '../src/ranking/words/evaluateWords';
import { seenBy } from '../src/ranking/words/imageWordDistances';
import {
  chanceOfWords,
  nearestClassBaseline,
  nearestClassWords,
  retrievalByWords,
} from '../src/ranking/words/retrievalByWords';
import { wordConfusions } from '../src/ranking/words/wordConfusions';
import { intoSpace, type WordSpace } from '../src/ranking/words/wordSpace';
import { wordSpread } from '../src/ranking/words/wordSpread';
import { fitToLoss, wordDefaultsFor } from '../src/state/experiment';
import { localDataFolder, openLocalData, serveLocalData } from './localData';

const isNumber = (value: string) => value.trim() !== '' && !Number.isNaN(Number(value));
const readWord = (value: string) =>
  value === 'true' || value === 'false' ? value === 'true' : isNumber(value) ? Number(value) : value;
const digits = (value: number) => value.toFixed(3);

/** Of one net: mean average precisions, and every word's own as text. */
function measure(positions: Float32Array, labels: Uint8Array, experiment: Experiment, space: WordSpace, vectors: WordVectors) {
  const { size } = space;
  const { dataset, distance } = experiment;
  const images = seenBy(distance, positions, size);
  const { words } = readClassWords(dataset, experiment.classWords, (word) => vectors.indexOf(word) >= 0);
  const classes = words.map((_, label) => label);
  const trained = retrievalByWords(images, labels, seenBy(distance, space.vectors, size), classes, size, distance);
  const queries = queryWords(dataset);
  const asked = intoSpace(space, vectors.vectorsOf(queries.map(({ word }) => word)));
  const meanings = queries.map(({ label }) => label);
  const never = retrievalByWords(images, labels, seenBy(distance, asked, size), meanings, size, distance);
  const nearest = nearestClassWords(space, asked, distance);
  const baseline = nearestClassBaseline(trained.distances, labels, nearest, meanings);
  const each = [
    ...words.map((word, i) => `${word} ${digits(trained.averagePrecisions[i])}`),
    ...queries.map(
      ({ word }, i) =>
        `${word} ${digits(never.averagePrecisions[i])} (${words[nearest[i]]} ${digits(baseline.averagePrecisions[i])})`,
    ),
    `cosines of the class words ${digits(wordSpread(space, 'cosine').meanCosine)}`,
    ...confusionsOf(experiment, { embeddings: positions, labels, space }, words),
  ];
  return { means: [trained.mean, never.mean, chanceOfWords(labels, meanings).mean, baseline.mean], each };
}

/** Of the shown images among all class words: which other words still have a loss, and the share that is near in meaning. */
function confusionsOf(experiment: Experiment, batch: WordBatch, words: readonly string[]): string[] {
  const objective = { ...wordObjectiveOf(experiment), loss: 'triplet', mining: 'all' } as const;
  const { active, images, near, wordDistances, activeCount, nearShare, nearShareByChance } = wordConfusions(objective, batch);
  const most = Array.from(active.keys()).sort((a, b) => active[b] - active[a]);
  const shown = most.slice(0, 8).map((at) => {
    const [own, other] = [Math.floor(at / words.length), at % words.length];
    return `${words[own]}-${words[other]} ${digits(active[at] / images[own])} (${digits(wordDistances[at])}${near[at] ? ' near' : ''})`;
  });
  return [`${activeCount} active, near in meaning ${digits(nearShare)}, by chance ${digits(nearShareByChance)}`, ...shown];
}

export async function measureWords(words: string[]): Promise<void> {
  const option = (name: string, standard: string) => {
    const at = words.indexOf(name);
    return at < 0 ? standard : words.splice(at, 2)[1];
  };
  const showsEach = words.includes('--each');
  const marks = option('--steps', '600').split(',').map(Number);
  const seeds = option('--seeds', '1,2,3').split(',').map(Number);
  const groups = words
    .filter((word) => word !== '--each')
    .join(' ')
    .split('/')
    .map((group) => group.trim().split(/\s+/).filter(Boolean));

  registerWasmKernels();
  await setBackend('wasm');
  serveLocalData();
  const vectors = await createWordVectorsSource({ folderUrl: `${localDataFolder}glove/` }).open();
  const opened = new Map<DatasetId, EngineDataset>();
  console.log(
    ['configuration', 'seed', 'step', 'mAP', 'never trained', 'by chance', 'nearest class word', 'seconds'].join('\t'),
  );
  for (const group of groups)
    for (const seed of seeds) {
      const asked = Object.fromEntries(group.map((word) => word.split('=')).map(([key, value]) => [key, readWord(value)]));
      const experiment: Experiment = fitToLoss({
        ...wordDefaultsFor(asked.distance as DistanceId | undefined),
        seed,
        ...asked,
      });
      const data = opened.get(experiment.dataset) ?? (await openLocalData(experiment.dataset));
      opened.set(experiment.dataset, data);
      const probe = createProbeEmbedder(data.probe.pixels, data.probe.labels.length);
      const space = wordSpaceOf(vectors, experiment);
      const trainer = createTrainer(experiment, createBatchSource(data.store, data.schedule), undefined, undefined, space);
      let trainingMs = 0;
      for (const mark of marks) {
        while (trainer.step < mark) {
          const started = performance.now();
          const advance = await trainer.advance();
          if (advance === 'not-finite') throw new Error(`${group.join(' ')}: loss not finite at step ${trainer.step}`);
          if (advance === 'waiting-for-data') await new Promise((resolve) => setTimeout(resolve, 5));
          else trainingMs += performance.now() - started;
        }
        const positions = Float32Array.from(await probe.embed(trainer.network));
        const { means, each } = measure(positions, data.probe.labels, experiment, space, vectors);
        const name = group.join(' ') || 'default';
        console.log([name, seed, mark, ...means.map(digits), (trainingMs / 1000).toFixed(1)].join('\t'));
        if (showsEach) console.log(`  ${each.join(', ')}`);
      }
      probe.dispose();
      trainer.dispose();
    }
}

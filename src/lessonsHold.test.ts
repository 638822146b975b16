/**
 * Every lesson's claim, on two seeds: its acts are performed by the real trainer in Node (WASM, the MNIST shards) or by the sandbox's own steps, and its
 * predicate must hold for what was seen. The table of docs/teaching.md is this test's output with LESSON_TABLE=1.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { WordVectors } from './data/wordVectors';
import { createBatchSource } from './engine/batchSource';
import type { EngineDataset } from './engine/dataset';
import { inspectNetwork } from './engine/inspect';
import { openDataset, openWords } from './engine/mnist.testing';
import { createProbeEmbedder } from './engine/probeEmbedder';
import type { DatasetId, Experiment } from './engine/protocol';
import { wordSpaceOf } from './engine/taughtWords';
import { createTrainer } from './engine/trainer';
import { type Hands, perform } from './lessons/acts';
import { course } from './lessons/course';
import { sandboxHands } from './lessons/hands/sandbox';
import type { Lesson } from './lessons/lesson';
import { type SeenMarks, setPageFor } from './lessons/lessonStore';
import { markOf, type RunMark } from './lessons/marks';
import { minedNegatives } from './ranking/minedNegatives';
import { readBeside } from './state/compare/beside';
import { changed, defaultExperiment } from './state/experiment';
import { startSandbox } from './state/sandbox/sandboxSession';
import { precisionsWithQuery } from './state/words/precisionOfQuery';

const opened: Partial<Record<DatasetId, EngineDataset>> = {};
let vectors: WordVectors;

beforeAll(async () => {
  for (const dataset of ['mnist', 'fashion'] as const) opened[dataset] = await openDataset(dataset);
  vectors = await openWords();
});
afterAll(() => vi.unstubAllGlobals());

const cannot = () => Promise.reject(new Error('no such act here'));

/** One run without a page. */
function trainerHands(asked: Experiment, query: string | null = null): Hands<RunMark> {
  const data = opened[asked.dataset];
  if (!data) throw new Error(`${asked.dataset} is not open`);
  const space = asked.task === 'words' ? wordSpaceOf(vectors, asked) : null;
  const count = asked.shownImages;
  const { pixels } = data.probe;
  const labels = data.probe.labels.slice(0, count);
  const probe = createProbeEmbedder(pixels, count);
  const open = () =>
    createTrainer({ ...experiment }, createBatchSource(data.store, data.schedule), undefined, undefined, space);
  let experiment = asked;
  let trainer = open();
  let losses: number[] = [];
  let activeShares: number[] = [];
  async function askTwins() {
    const images = new Uint8Array(3 * 784);
    const other = labels.findIndex((label) => label !== labels[0]);
    [0, other, 0].forEach((row, i) => {
      images.set(pixels.subarray(row * 784, (row + 1) * 784), i * 784);
    });
    const request = { id: 1, images, activations: false, filters: 0 };
    const { embeddings, layers } = await inspectNetwork(trainer.network, request, trainer.step);
    return { embeddings, weights: layers.reduce((sum, { parameterCount }) => sum + parameterCount, 0) };
  }
  return {
    async train(to) {
      while (trainer.step < to)
        if ((await trainer.advance()) !== 'stepped') await new Promise((resolve) => setTimeout(resolve, 5));
      const curve = trainer.takeCurve();
      losses = [...losses, ...curve.losses];
      activeShares = [...activeShares, ...curve.activeShares];
    },
    async change(patch) {
      experiment = changed(experiment, patch);
      trainer.change(patch);
    },
    async reset() {
      trainer.dispose();
      trainer = open();
      losses = activeShares = [];
    },
    async pick() {},
    place: cannot,
    move: cannot,
    async look(twins) {
      const { step } = trainer;
      const batch = trainer.lastBatch(() => {});
      const { embeddingSize: size } = experiment;
      const positions = await probe.embed(trainer.network);
      return [
        markOf({
          step,
          positions,
          byWords: space ? precisionsWithQuery(positions, labels, space, experiment, vectors, query) : null,
          size,
          labels,
          objective: experiment,
          losses: Float32Array.from(losses),
          activeShares: Float32Array.from(activeShares),
          batch,
          mined: batch?.trueLabels ? minedNegatives(batch.objective, { ...batch, size }, batch.trueLabels) : null,
          twins: twins ? await askTwins() : null,
        }),
      ];
    },
  };
}

/** All runs of a compare page, one after the other. */
function comparedHands(experiments: readonly Experiment[]): Hands<RunMark> {
  const runs = experiments.map((experiment) => trainerHands(experiment));
  const all = async (act: (hands: Hands<RunMark>) => Promise<void>) => {
    for (const run of runs) await act(run);
  };
  return {
    train: (to) => all((run) => run.train(to)),
    change: (patch) => all((run) => run.change(patch)),
    reset: () => all((run) => run.reset()),
    place: cannot,
    move: cannot,
    pick: cannot,
    look: async (twins) => (await Promise.all(runs.map((run) => run.look(twins)))).flat(),
  };
}

async function see(lesson: Lesson, seed: number): Promise<SeenMarks> {
  if (lesson.page === 'sandbox') {
    setPageFor(lesson);
    const stop = startSandbox();
    const marks = await perform(lesson.acts, await sandboxHands(new AbortController().signal, true));
    stop();
    return marks as SeenMarks;
  }
  const experiment = changed(changed(defaultExperiment, lesson.experiment), { seed });
  const { beside = null, query = null } = lesson.settings;
  const hands =
    lesson.page === 'compare' ? comparedHands(readBeside(beside, experiment).runs) : trainerHands(experiment, query);
  return (await perform(lesson.acts, hands)) as SeenMarks;
}

/** Two, or those that somebody asks for to measure more. */
const seeds = (process.env.LESSON_SEEDS ?? '1,2').split(',').map(Number);

const number = (value: number) => (Number.isInteger(value) ? String(value) : value.toPrecision(3));

describe.each(course.map((lesson) => ({ id: lesson.id, lesson })))('$id', ({ lesson }) => {
  it.each(seeds)(
    'holds what it claims on seed %i',
    async (seed) => {
      const marks = await see(lesson, seed);
      const rows = lesson.shows.map((measure) =>
        [measure, ...lesson.marks.map((mark) => `${mark} ${number(marks[mark][measure])}`)].join(' | '),
      );
      if (process.env.LESSON_TABLE) console.log(`${lesson.id}, seed ${seed}\n${rows.join('\n')}`);
      expect(Object.keys(marks), 'everything was looked at').toEqual([...lesson.marks]);
      expect(lesson.choices).toContain(lesson.outcome(marks));
      expect(lesson.holds(marks), rows.join('\n')).toBe(true);
    },
    60_000,
  );
});

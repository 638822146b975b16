/**
 * Trains the recipes of src/state/recorded/recipes.ts in the real engine (WASM, in Node, the data shards of public/data) and makes recordings of them.
 * The same recipe gives the same positions on the same machine; only the pace (`stepMs`) is measured.
 */
import '@tensorflow/tfjs-backend-wasm';
import { createBatchSource } from '../src/engine/batchSource';
import type { EngineDataset } from '../src/engine/dataset';
import { createProbeEmbedder } from '../src/engine/probeEmbedder';
import type { Experiment, LiveChange, ProbeSet } from '../src/engine/protocol';
import { createTrainer } from '../src/engine/trainer';
import { createCensusHost } from '../src/state/censusHost';
import { leftOutClass } from '../src/state/experiment';
import { decodePositions, encodePositions } from '../src/state/recorded/codePositions';
import {
  experimentOf,
  frameSteps,
  type Recipe,
  type RecordingId,
  type RunRecipe,
  recipeOf,
} from '../src/state/recorded/recipes';
import { experimentAt } from '../src/state/recorded/recordedFrames';
import type { RecordedFrame, RecordedRun, Recording } from '../src/state/recorded/recording';
import type { RunEvent } from '../src/state/runEvents';
import type { FrameMetrics } from '../src/state/timelineFrames';

/** The first so many held-out images, as the engine shows them. */
export function shownProbe({ probe, classNames }: EngineDataset, count: number): ProbeSet {
  const { pixels, labels, width, height } = probe;
  return {
    pixels: pixels.slice(0, count * width * height),
    labels: labels.slice(0, count),
    width,
    height,
    classNames: [...classNames],
  };
}

/** What the page's census finds of these positions. */
export function metricsOf(
  positions: Float32Array,
  { embeddingSize: size, distance, leftOut }: Experiment,
  labels: Uint8Array,
): FrameMetrics {
  let found: FrameMetrics | null = null;
  const examine = createCensusHost(({ metrics }) => {
    found = metrics;
  });
  // A copy: the census may keep what it is given.
  examine({
    id: 1,
    step: 0,
    positions: positions.slice(),
    size,
    labels,
    distance,
    count: false,
    thorough: true,
    leftOut: leftOutClass(leftOut),
    spare: null,
  });
  return found!;
}

function eventsOf(experiment: Experiment, { changes = [] }: RunRecipe): RunEvent[] {
  let present = experiment;
  return changes.flatMap(({ afterStep: step, change }) => {
    const before = present;
    present = { ...present, ...change };
    const keys = Object.keys(change) as (keyof LiveChange)[];
    return keys.map((key) => ({ step, key, from: before[key], to: present[key] }) as RunEvent);
  });
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

/** @param steps at which it is looked at, ascending; it ends at the last of them. Positions are as trained, not yet quantised. */
export async function trainRun(
  experiment: Experiment,
  { changes = [] }: RunRecipe,
  data: EngineDataset,
  probe: ProbeSet,
  steps: readonly number[],
): Promise<Omit<RecordedRun, 'events' | 'frames' | 'gridBits'> & { frames: Omit<RecordedFrame, 'metrics'>[] }> {
  const trainer = createTrainer(experiment, createBatchSource(data.store, data.schedule));
  const embedder = createProbeEmbedder(probe.pixels, probe.labels.length);
  const frames: Omit<RecordedFrame, 'metrics'>[] = [];
  const durations: number[] = [];
  for (const wanted of steps) {
    while (trainer.step < wanted) {
      for (const { afterStep, change } of changes) if (trainer.step === afterStep) trainer.change(change);
      const started = performance.now();
      const outcome = await trainer.advance();
      if (outcome === 'stepped') durations.push(performance.now() - started);
      if (outcome === 'not-finite') throw new Error(`the loss was no number at step ${trainer.step}`);
      if (outcome === 'waiting-for-data') await soon();
    }
    // Before its shards are here the size of a pool is not known.
    while (!data.schedule.poolAt(wanted)) await soon();
    const { step, imagesSeen, poolSize } = trainer;
    frames.push({ step, imagesSeen, poolSize, positions: await embedder.embed(trainer.network) });
  }
  const { losses, activeShares } = trainer.takeCurve();
  // What the machine needs when nothing else runs on it.
  const stepMs = Math.round(durations.sort((a, b) => a - b)[durations.length >> 2] * 100) / 100;
  embedder.dispose();
  trainer.dispose();
  return { experiment, stepMs, frames, losses, activeShares };
}

async function recordRun(recipe: Recipe, runRecipe: RunRecipe, data: EngineDataset, probe: ProbeSet): Promise<RecordedRun> {
  const experiment = experimentOf(runRecipe);
  const run = {
    ...(await trainRun(experiment, runRecipe, data, probe, frameSteps(recipe))),
    events: eventsOf(experiment, runRecipe),
    gridBits: recipe.gridBits,
  };
  const { embeddingSize: size } = experiment;
  const length = probe.labels.length * size;
  const asRead = decodePositions(
    encodePositions(
      run.frames.map(({ positions }) => positions),
      size,
      recipe.gridBits,
    ),
    length,
    size,
    recipe.gridBits,
  )!;
  const frames = run.frames.map((frame, i) => ({
    ...frame,
    positions: asRead[i],
    metrics: metricsOf(asRead[i], experimentAt(run, frame.step), probe.labels),
  }));
  return { ...run, frames };
}

export async function record(id: RecordingId, data: EngineDataset): Promise<Recording> {
  const recipe = recipeOf(id);
  const probe = shownProbe(data, recipe.images);
  const runs: RecordedRun[] = [];
  for (const run of recipe.runs) runs.push(await recordRun(recipe, run, data, probe));
  return { id, probe, runs };
}

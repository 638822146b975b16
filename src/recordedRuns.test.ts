/**
 * The recordings of public/runs across rooms: each is small, whole, made by its recipe, its metrics are those of its own positions, and the real engine
 * gives the same again within what quantisation and another machine may change.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { metricsOf, shownProbe, trainRun } from '../scripts/recordRuns';
import { createDatasetSource, type EngineDataset } from './engine/dataset';
import { setBackend } from './engine/tensorflow';
import { registerWasmKernels } from './engine/wasmKernels/register';
import { readRecording } from './state/recorded/checkRecording';
import { experimentOf, frameSteps, type RecordingId, recipeOf, recordingIds } from './state/recorded/recipes';
import { experimentAt } from './state/recorded/recordedFrames';
import type { Recording } from './state/recorded/recording';
import { recordingBudgetBytes } from './state/recorded/recordingKind';
import type { FrameMetrics } from './state/timelineFrames';

const folder = new URL('../public/runs/', import.meta.url);
const bytesOf = (id: string) => new Uint8Array(readFileSync(new URL(`${id}.rlr`, folder)));
const known = new Map<RecordingId, Promise<Recording>>();
const recordingOf = (id: RecordingId) => known.get(id) ?? known.set(id, readRecording(bytesOf(id))).get(id)!;

/** The first so many steps are trained anew; this one whole. */
const freshSteps = 20;
const whole: RecordingId = 'collapse';

describe('the recordings', () => {
  it('are those of the recipes, listed with size and checksum', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.rlr'));
    expect(files.sort()).toEqual(recordingIds.map((id) => `${id}.rlr`).sort());
    const index: { id: string; bytes: number; sha256: string; steps: number }[] = JSON.parse(
      readFileSync(new URL('index.json', folder), 'utf8'),
    );
    expect(index.map(({ id }) => id).sort()).toEqual([...recordingIds].sort());
    for (const { id, bytes, sha256, steps } of index) {
      const file = bytesOf(id);
      expect(file.length).toBe(bytes);
      expect(bytes).toBeLessThanOrEqual(recordingBudgetBytes);
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256);
      expect(steps).toBe(recipeOf(id as RecordingId).steps);
    }
  });

  it.each(recordingIds)('%s is made by its recipe, its metrics are of its own positions', async (id) => {
    const recipe = recipeOf(id);
    const { probe, runs } = await recordingOf(id);
    expect(probe.labels.length).toBe(recipe.images);
    expect(runs.map(({ experiment }) => experiment)).toEqual(recipe.runs.map(experimentOf));
    for (const run of runs) {
      expect(run.frames.map(({ step }) => step)).toEqual(frameSteps(recipe));
      for (const { step, positions, metrics } of run.frames.filter((_, i) => i % 16 === 0 || i === run.frames.length - 1)) {
        const found = metricsOf(positions, experimentAt(run, step), probe.labels);
        // A metric that came to the page later is null here.
        const given = Object.entries(metrics).filter(([, value]) => value !== null);
        expect(given.length).toBeGreaterThanOrEqual(8);
        for (const [key, value] of given) expect(found[key as keyof FrameMetrics], key).toBeCloseTo(value, 5);
      }
    }
  });
});

describe('a fresh run of the engine', () => {
  let data: EngineDataset;
  beforeAll(async () => {
    registerWasmKernels();
    await setBackend('wasm');
    vi.stubGlobal('fetch', async (address: string | URL) => new Response(new Uint8Array(await readFile(new URL(address)))));
    const source = createDatasetSource(new URL('../public/data/mnist/', import.meta.url).href, {
      onProgress() {},
      onShard() {},
      // On a busy machine a shard may be asked for twice; one that is missing shows in the pool.
      onNotice() {},
    });
    data = await source.open();
    source.streamRest();
    // Steps would hold up the shards that come beside them.
    const isWhole = () => source.progress().loadedImages === source.progress().totalImages;
    while (!isWhole()) await new Promise((resolve) => setTimeout(resolve, 20));
  }, 120_000);
  afterAll(() => vi.unstubAllGlobals());

  it.each(recordingIds)('gives what %s has recorded', async (id) => {
    const recipe = recipeOf(id);
    const recording = await recordingOf(id);
    const probe = shownProbe(data, recipe.images);
    expect(probe).toEqual(recording.probe);
    for (const [i, run] of recording.runs.entries()) {
      const last = id === whole ? recipe.steps : freshSteps;
      const looked = run.frames.filter(({ step }) => step === 0 || step === 3 || (step >= last * 0.6 && step <= last));
      const steps = looked.map(({ step }) => step);
      const fresh = await trainRun(run.experiment, recipe.runs[i], data, probe, steps);
      fresh.losses.forEach((loss, step) => {
        expect(Math.abs(loss - run.losses[step]), `loss at ${step + 1}`).toBeLessThan(0.02 * (1 + run.losses[step]));
      });
      fresh.frames.forEach(({ step, positions, imagesSeen, poolSize }, k) => {
        expect({ imagesSeen, poolSize }).toEqual({ imagesSeen: looked[k].imagesSeen, poolSize: looked[k].poolSize });
        const found = metricsOf(positions, experimentAt(run, step), probe.labels);
        const { knn5, recallAt1, meanAveragePrecisionAtR, spread } = looked[k].metrics;
        expect(Math.abs(found.knn5 - knn5), `5-NN at ${step}`).toBeLessThan(0.03);
        expect(Math.abs(found.recallAt1 - recallAt1), `Recall@1 at ${step}`).toBeLessThan(0.05);
        expect(Math.abs(found.meanAveragePrecisionAtR - meanAveragePrecisionAtR), `mAP@R at ${step}`).toBeLessThan(0.02);
        expect(Math.abs(found.spread - spread), `spread at ${step}`).toBeLessThan(0.02 * spread + 1e-4);
      });
    }
  });
});

describe('what the titles say', () => {
  const lastOf = async (id: RecordingId) => {
    const [run] = (await recordingOf(id)).runs;
    return { run, last: run.frames[run.frames.length - 1].metrics, loss: run.losses[run.losses.length - 1] };
  };

  it('batch hard collapses: all on one point, the loss at the margin', async () => {
    const { run, last, loss } = await lastOf('collapse');
    expect(last.spread).toBeLessThan(0.05 * run.experiment.margin);
    expect(Math.abs(loss - run.experiment.margin)).toBeLessThan(0.02 * run.experiment.margin);
  });

  it('batch all rescues a net that has collapsed', async () => {
    const { run, last } = await lastOf('collapse-and-rescue');
    const [{ step }] = run.events;
    const before = run.frames.find((frame) => frame.step === step)!.metrics;
    expect(before.spread).toBeLessThan(0.05 * run.experiment.margin);
    expect(last.spread).toBeGreaterThan(run.experiment.margin);
    expect(last.knn5).toBeGreaterThan(before.knn5 + 0.4);
  });

  it.each(['triplet', 'contrastive', 'cross-entropy', 'triplet-3d'] as const)('%s learns', async (id) => {
    expect((await lastOf(id)).last.knn5).toBeGreaterThan(0.85);
  });
});

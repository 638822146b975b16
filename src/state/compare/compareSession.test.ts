/** The compare page's session with an engine in the test's hands: what is asked of it, what becomes of what it says, and what the address tells. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../engine/protocol';
import { changed, defaultExperiment } from '../experiment';
import { experimentStore, setExperiment } from '../experimentStore';
import { readUrl } from '../experimentUrl';
import { dismissNotice, runStore } from '../runStore';
import { checkpointAt, createCensusWorker, FakeEngineWorker, snapshotAt } from '../testing';
import { readBeside } from './beside';
import { compareSession } from './compareCommands';
import { startCompare } from './compareSession';
import { compareStore } from './compareStore';
import { comparedFrame, comparedNumbers, comparedTimeline, setComparedPlayhead } from './compareTimelines';
import { experimentsOf, presetOf } from './presets';

const workers: FakeEngineWorker[] = [];
const worker = () => workers.at(-1)!;
const queries: string[] = [];
let stop = () => {};

const probe = {
  pixels: new Uint8Array(12 * 784),
  labels: Uint8Array.from({ length: 12 }, (_, i) => i % 3),
  width: 28,
  height: 28,
  classNames: ['0', '1', '2'],
};

/** Three losses whose engine is ready at step 0, unless the address asks for others. */
function start(search = '?page=compare&shown=500&beside=loss:contrastive,loss:cross-entropy'): void {
  stop = startCompare(search, {
    createEngineWorker() {
      workers.push(new FakeEngineWorker());
      return worker();
    },
    createCensusWorker,
    dataAddress: 'https://example.org/data/',
    replaceQuery: (query) => queries.push(query),
    sight: { hidden: () => false, onChange: () => () => {} },
  });
  worker().comeUp();
  worker().say({ type: 'probe', probe });
}

const runs = () => compareStore.getState().runs;

/** Snapshots at these images, as many steps apart. */
function show(...images: number[]): void {
  const [snapshot, ...beside] = images.map((imagesSeen, run): Snapshot => {
    const step = imagesSeen / 10;
    return { ...snapshotAt(step, { points: 12, losses: step > 0 ? [1 / (step + run)] : [] }), imagesSeen };
  });
  worker().say({ type: 'snapshot', snapshot, beside });
}

/** What the address asks for, a moment after the last change. */
function asked() {
  vi.advanceTimersByTime(300);
  const { experiment, page } = readUrl(queries.at(-1) ?? '');
  return readBeside(page.beside, experiment).runs;
}

beforeEach(() => {
  vi.useFakeTimers();
  workers.length = queries.length = 0;
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  for (const { id } of runStore.getState().notices) dismissNotice(id);
});

describe('the compare session', () => {
  it('opens the runs of the address in one worker and names what it could not take', () => {
    start('?page=compare&seed=7&beside=loss:contrastive,size:16;shown:500');
    const first = { ...defaultExperiment, seed: 7 };
    expect(workers).toHaveLength(1);
    expect(worker().of('open')).toMatchObject([
      {
        experiment: first,
        beside: [{ experiment: changed(first, { loss: 'contrastive' }) }, { experiment: { ...first, embeddingSize: 16 } }],
      },
    ]);
    expect(experimentStore.getState().problems).toMatchObject([{ key: 'shown', reason: 'shared' }]);
  });

  it('compares the losses where nothing else is asked for, and a preset by its name with its change on the way', () => {
    start('?page=compare&beside=nonsense');
    expect(runs().map(({ experiment }) => experiment.loss)).toEqual(['cross-entropy', 'contrastive', 'triplet']);
    const preset = presetOf('collapse');
    start('?page=compare&beside=collapse');
    expect(runs().map(({ experiment }) => experiment)).toEqual(experimentsOf(preset));
    expect(worker().of('open')[0].later).toEqual(preset.later);
    compareSession.replaceRuns(experimentsOf(presetOf('margins')));
    vi.advanceTimersByTime(300);
    expect(queries.at(-1)).toMatch(/beside=margins/);
    expect(worker().of('open')[1].later).toBeUndefined();
  });

  it('shows each run under one playhead that counts images', () => {
    start();
    show(0, 0, 0);
    show(80, 80, 90);
    show(160, 160, 180);
    expect(compareStore.getState()).toMatchObject({ imagesSeen: 180, playheadImages: 'live' });
    expect(runs().map(({ step, loss }) => [step, loss])).toEqual([
      [16, expect.closeTo(1 / 16)],
      [16, expect.closeTo(1 / 17)],
      [18, expect.closeTo(1 / 20)],
    ]);
    setComparedPlayhead(85);
    expect([0, 1, 2].map((run) => comparedFrame(run)?.imagesSeen)).toEqual([80, 80, 0]);
    expect(comparedNumbers(0)).toMatchObject({ step: 8, imagesSeen: 80, loss: expect.closeTo(1 / 8) });
    show(240, 240, 270);
    expect(comparedFrame(1)?.imagesSeen).toBe(80);
    compareSession.play();
    expect(comparedFrame(2)?.imagesSeen).toBe(270);
  });

  it('examines the frames of all runs, also those of the past that are looked at', () => {
    start();
    for (const images of [0, 80, 160]) show(images, images, images);
    vi.advanceTimersByTime(1000);
    for (const run of runs())
      for (const metric of ['knn5', 'recallAt1', 'meanAveragePrecisionAtR', 'spread', 'silhouette'] as const)
        expect(run[metric]).not.toBeNull();
    compareSession.play();
    worker().say({ type: 'running', running: true, reason: 'asked' });
    for (let images = 240; images < 2400; images += 80) {
      show(images, images, images);
      vi.advanceTimersByTime(100);
    }
    const examined = [0, 1, 2].map((run) => comparedTimeline(run).metricPoints().length);
    expect(Math.min(...examined)).toBeGreaterThan(2);
    // Faster than they can be looked at: some are passed over.
    for (let images = 2400; images < 2800; images += 80) show(images, images, images);
    compareSession.pause();
    const unknown = Array.from({ length: comparedTimeline(1).count() }, (_, i) => comparedTimeline(1).frameAt(i)!).find(
      ({ metrics }) => metrics === null,
    );
    expect(unknown).toBeDefined();
    setComparedPlayhead(unknown?.imagesSeen ?? 0);
    vi.advanceTimersByTime(1000);
    expect(unknown?.metrics).not.toBeNull();
  });

  it('changes one run or all while they go on, and the address says so', () => {
    start();
    compareSession.change(1, { learningRate: 0.01 });
    expect(worker().of('change')).toMatchObject([{ run: 1, change: { learningRate: 0.01 } }]);
    expect(asked()).toEqual(runs().map(({ experiment }) => experiment));
    compareSession.change('all', { learningRate: 0.02 });
    expect(
      worker()
        .of('change')
        .slice(1)
        .map(({ run, change }) => [run, change.learningRate]),
    ).toEqual([
      [0, 0.02],
      [1, 0.02],
      [2, 0.02],
    ]);
    expect(asked().map(({ learningRate }) => learningRate)).toEqual([0.02, 0.02, 0.02]);
    expect(worker().of('open')).toHaveLength(1);
  });

  it('begins anew with what cannot change on the way; the others follow the first, except in their difference', () => {
    start('?page=compare&beside=size:16,margin:5');
    show(80, 80, 80);
    setExperiment({ net: 'mlp', margin: 0.5 });
    expect(worker().of('open')).toHaveLength(1);
    expect(asked().map(({ net, margin, embeddingSize }) => [net, margin, embeddingSize])).toEqual([
      ['mlp', 0.5, 2],
      ['mlp', 0.5, 16],
      ['mlp', 5, 2],
    ]);
    expect(worker().of('open')).toHaveLength(2);
    expect(runs().map(({ step }) => step)).toEqual([0, 0, 0]);
    expect(comparedTimeline(0).count()).toBe(0);
  });

  it('names the run that was stopped, and tries it again with the next play', () => {
    start();
    const notice = { code: 'loss-not-finite', severity: 'error', parameters: { step: 3, run: 2 } } as const;
    worker().say({ type: 'notice', run: 1, notice });
    expect(runs().map(({ stopped }) => stopped)).toEqual([null, 'loss-not-finite', null]);
    compareSession.play();
    expect(runs().map(({ stopped }) => stopped)).toEqual([null, null, null]);
  });

  it('goes on in another worker from the last moment saved, with all runs', () => {
    start();
    compareSession.play();
    worker().say({ type: 'running', running: true, reason: 'asked' });
    worker().say({ type: 'checkpoint', checkpoint: checkpointAt(8), beside: [checkpointAt(8), checkpointAt(9)] });
    show(160, 160, 160);
    worker().die();
    expect(workers).toHaveLength(2);
    worker().comeUp();
    const [open] = worker().of('open');
    expect([open, ...(open.beside ?? [])].map(({ checkpoint }) => checkpoint?.step)).toEqual([8, 8, 9]);
    expect(worker().types).toContain('play');
    expect(runs().map(({ step }) => step)).toEqual([8, 8, 9]);
    compareSession.reset();
    show(160, 160, 160);
    expect(runs().map(({ step }) => step)).toEqual([8, 8, 9]);
    show(0, 0, 0);
    expect(runs().map(({ step, loss }) => [step, loss])).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
  });

  it('lifts a reached step limit when asked to go on, and sets it again at a reset', () => {
    start('?page=compare&steps=16&beside=margin:5');
    show(160, 160);
    compareSession.play();
    compareSession.reset();
    expect(
      worker()
        .of('limit')
        .map(({ steps }) => steps),
    ).toEqual([16, null, 16]);
  });
});

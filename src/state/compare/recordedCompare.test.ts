/** The compare page's session while a recording is shown: filled from the file, played back, and ended by whatever needs training. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { experimentStore } from '../experimentStore';
import { playbackStore } from '../playback';
import { probe } from '../probe';
import { smallRecording } from '../recorded/recorded.testing';
import type { RecordedEnvironment } from '../recorded/recordedSession';
import { recordedStore } from '../recorded/recordedStore';
import type { Recording } from '../recorded/recording';
import { writeRecording } from '../recorded/writeRecording';
import { runStore } from '../runStore';
import { createCensusWorker, FakeEngineWorker } from '../testing';
import { compareSession } from './compareCommands';
import { comparedMoments } from './comparedPlayback';
import { stopCompare } from './compareSession';
import { compareStore } from './compareStore';
import { comparedFrame, comparedNumbers } from './compareTimelines';
import { startRecordedCompare } from './recordedCompare';

const workers: FakeEngineWorker[] = [];
const queries: string[] = [];
let file: Uint8Array<ArrayBuffer>;
let tick: ((now: number) => void) | null = null;
let stop = () => {};

const environment: RecordedEnvironment = {
  createEngineWorker() {
    workers.push(new FakeEngineWorker());
    return workers.at(-1)!;
  },
  createCensusWorker,
  dataAddress: 'https://example.org/data/',
  recordingAddress: (id) => `https://example.org/runs/${id}.rlr`,
  afterPaint: async () => {},
  replaceQuery: (query) => queries.push(query),
  sight: { hidden: () => false, onChange: () => () => {} },
};

/** Two runs of which the second trains on batches of half as many images. */
function pairOfRuns(): Recording {
  const { runs, ...rest } = smallRecording();
  const [first] = runs;
  const frames = first.frames.map((frame) => ({ ...frame, imagesSeen: frame.imagesSeen / 2 }));
  return { ...rest, runs: [first, { ...first, experiment: { ...first.experiment, samplesPerClass: 4 }, frames }] };
}

async function open(search = '?page=compare&recorded=small'): Promise<void> {
  stop = startRecordedCompare(search, environment);
  await vi.waitFor(() => {
    const { steps, failure } = recordedStore.getState();
    expect(steps > 0 || failure !== null).toBe(true);
  });
}

const lookAt = () => [0, 1].map((run) => comparedFrame(run)?.step);

beforeEach(async () => {
  file = await writeRecording(pairOfRuns());
  workers.length = queries.length = 0;
  vi.stubGlobal('fetch', async () => new Response(file));
  vi.stubGlobal('requestAnimationFrame', (callback: (now: number) => void) => {
    tick = callback;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {});
});
afterEach(() => {
  stop();
  stopCompare();
  recordedStore.setState({ failure: null });
  vi.unstubAllGlobals();
});

describe('a recorded comparison', () => {
  it('fills probe, timelines and numbers from the file, looks at its beginning, and makes no engine', async () => {
    await open();
    expect(workers).toEqual([]);
    expect(runStore.getState().phase).toBe('ready');
    expect(probe()?.labels.length).toBe(12);
    expect(compareStore.getState()).toMatchObject({ imagesSeen: 3200, playheadImages: 0 });
    expect(lookAt()).toEqual([0, 0]);
    expect(comparedNumbers(1)).toMatchObject({ step: 0, knn5: 0.5, loss: null, falseNegatives: null });
  });

  it('plays all runs by images forwarded, at the pace of both together, and stops at the end', async () => {
    await open('?page=compare&recorded=small&autoplay');
    expect(playbackStore.getState().active).toBe(true);
    // At 80 images the first has made one step, the second two, 5 ms each.
    expect(comparedMoments().find(({ images }) => images === 80)).toEqual({ images: 80, trainedMs: 15 });
    tick?.(0);
    tick?.(16);
    expect(compareStore.getState().playheadImages).toBe(80);
    expect(lookAt()).toEqual([1, 2]);
    for (let now = 32; now < 2000 && playbackStore.getState().active; now += 16) tick?.(now);
    expect(compareStore.getState().playheadImages).toBe('live');
    expect(playbackStore.getState().active).toBe(false);
    compareSession.reset();
    expect(lookAt()).toEqual([0, 0]);
    compareSession.step();
    expect(compareStore.getState().playheadImages).toBe(40);
  });

  it('stops playing at a step limit of the address', async () => {
    await open('?page=compare&recorded=small&autoplay&steps=5');
    for (let now = 0; now < 2000 && playbackStore.getState().active; now += 4) tick?.(now);
    expect(Math.min(...lookAt().map(Number))).toBe(5);
  });

  it('trains the same live on the reader’s backend; the address no longer names the recording', async () => {
    await open('?page=compare&recorded=small&backend=wasm');
    compareSession.restart();
    workers[0].comeUp();
    const { experiment, beside } = workers[0].of('open').at(-1)!;
    expect(experiment).toMatchObject({ mining: 'batch-hard', shownImages: 500, backend: 'wasm' });
    expect(beside).toMatchObject([{ experiment: { mining: 'batch-hard', samplesPerClass: 4 } }]);
    expect(workers[0].types).toContain('play');
    expect(recordedStore.getState().id).toBeNull();
    await vi.waitFor(() => expect(queries.at(-1)).toContain('beside=samples:4'));
    expect(queries.at(-1)).not.toContain('recorded');
    compareSession.pause();
    expect(workers[0].types).toContain('pause');
  });

  it('ends where other runs are asked for', async () => {
    await open();
    compareSession.change(1, { margin: 3 });
    workers[0].comeUp();
    expect(workers[0].of('open').at(-1)?.beside).toMatchObject([{ experiment: { margin: 3 } }]);
    expect(runStore.getState().playing).toBe(false);
  });

  it('says why it cannot be shown, and trains what else the address asks for', async () => {
    file = await writeRecording(smallRecording());
    await open('?page=compare&recorded=small&beside=margins');
    expect(recordedStore.getState().failure).toMatchObject({ id: 'small', code: 'single' });
    expect(experimentStore.getState().page).toMatchObject({ recorded: null, beside: 'margins' });
    expect(compareStore.getState().runs.map(({ experiment }) => experiment.margin)).toEqual([0.1, 1, 5]);
    expect(workers).toHaveLength(1);
  });
});

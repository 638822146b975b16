import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCensusHost } from '../censusHost';
import type { ToCensus } from '../censusProtocol';
import { censusStore } from '../censusStore';
import { experimentStore, setExperiment } from '../experimentStore';
import type { WorkerLike } from '../moduleWorker';
import { playbackStore } from '../playback';
import { probe } from '../probe';
import { eventStore } from '../runEvents';
import { runStore, setPlayhead } from '../runStore';
import { session, stopSession } from '../session';
import { FakeEngineWorker } from '../testing';
import { currentFrame, frameCount, indexOfStep } from '../timeline';
import { setAnchor, viewStore } from '../viewStore';
import { smallRecording } from './recorded.testing';
import { keepRecording, type RecordedEnvironment, startRecordedSession, trainLive } from './recordedSession';
import { recordedStore } from './recordedStore';
import { writeRecording } from './writeRecording';

/** A census worker that answers at once. */
function createCensusWorker(): WorkerLike {
  const worker: WorkerLike = {
    postMessage: () => {},
    terminate: () => {},
    onmessage: null,
    onmessageerror: null,
    onerror: null,
  };
  const host = createCensusHost((message) => worker.onmessage?.({ data: message } as MessageEvent));
  worker.postMessage = (message) => host(message as ToCensus);
  return worker;
}

const workers: FakeEngineWorker[] = [];
const queries: string[] = [];
const asked: string[] = [];
let answer: () => Promise<Response>;
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

const settled = () =>
  vi.waitFor(() =>
    expect(recordedStore.getState().experiment !== null || recordedStore.getState().failure !== null).toBe(true),
  );

async function open(search = '?recorded=small'): Promise<void> {
  stop = startRecordedSession(search, environment);
  await settled();
}

const lookAt = (step: number) => setPlayhead(indexOfStep(step));
const mining = () => experimentStore.getState().experiment.mining;

beforeEach(async () => {
  const file = await writeRecording(smallRecording());
  answer = async () => new Response(file);
  workers.length = queries.length = asked.length = 0;
  vi.stubGlobal('requestAnimationFrame', () => 1);
  vi.stubGlobal('cancelAnimationFrame', () => {});
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(String(address));
    return answer();
  });
});
afterEach(() => {
  stop();
  stopSession();
  recordedStore.setState({ failure: null });
  vi.unstubAllGlobals();
});

describe('a recorded session', () => {
  it('fills probe, timeline, run and census from the recording, without an engine or anything else fetched', async () => {
    await open();
    expect(asked).toEqual(['https://example.org/runs/small.rlr']);
    expect(workers).toEqual([]);
    expect(probe()?.labels.length).toBe(12);
    expect(frameCount()).toBe(7);
    expect(currentFrame()?.step).toBe(0);
    expect(runStore.getState()).toMatchObject({ phase: 'ready', step: 40, imagesSeen: 3200, probeReady: true, playing: false });
    expect(eventStore.getState().events).toHaveLength(1);
    await vi.waitFor(() => expect(censusStore.getState()).toMatchObject({ step: 0 }));
    // 12 anchors, 5 positives, 6 negatives.
    expect(censusStore.getState().counts?.total).toBe(12 * 5 * 6);
  });

  it('plays on play or on autoplay, goes on a frame and back to the start by the same commands', async () => {
    await open('?recorded=small&autoplay');
    expect(playbackStore.getState().active).toBe(true);
    session.toggle();
    expect(playbackStore.getState().active).toBe(false);
    session.play();
    expect(playbackStore.getState().active).toBe(true);
    session.pause();
    session.step();
    expect(currentFrame()?.step).toBe(1);
    session.reset();
    expect(currentFrame()?.step).toBe(0);
    expect(runStore.getState().playing).toBe(false);
    expect(workers).toEqual([]);
  });

  it('shows the settings of the step shown; the margin is the reader’s and is counted at once', async () => {
    await open('?recorded=small&margin=0.25');
    expect(experimentStore.getState().experiment).toMatchObject({ mining: 'batch-hard', margin: 0.25, shownImages: 500 });
    lookAt(40);
    expect(mining()).toBe('batch-all');
    setExperiment({ margin: 4 });
    await vi.waitFor(() => expect(censusStore.getState()).toMatchObject({ margin: 4, step: 40 }));
    lookAt(5);
    expect(experimentStore.getState().experiment).toMatchObject({ mining: 'batch-hard', margin: 4 });
    expect(recordedStore.getState().changes).toBeNull();
    await vi.waitFor(() => expect(queries.at(-1)).toBe('?margin=4&recorded=small'));
  });

  it('keeps a setting that is moved as a wish, and takes it back', async () => {
    await open();
    setExperiment({ mining: 'batch-semi-hard' });
    expect(recordedStore.getState().changes).toEqual({ mining: 'batch-semi-hard' });
    lookAt(40);
    expect(mining()).toBe('batch-semi-hard');
    keepRecording();
    expect(recordedStore.getState().changes).toBeNull();
    expect(mining()).toBe('batch-all');
    expect(eventStore.getState().events).toHaveLength(1);
    expect(workers).toEqual([]);
  });

  it('trains the same live: its first settings, the margin shown, the selection kept, another address', async () => {
    await open();
    setAnchor(3);
    lookAt(40);
    setExperiment({ margin: 0.5 });
    trainLive();
    const [worker] = workers;
    worker.comeUp();
    expect(worker.of('open').at(-1)?.experiment).toMatchObject({ mining: 'batch-hard', margin: 0.5, shownImages: 500 });
    expect(worker.types).toContain('play');
    expect(recordedStore.getState().id).toBeNull();
    expect(experimentStore.getState().page.recorded).toBeNull();
    expect(viewStore.getState().anchor).toBe(3);
    expect(eventStore.getState().events).toEqual([]);
    await vi.waitFor(() => expect(queries.at(-1)).toBe('?mining=batch-hard&margin=0.5&shown=500&anchor=3'));
    session.pause();
    expect(worker.types).toContain('pause');
  });

  it('trains live with what was moved', async () => {
    await open();
    setExperiment({ loss: 'contrastive' });
    trainLive();
    workers[0].comeUp();
    expect(workers[0].of('open').at(-1)?.experiment.loss).toBe('contrastive');
  });

  it('names settings of the address that the recording was not made with', async () => {
    await open('?mining=batch-all&recorded=small&size=16');
    expect(experimentStore.getState().problems.map(({ key, reason, used }) => [key, reason, used])).toEqual([
      ['mining', 'recorded', 'batch-hard'],
      ['size', 'recorded', '2'],
    ]);
    expect(mining()).toBe('batch-hard');
  });

  it.each<[string, () => Promise<Response>, string]>([
    ['is not there', async () => new Response('', { status: 404 }), 'unknown'],
    ['is a web page', async () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }), 'unknown'],
    ['cannot be reached', () => Promise.reject(new TypeError('offline')), 'unreachable'],
    ['is refused by the host', async () => new Response('', { status: 503 }), 'unreachable'],
    ['is damaged', async () => new Response(new Uint8Array(500).fill(7)), 'broken'],
    [
      'is of a newer version',
      async () => {
        const file = await writeRecording(smallRecording());
        file[8] = 9;
        return new Response(file);
      },
      'newer',
    ],
  ])('that %s is told, and the page trains what the address asks for', async (_, given, code) => {
    answer = given;
    await open('?recorded=small&mining=batch-semi-hard');
    expect(recordedStore.getState()).toMatchObject({ id: null, failure: { id: 'small', code } });
    expect(workers).toHaveLength(1);
    workers[0].comeUp();
    expect(workers[0].of('open').at(-1)?.experiment.mining).toBe('batch-semi-hard');
    expect(workers[0].types).not.toContain('play');
  });
});

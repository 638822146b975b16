import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { censusStore } from './censusStore';
import { defaultExperiment } from './experiment';
import { experimentStore, setExperiment, setPage } from './experimentStore';
import { addNotice, dismissNotice, runStore, setPlayhead } from './runStore';
import { type SessionEnvironment, session, startSession } from './session';
import { createCensusWorker, FakeEngineWorker, snapshotAt } from './testing';
import { currentFrame } from './timeline';
import { setColourBy, viewStore } from './viewStore';

const workers: FakeEngineWorker[] = [];
const worker = () => workers.at(-1)!;
const queries: string[] = [];
let hidden = false;
let tellSight = () => {};
let stop = () => {};

const environment: SessionEnvironment = {
  createEngineWorker() {
    workers.push(new FakeEngineWorker());
    return worker();
  },
  createCensusWorker,
  dataAddress: 'https://example.org/data/',
  replaceQuery: (query) => queries.push(query),
  sight: {
    hidden: () => hidden,
    onChange(listener) {
      tellSight = listener;
      return () => {};
    },
  },
};

const probe = {
  pixels: new Uint8Array(12 * 784),
  labels: Uint8Array.from({ length: 12 }, (_, i) => i % 3),
  width: 28,
  height: 28,
  classNames: ['0', '1', '2'],
};

/** A session whose engine is ready at step 0. */
function start(search = ''): void {
  stop = startSession(search, environment);
  worker().comeUp();
  worker().say({ type: 'probe', probe });
}

const show = (step: number, losses: number[] = []) =>
  worker().say({ type: 'snapshot', snapshot: snapshotAt(step, { points: 12, losses }) });

beforeEach(() => {
  vi.useFakeTimers();
  workers.length = queries.length = 0;
  hidden = false;
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  for (const { id } of runStore.getState().notices) dismissNotice(id);
});

describe('the session', () => {
  it('opens what the address asks for, names what it could not take, and plays by itself', () => {
    start('?margin=0.5&net=mlp&samples=99&autoplay&view=anchor');
    const experiment = { ...defaultExperiment, margin: 0.5, net: 'mlp', samplesPerClass: 20 };
    expect(worker().of('open')[0].experiment).toEqual(experiment);
    expect(experimentStore.getState().problems).toHaveLength(1);
    expect(worker().types).toContain('play');
    expect(runStore.getState().playing).toBe(true);
    expect(viewStore.getState().view).toBe('anchor');
  });

  it('passes on at once what can change while it runs, and opens another run for what cannot', () => {
    start();
    show(3, [3, 2, 1]);
    setExperiment({ margin: 0.25, learningRate: 0.01 });
    expect(worker().of('change')).toMatchObject([{ change: { margin: 0.25, learningRate: 0.01 } }]);
    expect(worker().of('open')).toHaveLength(1);
    for (const samplesPerClass of [7, 8, 9]) {
      vi.advanceTimersByTime(100);
      setExperiment({ samplesPerClass });
    }
    expect(worker().of('open')).toHaveLength(1);
    vi.advanceTimersByTime(250);
    expect(
      worker()
        .of('open')
        .map(({ experiment }) => experiment.samplesPerClass),
    ).toEqual([defaultExperiment.samplesPerClass, 9]);
    expect(worker().of('open')[1]).toMatchObject({ experiment: { margin: 0.25 } });
    expect(runStore.getState()).toMatchObject({ step: 0, loss: null, frameCount: 0 });
  });

  it('shows the numbers of the last snapshot and the frame under the playhead', () => {
    start();
    for (const step of [0, 5, 10])
      show(
        step,
        Array.from({ length: step && 5 }, (_, i) => 1 / (step + i)),
      );
    expect(runStore.getState()).toMatchObject({ phase: 'ready', step: 10, imagesSeen: 600, frameCount: 3, playhead: 'live' });
    expect(runStore.getState().loss).toBeCloseTo(1 / 14, 6);
    setPlayhead(1);
    expect(currentFrame()?.step).toBe(5);
    show(15);
    expect(currentFrame()?.step).toBe(5);
    session.play();
    expect(currentFrame()?.step).toBe(15);
  });

  it('counts the frame under the playhead for the margin of the slider, also while paused and looking back', () => {
    start();
    for (const step of [0, 5, 10]) show(step);
    expect(censusStore.getState()).toMatchObject({ step: 10, margin: 1 });
    const { total } = censusStore.getState().counts!;
    expect(total).toBe(12 * 3 * 8);
    setExperiment({ margin: 0.1 });
    const { counts, margin } = censusStore.getState();
    expect(margin).toBe(0.1);
    expect(counts!.easy + counts!.semiHard + counts!.hard).toBe(total);
    setPlayhead(1);
    expect(censusStore.getState()).toMatchObject({ step: 5, margin: 0.1 });
    expect(runStore.getState().knn5).not.toBeNull();
    expect(currentFrame()?.metrics?.knn5).toBe(censusStore.getState().knn5);
  });

  it('is a working page again after the engine died, with a notice', () => {
    start();
    session.play();
    worker().say({ type: 'running', running: true, reason: 'asked' });
    show(20);
    worker().die('crashed');
    expect(runStore.getState()).toMatchObject({ phase: 'starting', playing: true });
    expect(runStore.getState().notices.map(({ code }) => code)).toEqual(['engine-error']);
    worker().comeUp();
    expect(runStore.getState()).toMatchObject({ phase: 'ready', step: 0, playing: true });
    expect(worker().types).toContain('play');
  });

  it('fails in words when the engine cannot be started, and starts anew when asked', () => {
    stop = startSession('', environment);
    for (let i = 0; i < 3; i++) {
      worker().die('404');
      vi.advanceTimersByTime(1000);
    }
    expect(runStore.getState()).toMatchObject({ phase: 'failed', playing: false });
    session.restart();
    expect(runStore.getState().phase).toBe('starting');
    worker().comeUp();
    expect(runStore.getState().phase).toBe('ready');
  });

  it('pauses when it was out of sight for 30 seconds and goes on when it is seen', () => {
    start();
    session.play();
    worker().say({ type: 'running', running: true, reason: 'asked' });
    hidden = true;
    tellSight();
    for (let second = 0; second < 29; second++) {
      vi.advanceTimersByTime(1000);
      show(second);
    }
    expect(worker().types).not.toContain('pause');
    vi.advanceTimersByTime(1000);
    worker().say({ type: 'running', running: false, reason: 'asked' });
    expect(worker().types).toContain('pause');
    expect(runStore.getState()).toMatchObject({ playing: false, pauseReason: 'hidden' });
    hidden = false;
    tellSight();
    expect(worker().types.at(-1)).toBe('play');
    expect(runStore.getState()).toMatchObject({ playing: true, pauseReason: null });
  });

  it('does not start to play when it is seen if it was paused by hand', () => {
    start();
    hidden = true;
    tellSight();
    vi.advanceTimersByTime(60_000);
    hidden = false;
    tellSight();
    expect(worker().types).not.toContain('play');
  });

  it('lifts a reached step limit when asked to go on, and sets it again at a reset', () => {
    start('?steps=10');
    session.play();
    show(10);
    worker().say({ type: 'running', running: false, reason: 'limit' });
    expect(runStore.getState()).toMatchObject({ playing: false, pauseReason: 'limit' });
    session.play();
    session.reset();
    expect(
      worker()
        .of('limit')
        .map(({ steps }) => steps),
    ).toEqual([10, null, 10]);
  });

  it('writes the address when it is quiet, without what was recalled from this device', () => {
    start('?margin=0.5');
    setPage({ theme: 'dark' });
    setColourBy('kind');
    setExperiment({ margin: 0.75 });
    expect(queries).toEqual([]);
    vi.advanceTimersByTime(300);
    expect(queries).toEqual(['?margin=0.75&theme=dark&colour=kind']);
    stop();
    start();
    expect(experimentStore.getState().page.theme).toBe('dark');
    setExperiment({ margin: 0.5 });
    vi.advanceTimersByTime(300);
    expect(queries.at(-1)).toBe('?margin=0.5');
    setPage({ theme: 'auto' });
  });

  it('lives where the address bar may not be written', () => {
    stop = startSession('', {
      ...environment,
      replaceQuery: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    setExperiment({ margin: 0.3 });
    expect(() => vi.advanceTimersByTime(300)).not.toThrow();
  });

  it('merges notices that say the same', () => {
    start();
    const notice = { code: 'shard-retry', severity: 'warning', parameters: { name: 'a', count: 1 } } as const;
    addNotice(notice);
    addNotice({ ...notice, parameters: { name: 'b', count: 1 } });
    addNotice({ ...notice, parameters: { count: 1, name: 'a' } });
    expect(runStore.getState().notices.map(({ parameters, count }) => [parameters.name, count])).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });

  it('takes back what was said of a part of the data once it has come, and keeps what still holds', () => {
    start();
    const tell = (code: 'shard-retry' | 'shard-missing', file: string) =>
      worker().say({ type: 'notice', notice: { code, severity: 'warning', parameters: { file } } });
    const loaded = (loadedImages: number, failedShards: string[]) =>
      worker().say({ type: 'dataset', loadedImages, totalImages: 6000, loadedBytes: 1, totalBytes: 3, failedShards });
    const files = () => runStore.getState().notices.map(({ code, parameters }) => `${code} ${parameters.file}`);
    tell('shard-retry', 'start.bin');
    loaded(2000, []);
    expect(files()).toEqual([]);
    tell('shard-retry', 'train-01.bin');
    loaded(4000, []);
    expect(files()).toEqual(['shard-retry train-01.bin']);
    tell('shard-missing', 'train-01.bin');
    loaded(4000, ['train-01.bin']);
    expect(files()).toEqual(['shard-missing train-01.bin']);
    loaded(6000, []);
    expect(files()).toEqual([]);
  });

  it('measures steps per second over what is seen, 0 while paused', () => {
    start();
    session.play();
    worker().say({ type: 'running', running: true, reason: 'asked' });
    for (let i = 1; i <= 30; i++) {
      vi.advanceTimersByTime(100);
      show(i * 4);
    }
    expect(runStore.getState().stepsPerSecond).toBeCloseTo(40, 5);
    session.pause();
    expect(runStore.getState().stepsPerSecond).toBe(0);
  });
});

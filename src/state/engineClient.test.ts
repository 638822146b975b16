import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromEngine, Notice } from '../engine/protocol';
import { createEngineClient } from './engineClient';
import { defaultExperiment } from './experiment';
import { checkpointAt, FakeEngineWorker, snapshotAt } from './testing';

function setUp() {
  const workers: FakeEngineWorker[] = [];
  const log: string[] = [];
  const notices: Notice[] = [];
  const messages: FromEngine[] = [];
  const client = createEngineClient({
    createWorker() {
      const worker = new FakeEngineWorker();
      workers.push(worker);
      return worker;
    },
    addresses: { data: 'https://example.org/data/' },
    onMessage(message) {
      messages.push(message);
      log.push(message.type === 'snapshot' ? `taken ${workers.at(-1)!.of('acknowledge').length}` : message.type);
    },
    onNotice: (notice) => notices.push(notice),
    onRestart: (step) => log.push(`restart ${step}`),
    onGiveUp: () => log.push('give up'),
    now: () => Date.now(),
  });
  const worker = () => workers.at(-1)!;
  return { client, workers, worker, log, notices, messages };
}

/** A run that plays at step 50, with a checkpoint. */
function playing() {
  const all = setUp();
  all.client.open(defaultExperiment);
  all.worker().comeUp('webgpu');
  all.client.play();
  all.worker().say({ type: 'running', running: true, reason: 'asked' });
  all.worker().say({ type: 'checkpoint', checkpoint: checkpointAt(50) });
  return all;
}

const codes = (notices: Notice[]) => notices.map(({ code }) => code);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the engine client', () => {
  it('ends the worker of a run that stands still when asked to, and another goes on from its checkpoint', () => {
    const { client, workers, worker, notices, log } = playing();
    // While it plays there is nothing to give back.
    expect(client.release()).toBe(false);
    client.pause();
    worker().say({ type: 'running', running: false, reason: 'asked' });
    worker().say({ type: 'checkpoint', checkpoint: checkpointAt(60) });
    expect(client.release()).toBe(true);
    expect(client.release()).toBe(false);
    expect([workers.length, workers[0].terminated]).toEqual([1, true]);
    vi.advanceTimersByTime(600_000);
    expect(workers.length).toBe(1);
    client.change({ margin: 0.3 });
    client.play();
    expect(log).toContain('restart 60');
    worker().comeUp();
    expect(worker().of('open')[0]).toMatchObject({ checkpoint: { step: 60, margin: 0.3 } });
    expect(worker().types.at(-1)).toBe('acknowledge');
    expect(worker().of('play').length).toBe(1);
    expect(notices).toEqual([]);
  });

  it('makes the step that was asked for while there was no worker, once', () => {
    const { client, worker } = playing();
    client.pause();
    worker().say({ type: 'running', running: false, reason: 'asked' });
    client.release();
    client.step();
    worker().comeUp();
    expect([worker().of('step').length, worker().of('play').length]).toEqual([1, 0]);
    worker().say({ type: 'snapshot', snapshot: snapshotAt(51) });
    worker().die();
    worker().comeUp();
    expect(worker().of('step').length).toBe(0);
  });

  it('says nothing before the worker listens, then opens the run', () => {
    const { client, worker } = setUp();
    client.open(defaultExperiment);
    client.play();
    expect(worker().received).toEqual([]);
    worker().comeUp();
    expect(worker().types.slice(0, 3)).toEqual(['open', 'limit', 'play']);
    expect(worker().of('open')[0]).toMatchObject({
      experiment: defaultExperiment,
      addresses: { data: 'https://example.org/data/' },
    });
  });

  it('acknowledges a snapshot after it is taken over, each once', () => {
    const { client, worker, log } = setUp();
    client.open(defaultExperiment);
    worker().comeUp();
    worker().say({ type: 'snapshot', snapshot: snapshotAt(1) });
    expect(log.filter((entry) => entry.startsWith('taken'))).toEqual(['taken 0', 'taken 1']);
    expect(worker().of('acknowledge').length).toBe(2);
  });

  it('drops what an earlier run still says, and acknowledges none of it', () => {
    const { client, worker, messages } = setUp();
    client.open(defaultExperiment);
    worker().comeUp();
    const [{ generation }] = worker().of('open');
    client.open({ ...defaultExperiment, embeddingSize: 16 });
    const before = messages.length;
    worker().say({ type: 'snapshot', snapshot: snapshotAt(7) }, generation);
    worker().say({ type: 'checkpoint', checkpoint: checkpointAt(7) }, generation);
    expect(messages.length).toBe(before);
    expect(worker().of('acknowledge').length).toBe(1);
    worker().die();
    expect(worker().received).toEqual([]);
    worker().comeUp();
    expect(worker().of('open')[0].checkpoint).toBeUndefined();
  });

  it('goes on from the last checkpoint in another worker when one dies, and says so', () => {
    const { client, workers, worker, notices, log } = playing();
    client.change({ margin: 0.3 });
    workers[0].die('out of memory');
    expect(workers[0].terminated).toBe(true);
    expect(workers.length).toBe(2);
    expect(notices).toEqual([
      { code: 'engine-error', severity: 'warning', parameters: { message: 'out of memory', step: 50 } },
    ]);
    expect(log).toContain('restart 50');
    worker().comeUp('webgpu');
    const [open] = worker().of('open');
    expect(open.checkpoint).toMatchObject({ step: 50, margin: 0.3 });
    expect(open.experiment.margin).toBe(0.3);
    expect(worker().types).toContain('play');
  });

  it('does not play on after a death while paused', () => {
    const { client, worker, workers, notices } = playing();
    client.pause();
    worker().say({ type: 'running', running: false, reason: 'asked' });
    worker().die();
    expect(codes(notices)).toEqual(['engine-error']);
    worker().comeUp();
    expect(workers.length).toBe(2);
    expect(worker().types).not.toContain('play');
    client.play();
    expect(worker().types).toContain('play');
  });

  it('goes one backend down after two deaths within a minute', () => {
    const { worker, notices } = playing();
    worker().die();
    worker().comeUp('webgpu');
    worker().die();
    expect(codes(notices)).toEqual(['engine-error', 'engine-error', 'backend-lost']);
    expect(notices[2].parameters).toEqual({ backend: 'webgpu', next: 'webgl' });
    vi.advanceTimersByTime(1000);
    worker().comeUp('webgl');
    expect(worker().of('open')[0].experiment.backend).toBe('webgl');
    expect(worker().of('open')[0].checkpoint?.step).toBe(50);
  });

  it('stays on its backend when the deaths lie further apart', () => {
    const { worker, notices } = playing();
    worker().die();
    worker().comeUp('webgpu');
    // The worker goes on talking, so only the clock passes.
    for (let second = 0; second < 61; second++) {
      vi.advanceTimersByTime(1000);
      worker().say({ type: 'snapshot', snapshot: snapshotAt(60 + second) });
    }
    worker().die();
    expect(codes(notices)).toEqual(['engine-error', 'engine-error']);
    worker().comeUp('webgpu');
    expect(worker().of('open')[0].experiment.backend).toBe('auto');
  });

  it('takes a lost device for a death', () => {
    const { worker, workers } = playing();
    worker().say({
      type: 'notice',
      notice: { code: 'backend-lost', severity: 'error', parameters: { detail: 'device lost' } },
    });
    expect(workers[0].terminated).toBe(true);
    worker().comeUp();
    expect(worker().of('open')[0].checkpoint?.step).toBe(50);
    expect(worker().types).toContain('play');
  });

  it('gives up on a script that does not start, and tries again when asked to', () => {
    const { client, workers, worker, notices, log } = setUp();
    client.open(defaultExperiment);
    for (let i = 0; i < 3; i++) {
      worker().die('404');
      vi.advanceTimersByTime(1000);
    }
    expect(workers.length).toBe(3);
    expect(log.at(-1)).toBe('give up');
    expect(notices.map(({ severity }) => severity)).toEqual(['warning', 'warning', 'error']);
    client.play();
    expect(workers.length).toBe(4);
    worker().comeUp();
    expect(worker().types).toContain('play');
  });

  it('ends a worker that does not listen within 20 seconds', () => {
    const { client, workers, notices } = setUp();
    client.open(defaultExperiment);
    vi.advanceTimersByTime(19_000);
    expect(workers.length).toBe(1);
    vi.advanceTimersByTime(1_000);
    expect(workers.length).toBe(2);
    expect(codes(notices)).toEqual(['engine-error']);
  });

  it('ends a worker that plays and is silent for 20 seconds, not one that pauses or waits for data', () => {
    const { client, worker, workers } = playing();
    worker().say({ type: 'running', running: true, reason: 'waiting-for-data' });
    vi.advanceTimersByTime(100_000);
    worker().say({ type: 'running', running: true, reason: 'asked' });
    client.pause();
    worker().say({ type: 'running', running: false, reason: 'asked' });
    worker().say({ type: 'snapshot', snapshot: snapshotAt(51) });
    vi.advanceTimersByTime(100_000);
    expect(workers.length).toBe(1);
    client.play();
    worker().say({ type: 'running', running: true, reason: 'asked' });
    vi.advanceTimersByTime(20_000);
    expect(workers.length).toBe(2);
  });

  it('finds a worker that died in silence when it is told to play or step', () => {
    for (const command of ['play', 'step'] as const) {
      const { client, worker, workers } = playing();
      client.pause();
      worker().say({ type: 'running', running: false, reason: 'asked' });
      client[command]();
      vi.advanceTimersByTime(20_000);
      expect(workers.length).toBe(2);
    }
  });

  it('is content with the snapshot that answers a step', () => {
    const { client, worker, workers } = setUp();
    client.open(defaultExperiment);
    worker().comeUp();
    client.step();
    worker().say({ type: 'snapshot', snapshot: snapshotAt(1) });
    vi.advanceTimersByTime(100_000);
    expect(workers.length).toBe(1);
  });

  it('forgets the checkpoint at a reset, and what was under way before it', () => {
    const { client, worker, workers, messages } = playing();
    client.reset();
    worker().say({ type: 'snapshot', snapshot: snapshotAt(52) });
    worker().say({ type: 'checkpoint', checkpoint: checkpointAt(52) });
    expect(messages.at(-1)?.type).not.toBe('snapshot');
    worker().say({ type: 'snapshot', snapshot: snapshotAt(0) });
    expect(messages.at(-1)).toMatchObject({ type: 'snapshot', snapshot: { step: 0 } });
    vi.advanceTimersByTime(100_000);
    expect(workers.length).toBe(1);
    worker().die();
    worker().comeUp();
    expect(worker().of('open')[0].checkpoint).toBeUndefined();
    expect(worker().types).not.toContain('play');
  });

  it('passes on what was changed while the run was being opened', () => {
    const { client, worker } = setUp();
    client.open(defaultExperiment);
    worker().onmessage?.({ data: { type: 'listening', generation: 0 } } as MessageEvent);
    client.change({ margin: 0.2 });
    expect(worker().types).toEqual(['open']);
    worker().becomeReady();
    expect(worker().of('change')).toMatchObject([{ change: { margin: 0.2 } }]);
  });

  it('starts another worker for another backend, and keeps it for anything else', () => {
    const { client, worker, workers } = playing();
    client.open({ ...defaultExperiment, seed: 2 });
    expect(workers.length).toBe(1);
    client.open({ ...defaultExperiment, backend: 'cpu' });
    expect(workers.length).toBe(2);
    expect(workers[0].terminated).toBe(true);
    worker().comeUp('cpu');
    expect(worker().types).toContain('play');
  });

  it('stops playing at the limit: a later restart does not play on', () => {
    const { worker } = playing();
    worker().say({ type: 'running', running: false, reason: 'limit' });
    worker().die();
    worker().comeUp();
    expect(worker().types).not.toContain('play');
  });

  it('asks the net only of a run that has shown itself', () => {
    const { client, worker, messages } = setUp();
    const request = { id: 5, images: new Uint8Array(784), activations: false, filters: 0 };
    client.open(defaultExperiment);
    expect(client.inspect(request)).toBe(false);
    worker().comeUp();
    expect(client.inspect(request)).toBe(true);
    expect(worker().of('inspect')).toMatchObject([{ request: { id: 5 } }]);
    client.reset();
    expect(client.inspect(request)).toBe(false);
    worker().say({ type: 'snapshot', snapshot: snapshotAt(0) });
    expect(client.inspect(request)).toBe(true);
    const inspection = { id: 5, step: 0, embeddings: Float32Array.of(1, 2), embeddingSize: 2, layers: [], filters: null };
    worker().say({ type: 'inspection', inspection });
    expect(messages.at(-1)).toMatchObject({ type: 'inspection', inspection: { id: 5 } });
    client.open({ ...defaultExperiment, seed: 2 });
    expect(client.inspect(request)).toBe(false);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setExperiment } from './experimentStore';
import type { WorkerLike } from './moduleWorker';
import { eventStore } from './runEvents';
import { runStore } from './runStore';
import { type SessionEnvironment, session, startSession } from './session';
import {
  leaveStepByStep,
  nextPhase,
  phaseMs,
  presentAnatomy,
  previousPhase,
  setAuto,
  showPhase,
  stepByStepStore,
} from './stepByStep';
import { checkpointAt, FakeEngineWorker, snapshotAt } from './testing';
import { viewStore } from './viewStore';

const workers: FakeEngineWorker[] = [];
const worker = () => workers.at(-1)!;
const silent = (): WorkerLike => ({ postMessage() {}, terminate() {}, onmessage: null, onmessageerror: null, onerror: null });

const environment: SessionEnvironment = {
  createEngineWorker() {
    workers.push(new FakeEngineWorker());
    return worker();
  },
  createCensusWorker: silent,
  dataAddress: 'https://example.org/',
  replaceQuery() {},
  sight: { hidden: () => false, onChange: () => () => {} },
};

const phase = () => viewStore.getState().phase;
const show = (step: number) => worker().say({ type: 'snapshot', snapshot: snapshotAt(step, { losses: [0.5], batch: true }) });
const steps = () => worker().types.filter((type) => type === 'step').length;
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  stop = startSession('', environment);
  worker().comeUp();
  setAuto(false);
});
afterEach(() => {
  leaveStepByStep();
  stop();
  vi.useRealTimers();
});

/** Answers a step as the engine does. */
async function stepped(step: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(50);
  show(step);
  worker().say({ type: 'checkpoint', checkpoint: checkpointAt(step) });
}

describe('step by step', () => {
  it('makes one step and walks through its phases by hand, there and back, then makes the next step', async () => {
    nextPhase();
    expect(phase()).toBeNull();
    expect(stepByStepStore.getState().waiting).toBe(true);
    await stepped(1);
    expect(steps()).toBe(1);
    expect(phase()).toBe('forward');
    expect(presentAnatomy()).toMatchObject({ step: 1, images: 1 });
    const seen = [phase()];
    for (let i = 0; i < 4; i++) {
      nextPhase();
      seen.push(phase());
    }
    expect(seen).toEqual(['forward', 'mining', 'loss', 'backward', 'update']);
    previousPhase();
    expect(phase()).toBe('backward');
    showPhase('forward');
    previousPhase();
    expect(phase()).toBe('forward');
    showPhase('update');
    nextPhase();
    await stepped(2);
    expect(steps()).toBe(2);
    expect(phase()).toBe('forward');
  });

  it('goes on by itself to the last phase and stays there', async () => {
    setAuto(true);
    nextPhase();
    await stepped(1);
    for (const name of ['forward', 'mining', 'loss', 'backward', 'update', 'update', 'update']) {
      expect(phase()).toBe(name);
      await vi.advanceTimersByTimeAsync(phaseMs);
    }
    expect(steps()).toBe(1);
  });

  it('pauses a run that plays, and waits until it stands still', async () => {
    session.play();
    worker().say({ type: 'running', running: true, reason: 'asked' });
    show(7);
    nextPhase();
    await vi.advanceTimersByTimeAsync(100);
    expect(worker().types).toContain('pause');
    expect(steps()).toBe(0);
    worker().say({ type: 'running', running: false, reason: 'asked' });
    show(9);
    await vi.advanceTimersByTimeAsync(100);
    expect(steps()).toBe(0);
    worker().say({ type: 'checkpoint', checkpoint: checkpointAt(9) });
    await stepped(10);
    expect(phase()).toBe('forward');
    expect(presentAnatomy()?.meanMove).toBeGreaterThan(0);
  });

  it('ends when the run goes on', async () => {
    nextPhase();
    await stepped(1);
    session.play();
    expect(phase()).toBeNull();
  });

  it('gives up when the engine does not come to rest', async () => {
    session.play();
    worker().say({ type: 'running', running: true, reason: 'asked' });
    nextPhase();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(stepByStepStore.getState().waiting).toBe(false);
    expect(steps()).toBe(0);
  });
});

describe('events of a session', () => {
  it('are filed where the run is, and forgotten with it', async () => {
    setExperiment({ margin: 0.5 });
    show(20);
    setExperiment({ margin: 0.4 });
    expect(eventStore.getState().events).toEqual([{ step: 20, key: 'margin', from: 0.5, to: 0.4 }]);
    session.reset();
    worker().say({ type: 'snapshot', snapshot: snapshotAt(0) });
    expect(eventStore.getState().events).toEqual([]);
    show(5);
    setExperiment({ mining: 'batch-hard' });
    expect(eventStore.getState().events).toHaveLength(1);
    session.restart();
    expect(eventStore.getState().events).toEqual([]);
    expect(runStore.getState().step).toBe(0);
  });
});

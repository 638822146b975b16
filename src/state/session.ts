/**
 * Wires the page: address -> experiment -> engine -> run store and timeline -> census. `startSession` once; afterwards the page
 * writes to the stores and gives the commands of `session`, and reads everything else.
 */
import type { BackendId, Checkpoint, Experiment, LiveChange } from '../engine/protocol';
import { type OpenedAddress, openAddress, syncAddress } from './addressSync';
import { type CensusSync, syncCensus } from './censusSync';
import { createEngineClient, type EngineClient } from './engineClient';
import { experimentFields, experimentKeys } from './experiment';
import { experimentStore, setExperiment, setPage } from './experimentStore';
import { inspections } from './inspections';
import type { WorkerLike } from './moduleWorker';
import { syncPlayhead } from './playheadAddress';
import { setProbe } from './probe';
import { recordChanges } from './runEvents';
import { addNotice, initialRun, runStore, setPlayhead } from './runStore';
import { applyMessage, beginRun } from './runUpdates';
import { whenStanding } from './standing';
import { latest } from './timeline';
import { checkAskedRows, syncView, viewOf } from './viewAddress';
import { initialView, viewStore } from './viewStore';
import { type Sight, watchSight } from './visibility';

/** What the session needs of the world outside; tests bring their own. */
export interface SessionEnvironment {
  createEngineWorker(): WorkerLike;
  createCensusWorker(): WorkerLike;
  /** Absolute address of the folder of all data, ends in '/'. */
  dataAddress: string;
  /** Puts a query ('' or '?...') into the address bar; may throw. */
  replaceQuery(query: string): void;
  sight: Sight;
  /** Training pauses when the page was out of sight for so long; `hiddenLimitMs` where nothing is said. */
  hiddenLimitMs?: number;
}

/** Training pauses when the page was out of sight for so long. */
export const hiddenLimitMs = 30_000;
/** A slider that needs a restart is being dragged: wait until it rests. */
export const restartDelayMs = 250;

let engine: EngineClient | null = null;
let census: CensusSync | null = null;
let stopPresent: (() => void) | null = null;
let restartTimer: ReturnType<typeof setTimeout> | undefined;
/** The experiment changes because a saved run is being opened: the engine hears of it there. */
let adopting = false;

/** The part of the experiment that changed, and whether the run can go on with it. */
function difference(next: Experiment, before: Experiment): { change: LiveChange; live: boolean } {
  const keys = experimentKeys.filter((key) => next[key] !== before[key]);
  const change = Object.fromEntries(keys.map((key) => [key, next[key]])) as LiveChange;
  return { change, live: keys.every((key) => experimentFields[key].live) };
}

function openRun(): void {
  beginRun();
  census?.clear();
  inspections.lose();
  engine?.setLimit(experimentStore.getState().page.steps);
  engine?.open(experimentStore.getState().experiment);
}

/**
 * Starts the page's session.
 * @param asked the address's query, as location.search has it, or what was taken from it before (and is in the stores).
 * @returns how to stop it; starting another stops it too.
 */
export function startSession(asked: string | OpenedAddress, environment: SessionEnvironment): () => void {
  stopSession();
  const { page, recalled } = typeof asked === 'string' ? openAddress(asked) : asked;
  setProbe(null);
  runStore.setState(initialRun);
  viewStore.setState({ ...initialView, ...viewOf(page) });

  engine = createEngineClient({
    createWorker: environment.createEngineWorker,
    addresses: { data: environment.dataAddress },
    onMessage(message) {
      applyMessage(message);
      if (message.type === 'probe') {
        census?.takeProbe();
        checkAskedRows();
      }
      if (message.type === 'snapshot') {
        census?.takeFrame();
        inspections.flush();
      }
      if (message.type === 'inspection') inspections.answer(message.inspection);
    },
    onNotice: addNotice,
    onRestart() {
      inspections.lose();
      runStore.setState({ phase: 'starting', progress: null, stepsPerSecond: 0 });
    },
    onGiveUp: () =>
      runStore.setState({ phase: 'failed', progress: null, playing: false, pauseReason: 'error', stepsPerSecond: 0 }),
  });
  const { inspect } = engine;
  inspections.connect(inspect);
  // Images among words are not counted in triplets of images; all pairs of 2,000 points in 100 dimensions would take a core for itself.
  census = experimentStore.getState().experiment.task === 'words' ? null : syncCensus(environment.createCensusWorker);

  const stops = [
    experimentStore.subscribe(
      (state) => state.experiment,
      (next, before) => {
        if (adopting) return;
        const { change, live } = difference(next, before);
        if (live) {
          engine?.change(change);
          recordChanges(runStore.getState().step, before, next, performance.now());
          return;
        }
        clearTimeout(restartTimer);
        restartTimer = setTimeout(openRun, restartDelayMs);
      },
    ),
    experimentStore.subscribe(
      (state) => state.page.steps,
      (steps) => engine?.setLimit(steps),
    ),
    syncView(),
    syncPlayhead(false),
    syncAddress(environment.replaceQuery, recalled),
    watchSight(environment.sight, environment.hiddenLimitMs ?? hiddenLimitMs, pauseWhileHidden, playWhenSeen),
    () => clearTimeout(restartTimer),
  ];

  openRun();
  if (page.autoplay) training.play();

  const stop = () => {
    if (stopPresent !== stop) return;
    stopPresent = null;
    for (const end of stops) end();
    census?.dispose();
    engine?.dispose();
    inspections.connect(() => false);
    census = engine = null;
  };
  stopPresent = stop;
  return stop;
}

/**
 * Another address on this session: its run from step 0, in the worker that is there. Returns false where nothing is trained.
 * @param search the query, as location.search has it.
 */
export function takeAddress(search: string): boolean {
  if (!engine) return false;
  clearTimeout(restartTimer);
  beginRun();
  adopting = true;
  const { page } = openAddress(search);
  adopting = false;
  viewStore.setState({ ...initialView, ...viewOf(page) });
  runStore.setState({ playing: false, pauseReason: null, notices: [] });
  engine.pause();
  openRun();
  if (page.autoplay) training.play();
  return true;
}

export function stopSession(): void {
  stopPresent?.();
}

/** Who goes on at the limit wants to go past it; a reset or another run sets it again. */
function liftReachedLimit(): void {
  const { steps } = experimentStore.getState().page;
  if (steps !== null && runStore.getState().step >= steps) engine?.setLimit(null);
}

function pauseWhileHidden(): void {
  if (!runStore.getState().playing) return;
  engine?.pause();
  runStore.setState({ playing: false, pauseReason: 'hidden', stepsPerSecond: 0 });
}

function playWhenSeen(): void {
  if (runStore.getState().pauseReason === 'hidden') training.play();
}

/** The commands while a run is trained. Without a session they do nothing. */
const training = {
  /** Trains on; a step limit that is reached already is lifted. The playhead goes live. */
  play(): void {
    if (!engine) return;
    setPlayhead('live');
    liftReachedLimit();
    runStore.setState({ playing: true, pauseReason: null });
    engine.play();
  },
  pause(): void {
    engine?.pause();
    runStore.setState({ playing: false, pauseReason: 'asked', stepsPerSecond: 0 });
  },
  toggle(): void {
    if (runStore.getState().playing) training.pause();
    else training.play();
  },
  /** One training step, then paused. */
  step(): void {
    if (!engine) return;
    setPlayhead('live');
    liftReachedLimit();
    runStore.setState({ playing: false, pauseReason: 'asked', stepsPerSecond: 0 });
    engine.step();
  },
  /** Back to step 0: the same weights, the same batches. Paused. */
  reset(): void {
    if (!engine) return;
    setPlayhead('live');
    runStore.setState({ playing: false, pauseReason: 'asked', stepsPerSecond: 0 });
    census?.clear();
    inspections.lose();
    engine.reset();
    engine.setLimit(experimentStore.getState().page.steps);
  },
  /**
   * Pauses and waits until the newest frame is that of the last checkpoint (null: step 0, which follows from the seed).
   * Resolves to null when the engine does not get there within some seconds. Whether it played before is in `wasPlaying`.
   */
  async standStill(): Promise<{ checkpoint: Checkpoint | null; wasPlaying: boolean } | null> {
    const wasPlaying = runStore.getState().playing;
    if (wasPlaying) training.pause();
    const standing = await whenStanding(() => engine?.standing() ?? null);
    return standing && { ...standing, wasPlaying };
  },
  /** Ends the engine's worker, and with it its hold of the GPU, where the run stands still; the next command starts another from there. */
  release(): void {
    const standing = engine?.standing();
    if (!standing?.paused || (standing.checkpoint?.step ?? 0) !== latest()?.step) return;
    if (engine?.release()) inspections.lose();
  },
  /** Trains on after `standStill`, wherever the playhead is. */
  goOn(): void {
    if (!engine) return;
    runStore.setState({ playing: true, pauseReason: null });
    engine.play();
  },
  /** Goes on with a run that was saved: `restoreRun` fills stores and timeline, the engine takes up the checkpoint. Paused. */
  adopt(experiment: Experiment, checkpoint: Checkpoint | null, restoreRun: () => void): void {
    if (!engine) return;
    engine.pause();
    runStore.setState({ playing: false, pauseReason: 'asked' });
    clearTimeout(restartTimer);
    adopting = true;
    experimentStore.setState({ experiment, problems: [] });
    adopting = false;
    beginRun();
    census?.clear();
    restoreRun();
    engine.setLimit(experimentStore.getState().page.steps);
    engine.open(experiment, checkpoint);
  },
  /** A fresh run of the present experiment, also after the engine has failed. */
  restart(): void {
    openRun();
  },
  /** Training pauses by itself when this many steps are done; null takes the limit away. In the address as `steps`. */
  setLimit(steps: number | null): void {
    setPage({ steps });
  },
  retryData(): void {
    engine?.retryData();
  },
  /** Starts the run anew on this backend, in a fresh worker. */
  chooseBackend(backend: 'auto' | BackendId): void {
    if (experimentStore.getState().experiment.backend === backend) openRun();
    else setExperiment({ backend });
  },
};

export type SessionCommands = typeof training;
let commands: SessionCommands = training;

/** A recorded run is shown instead of one that is trained: the page's commands go there; null gives them back. */
export function redirectCommands(to: SessionCommands | null): void {
  commands = to ?? training;
}

/** The page's commands, whoever follows them: what each does to a run that is trained stands at `training`. */
export const session: SessionCommands = {
  play: () => commands.play(),
  pause: () => commands.pause(),
  toggle: () => commands.toggle(),
  step: () => commands.step(),
  reset: () => commands.reset(),
  standStill: () => commands.standStill(),
  release: () => commands.release(),
  goOn: () => commands.goOn(),
  adopt: (experiment, checkpoint, restoreRun) => commands.adopt(experiment, checkpoint, restoreRun),
  restart: () => commands.restart(),
  setLimit: (steps) => commands.setLimit(steps),
  retryData: () => commands.retryData(),
  chooseBackend: (backend) => commands.chooseBackend(backend),
};

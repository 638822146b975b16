/**
 * Wires the compare page: address -> two to four experiments -> one engine -> compare store and timelines -> census. `startCompare` once; afterwards
 * the page gives the commands of `compareCommands.ts` and reads everything else. What the runs share is in the run store.
 */
import type { BackendId, Experiment, LiveChange, TaskId } from '../../engine/protocol';
import { type OpenedAddress, openAddress, syncAddress } from '../addressSync';
import { createEngineClient, type EngineClient } from '../engineClient';
import { changed } from '../experiment';
import { experimentStore, setExperiment, setPage } from '../experimentStore';
import { probe, setProbe } from '../probe';
import { addNotice, initialRun, runStore } from '../runStore';
import { beginRun } from '../runUpdates';
import { hiddenLimitMs, restartDelayMs, type SessionEnvironment } from '../session';
import { watchSight } from '../visibility';
import { openVocabulary } from '../words/vocabulary';
import { inOneWorker, liveChange, runsAsked, wordOf } from './askedRuns';
import { type ComparedCensus, createComparedCensus } from './compareCensus';
import { applyComparedMessage, clearStopped } from './comparedUpdates';
import { compareStore, initialCompare, untrained, updateRun } from './compareStore';
import { clearCompared, setComparedPlayhead } from './compareTimelines';
import { differenceOf } from './editRuns';
import { matchPreset, presetOf } from './presets';
import { createComparedWords } from './wordScores';

let engine: EngineClient | null = null;
let census: ComparedCensus | null = null;
/** What the runs' quality is measured by: images among words by words, images among themselves by the census. */
let measureBy: (task: TaskId) => void = () => undefined;
let measured: TaskId | null = null;
let stopPresent: (() => void) | null = null;
let restartTimer: ReturnType<typeof setTimeout> | undefined;
/** The experiment of the address changes because the runs did. */
let publishing = false;

const experiments = (): Experiment[] => compareStore.getState().runs.map(({ experiment }) => experiment);

/** The address follows the runs. */
function publish(runs: readonly Experiment[]): void {
  publishing = true;
  experimentStore.setState({ experiment: runs[0] });
  setPage({ beside: wordOf(runs, experimentStore.getState().page.beside) });
  publishing = false;
}

function openRuns(): void {
  clearTimeout(restartTimer);
  const asked = experiments();
  measureBy(asked[0].task);
  beginRun();
  clearCompared();
  census?.clear();
  compareStore.setState({ runs: asked.map(untrained), imagesSeen: 0, imagesPerSecond: 0 });
  engine?.setLimit(experimentStore.getState().page.steps);
  const preset = matchPreset(asked);
  engine?.open(asked, null, preset ? presetOf(preset).later : undefined);
}

/** As many experiments take the place of the present ones: while they go on where they can, else all from step 0, once nobody moves a control any more. */
function changeRuns(next: readonly Experiment[]): void {
  const changes = experiments().map((before, run) => liveChange(before, next[run]));
  next.forEach((experiment, run) => {
    updateRun(run, { experiment });
  });
  publish(next);
  if (changes.some((change) => change === null)) {
    clearTimeout(restartTimer);
    restartTimer = setTimeout(openRuns, restartDelayMs);
    return;
  }
  changes.forEach((change, run) => {
    if (change && Object.keys(change).length > 0) engine?.change(change, run);
  });
}

/** What all share was changed elsewhere on the page: the others follow the first, except in what makes their difference. */
function followFirst(next: Experiment): void {
  if (publishing) return;
  const [first, ...beside] = experiments();
  changeRuns(inOneWorker([next, ...beside.map((experiment) => changed(next, differenceOf(first, experiment)))]));
}

/**
 * Starts the page's session.
 * @param asked the address's query, as location.search has it, or what was taken from it before (and is in the stores).
 * @param wanted the runs, where it is not the address that says them.
 * @returns how to stop it; starting another stops it too.
 */
export function startCompare(
  asked: string | OpenedAddress,
  environment: SessionEnvironment,
  wanted?: readonly Experiment[],
): () => void {
  stopCompare();
  const { page, recalled } = typeof asked === 'string' ? openAddress(asked) : asked;
  setProbe(null);
  runStore.setState(initialRun);
  const { runs, problems } = wanted
    ? { runs: inOneWorker(wanted), problems: [] }
    : runsAsked(page.beside, experimentStore.getState().experiment);
  experimentStore.setState((state) => ({ problems: [...state.problems, ...problems] }));
  compareStore.setState({ ...initialCompare, runs: runs.map(untrained) });
  publish(runs);

  engine = createEngineClient({
    createWorker: environment.createEngineWorker,
    addresses: { data: environment.dataAddress },
    onMessage(message) {
      applyComparedMessage(message);
      if (message.type === 'probe') census?.takeProbe();
      if (message.type === 'snapshot') census?.wake();
    },
    onNotice: addNotice,
    onRestart() {
      clearStopped();
      runStore.setState({ phase: 'starting', progress: null });
    },
    onGiveUp: () => runStore.setState({ phase: 'failed', progress: null, playing: false, pauseReason: 'error' }),
  });
  measureBy = (task) => {
    if (task === measured) return;
    measured = task;
    census?.dispose();
    census = task === 'words' ? createComparedWords() : createComparedCensus(environment.createCensusWorker);
    if (task === 'words') void openVocabulary(`${environment.dataAddress}glove/`);
    if (probe()) census.takeProbe();
  };

  const stops = [
    experimentStore.subscribe((state) => state.experiment, followFirst),
    experimentStore.subscribe(
      (state) => state.page.steps,
      (steps) => engine?.setLimit(steps),
    ),
    syncAddress(environment.replaceQuery, recalled),
    watchSight(environment.sight, environment.hiddenLimitMs ?? hiddenLimitMs, pauseWhileHidden, playWhenSeen),
    () => clearTimeout(restartTimer),
  ];

  openRuns();
  if (page.autoplay) trainedCompare.play();

  const stop = () => {
    if (stopPresent !== stop) return;
    stopPresent = null;
    for (const end of stops) end();
    census?.dispose();
    engine?.dispose();
    census = engine = null;
    measured = null;
    clearCompared();
    compareStore.setState(initialCompare);
  };
  stopPresent = stop;
  return stop;
}

export function stopCompare(): void {
  stopPresent?.();
}

/** Who goes on at the limit wants to go past it; a reset or other runs set it again. */
function liftReachedLimit(): void {
  const { steps } = experimentStore.getState().page;
  const { runs } = compareStore.getState();
  if (steps !== null && runs.every(({ step, stopped }) => stopped || step >= steps)) engine?.setLimit(null);
}

function pauseWhileHidden(): void {
  if (!runStore.getState().playing) return;
  engine?.pause();
  runStore.setState({ playing: false, pauseReason: 'hidden' });
}

function playWhenSeen(): void {
  if (runStore.getState().pauseReason === 'hidden') trainedCompare.play();
}

/** The commands while runs are trained; the page gives them through `compareCommands.ts`. Without a session they do nothing. */
export const trainedCompare = {
  /** Trains all runs on, also those that were stopped by an error; a step limit that is reached already is lifted. The playhead goes live. */
  play(): void {
    if (!engine) return;
    setComparedPlayhead('live');
    liftReachedLimit();
    clearStopped();
    runStore.setState({ playing: true, pauseReason: null });
    engine.play();
  },
  pause(): void {
    engine?.pause();
    runStore.setState({ playing: false, pauseReason: 'asked' });
  },
  toggle(): void {
    if (runStore.getState().playing) trainedCompare.pause();
    else trainedCompare.play();
  },
  /** One round, then paused: every run makes one step (a run with smaller batches as many as it takes to keep up). */
  step(): void {
    if (!engine) return;
    setComparedPlayhead('live');
    liftReachedLimit();
    clearStopped();
    runStore.setState({ playing: false, pauseReason: 'asked' });
    engine.step();
  },
  /** All runs back to step 0: the same weights, the same batches. Paused. */
  reset(): void {
    if (!engine) return;
    setComparedPlayhead('live');
    clearStopped();
    runStore.setState({ playing: false, pauseReason: 'asked' });
    census?.clear();
    engine.reset();
    engine.setLimit(experimentStore.getState().page.steps);
  },
  /** Ends the engine's worker where the runs stand still; the next command starts another from there. */
  release(): void {
    const standing = engine?.standing();
    const { step } = compareStore.getState().runs[0] ?? { step: 0 };
    if (standing?.paused && (standing.checkpoint?.step ?? 0) === step) engine?.release();
  },
  /** Fresh runs of the present experiments, also after the engine has failed. */
  restart(): void {
    if (engine) openRuns();
  },
  /** Training pauses by itself when each run has done this many steps; null takes the limit away. In the address as `steps`. */
  setLimit(steps: number | null): void {
    setPage({ steps });
  },
  /** Changes one run or all while they go on. Another loss brings its defaults along; where these cannot change live, all begin anew. */
  change(run: number | 'all', change: LiveChange): void {
    if (!engine) return;
    changeRuns(experiments().map((experiment, i) => (run === 'all' || run === i ? changed(experiment, change) : experiment)));
  },
  /** Other runs take the place of the present ones, from step 0; at most `mostRuns`, the first is what the address says. */
  replaceRuns(asked: readonly Experiment[]): void {
    if (!engine || asked.length === 0) return;
    const runs = inOneWorker(asked);
    compareStore.setState({ runs: runs.map(untrained) });
    publish(runs);
    openRuns();
  },
  retryData(): void {
    engine?.retryData();
  },
  /** Starts the runs anew on this backend, in a fresh worker. */
  chooseBackend(backend: 'auto' | BackendId): void {
    if (experimentStore.getState().experiment.backend === backend) trainedCompare.restart();
    else setExperiment({ backend });
  },
};

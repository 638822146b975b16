/**
 * The session of a compare page that shows recorded runs: the same stores, timelines and census as live ones, and no engine. What would train or change
 * the runs ends the recording and does it live.
 */
import type { Experiment } from '../../engine/protocol';
import { type OpenedAddress, openAddress, syncAddress } from '../addressSync';
import { changed, defaultExperiment } from '../experiment';
import { experimentStore, setPage } from '../experimentStore';
import { playbackStore } from '../playback';
import { setProbe } from '../probe';
import { loadRecording, RecordingError } from '../recorded/loadRecording';
import { experimentOf, type RecordingId, recipeOf, recipes } from '../recorded/recipes';
import { recordedTimeline } from '../recorded/recordedFrames';
import type { RecordedEnvironment } from '../recorded/recordedSession';
import { unlikeRecorded } from '../recorded/recordedSettings';
import { noRecording, recordedStore } from '../recorded/recordedStore';
import type { RecordedRun, Recording } from '../recorded/recording';
import { initialRun, runStore } from '../runStore';
import { beginRun } from '../runUpdates';
import { runsAsked } from './askedRuns';
import { createComparedCensus } from './compareCensus';
import { type CompareCommands, redirectCompare } from './compareCommands';
import { startComparedPlayback, stopComparedPlayback } from './comparedPlayback';
import { startCompare, stopCompare, trainedCompare } from './compareSession';
import { type ComparedRun, compareStore, initialCompare, leastRuns, untrained } from './compareStore';
import { clearCompared, comparedFrame, comparedTimeline, setComparedPlayhead } from './compareTimelines';
import { moveCompared } from './moveCompared';

let stopPresent: (() => void) | null = null;

/** Ends the present one. */
export function stopRecordedCompare(): void {
  stopPresent?.();
}

/** What is drawn while the file is on its way: the runs of the recipe, or any. */
function expectedRuns(id: string): Experiment[] {
  if (!(id in recipes)) return runsAsked(null, defaultExperiment).runs;
  return recipeOf(id as RecordingId).runs.map(experimentOf);
}

/** As a trained run that has come to its end. */
function standingRun({ experiment, frames, losses, activeShares, stepMs }: RecordedRun): ComparedRun {
  const { step, imagesSeen, metrics } = frames[frames.length - 1];
  const [loss, activeShare] = [losses.at(-1) ?? null, activeShares.at(-1) ?? null];
  return { ...untrained(experiment), step, imagesSeen, trainedMs: step * stepMs, loss, activeShare, ...metrics };
}

/**
 * Shows the recording that `page.recorded` of the address names; one that cannot be had is told (`recordedStore.failure`), and the page trains instead.
 * Stops the present session, and is stopped by the next.
 */
export function startRecordedCompare(search: string, environment: RecordedEnvironment): () => void {
  stopCompare();
  stopPresent?.();
  const opened = openAddress(search);
  const { page } = opened;
  const asked = experimentStore.getState().experiment;
  const id = page.recorded ?? '';
  let wantsToPlay = page.autoplay;
  let recording: Recording | null = null;
  let stepBefore = 0;

  beginRun();
  setProbe(null);
  clearCompared();
  runStore.setState({ ...initialRun, phase: 'data' });
  compareStore.setState({ ...initialCompare, runs: expectedRuns(id).map(untrained) });
  recordedStore.setState({ ...noRecording, id });
  const loading = loadRecording(environment.recordingAddress(id));
  const census = createComparedCensus(
    environment.createCensusWorker,
    loading.then(environment.afterPaint, () => {}),
  );

  function show(shown: Recording): void {
    recording = shown;
    const { probe, runs } = shown;
    setProbe(probe);
    runs.forEach((run, i) => {
      comparedTimeline(i).restore(recordedTimeline(run));
    });
    const standing = runs.map(standingRun);
    compareStore.setState({ runs: standing, imagesSeen: Math.max(...standing.map(({ imagesSeen }) => imagesSeen)) });
    runStore.setState(({ frame }) => ({ phase: 'ready', probeReady: true, frame: frame + 1 }));
    const [{ experiment, events, losses }] = runs;
    recordedStore.setState({ experiment, steps: losses.length, hasEvents: events.length > 0 });
    const problems = unlikeRecorded(search, asked, experiment);
    if (problems.length > 0) experimentStore.setState((state) => ({ problems: [...state.problems, ...problems] }));
    setComparedPlayhead(0);
    census.takeProbe();
    if (wantsToPlay) startComparedPlayback();
  }

  /** @param runs null: what else the address asks for. */
  function goLive(runs: readonly Experiment[] | null): void {
    stop();
    const live: OpenedAddress = { ...opened, page: { ...experimentStore.getState().page, recorded: null } };
    startCompare(live, environment, runs ?? undefined);
    setPage({ recorded: null });
  }

  /** As they were recorded, on the backend that the reader asks for. */
  const recordedRuns = (): Experiment[] =>
    (recording?.runs.map(({ experiment }) => experiment) ?? expectedRuns(id)).map((experiment) => ({
      ...experiment,
      backend: asked.backend,
    }));

  const commands: CompareCommands = {
    play() {
      wantsToPlay = true;
      if (recording) startComparedPlayback();
    },
    pause() {
      wantsToPlay = false;
      stopComparedPlayback();
    },
    toggle: () => (playbackStore.getState().active ? commands.pause() : commands.play()),
    step() {
      stopComparedPlayback();
      moveCompared(1);
    },
    reset() {
      stopComparedPlayback();
      setComparedPlayhead(0);
    },
    restart() {
      goLive(recordedRuns());
      trainedCompare.play();
    },
    setLimit: (steps) => setPage({ steps }),
    change(run, change) {
      goLive(recordedRuns().map((experiment, i) => (run === 'all' || run === i ? changed(experiment, change) : experiment)));
    },
    replaceRuns: goLive,
    release() {},
    retryData() {},
    chooseBackend(backend) {
      goLive(recordedRuns().map((experiment) => ({ ...experiment, backend })));
    },
  };
  redirectCompare(commands);

  /** A step limit in the address ends playing back as it ends training. */
  function stopAtLimit(): void {
    const { steps } = experimentStore.getState().page;
    const step = Math.min(...(recording?.runs ?? []).map((_, run) => comparedFrame(run)?.step ?? 0));
    if (steps !== null && step >= steps && playbackStore.getState().active && stepBefore < steps) stopComparedPlayback();
    stepBefore = step;
  }

  const stops = [
    compareStore.subscribe((state) => state.playheadImages, stopAtLimit),
    syncAddress(environment.replaceQuery, opened.recalled, () => ({ ...defaultExperiment, backend: asked.backend })),
  ];

  function stop(): void {
    if (stopPresent !== stop) return;
    stopPresent = null;
    stopComparedPlayback();
    redirectCompare(null);
    for (const end of stops) end();
    census.dispose();
    clearCompared();
    compareStore.setState(initialCompare);
    recordedStore.setState({ ...noRecording, failure: recordedStore.getState().failure });
  }
  stopPresent = stop;

  loading
    .then((loaded) => {
      if (stopPresent !== stop) return;
      if (loaded.runs.length < leastRuns) throw new RecordingError('single', '');
      show(loaded);
    })
    .catch((error) => {
      if (stopPresent !== stop) return;
      const { code, detail } = error instanceof RecordingError ? error : new RecordingError('broken', String(error));
      recordedStore.setState({ failure: { id, code, detail } });
      goLive(null);
    });
  return stop;
}

/**
 * The session of a page that shows a recorded run: the same stores, timeline and census as a live one, and no engine. The margin recounts what is shown; the
 * other settings stand as they were at the step shown, and moving one is kept as a wish (`recordedStore.changes`) until `trainLive` or `keepRecording`.
 */
import type { Experiment } from '../../engine/protocol';
import { type OpenedAddress, openAddress, syncAddress } from '../addressSync';
import { syncCensus } from '../censusSync';
import { defaultExperiment, experimentKeys } from '../experiment';
import { experimentStore, setExperiment, setPage } from '../experimentStore';
import { moveByFrames, playbackStore, startPlayback, stopPlayback, togglePlayback } from '../playback';
import { syncPlayhead } from '../playheadAddress';
import { setProbe } from '../probe';
import { setEvents } from '../runEvents';
import { initialRun, runStore, setPlayhead } from '../runStore';
import { beginRun } from '../runUpdates';
import {
  redirectCommands,
  type SessionCommands,
  type SessionEnvironment,
  session,
  startSession,
  stopSession,
} from '../session';
import { currentFrame, restore, seek } from '../timeline';
import { checkAskedRows, syncView, viewOf } from '../viewAddress';
import { initialView, viewStore } from '../viewStore';
import { loadRecording, RecordingError } from './loadRecording';
import { experimentAt, recordedTimeline } from './recordedFrames';
import { changesFrom, marginIn, unlikeRecorded } from './recordedSettings';
import { noRecording, recordedStore } from './recordedStore';
import type { RecordedRun, Recording } from './recording';

export interface RecordedEnvironment extends SessionEnvironment {
  /** Absolute address of a recording's file. */
  recordingAddress(id: string): string;
  /** When the browser has painted what the stores have now. */
  afterPaint(): Promise<void>;
}

interface RecordedSession {
  /** null while it is loaded. */
  run: RecordedRun | null;
  /** Ends this and starts a live session; null: with the experiment of the stores. */
  goLive(experiment: Experiment | null): void;
  keep(): void;
  stop(): void;
}

let present: RecordedSession | null = null;

/**
 * Shows the recording that `page.recorded` of the address names; one that cannot be had is told (`recordedStore.failure`), and the page trains instead.
 * Stops the present session, and is stopped by the next.
 */
export function startRecordedSession(search: string, environment: RecordedEnvironment): () => void {
  stopSession();
  present?.stop();
  const opened = openAddress(search);
  const { page } = opened;
  const asked = experimentStore.getState().experiment;
  const id = page.recorded ?? '';
  beginRun();
  setProbe(null);
  runStore.setState({ ...initialRun, phase: 'data' });
  viewStore.setState({ ...initialView, ...viewOf(page) });
  recordedStore.setState({ ...noRecording, id });

  let wantsToPlay = page.autoplay;
  /** Where the reader has the margin; a setting moved for live training may bring another along. */
  let margin = marginIn(search, asked);
  let following = false;
  let stepBefore = 0;
  // The picture first: a worker that starts would share the machine with it.
  const loading = loadRecording(environment.recordingAddress(id));
  const census = syncCensus(
    environment.createCensusWorker,
    loading.then(environment.afterPaint, () => {}),
  );
  const self: RecordedSession = { run: null, goLive, keep, stop };
  present = self;

  const base = () => self.run && experimentAt(self.run, currentFrame()?.step ?? 0);
  /** The settings of the step shown. */
  function follow(): void {
    const settings = base();
    if (!settings || recordedStore.getState().changes) return;
    const { experiment } = experimentStore.getState();
    const next = { ...settings, margin: margin ?? settings.margin, backend: experiment.backend };
    if (experimentKeys.every((key) => experiment[key] === next[key])) return;
    following = true;
    experimentStore.setState({ experiment: next });
    following = false;
  }

  function takeChange(next: Experiment): void {
    const settings = base();
    if (following || !settings) return;
    const changes = changesFrom(settings, next);
    if (!changes) margin = next.margin === settings.margin ? null : next.margin;
    recordedStore.setState({ changes });
  }

  function keep(): void {
    recordedStore.setState({ changes: null });
    follow();
  }

  /** A step limit in the address ends playing back as it ends training. */
  function stopAtLimit(): void {
    const { steps } = experimentStore.getState().page;
    const step = currentFrame()?.step ?? 0;
    if (steps !== null && step >= steps && playbackStore.getState().active && stepBefore < steps) stopPlayback();
    stepBefore = step;
  }

  function show({ probe, runs: [run] }: Recording): void {
    self.run = run;
    const timeline = recordedTimeline(run);
    const last = timeline.frames[timeline.frames.length - 1];
    const { step, imagesSeen, trainedMs, poolSize, metrics } = last;
    census.clear();
    setProbe(probe);
    census.takeProbe();
    checkAskedRows();
    restore(timeline);
    setEvents(run.events);
    runStore.setState({
      phase: 'ready',
      probeReady: true,
      step,
      imagesSeen,
      trainedMs,
      poolSize,
      loss: timeline.losses.at(-1) ?? null,
      activeShare: timeline.activeShares.at(-1) ?? null,
      ...metrics,
    });
    recordedStore.setState({ experiment: run.experiment, steps: step, hasEvents: run.events.length > 0 });
    const problems = unlikeRecorded(search, asked, run.experiment);
    if (problems.length > 0) experimentStore.setState((state) => ({ problems: [...state.problems, ...problems] }));
    setPlayhead(0);
    follow();
    // A step that the address names is looked at, not played away from.
    if (page.at !== null) wantsToPlay = false;
    stops.push(syncPlayhead(true));
    if (wantsToPlay) startPlayback();
  }

  function goLive(experiment: Experiment | null): void {
    const { anchor, positive, negative, selectedOf } = viewStore.getState();
    stop();
    setPage({ at: null });
    if (experiment) experimentStore.setState({ experiment, problems: [] });
    const live: OpenedAddress = { ...opened, page: experimentStore.getState().page };
    startSession(live, environment);
    // The same images are shown: who is selected stays selected.
    viewStore.setState({ anchor, positive, negative, selectedOf });
    setPage({ recorded: null });
  }

  const commands: SessionCommands = {
    play() {
      wantsToPlay = true;
      startPlayback();
    },
    pause() {
      wantsToPlay = false;
      stopPlayback();
    },
    toggle: () => (self.run ? togglePlayback() : commands.play()),
    step: () => moveByFrames(1),
    reset() {
      stopPlayback();
      seek(0);
    },
    standStill: async () => null,
    release() {},
    goOn: startPlayback,
    adopt(experiment, checkpoint, restoreRun) {
      goLive(null);
      session.pause();
      session.adopt(experiment, checkpoint, restoreRun);
    },
    restart: () => trainLive(),
    setLimit: (steps) => setPage({ steps }),
    retryData() {},
    chooseBackend: (backend) => setExperiment({ backend }),
  };
  redirectCommands(commands);

  const stops = [
    experimentStore.subscribe((state) => state.experiment, takeChange),
    runStore.subscribe((state) => state.playhead, stopAtLimit),
    runStore.subscribe((state) => state.playhead, follow),
    syncView(),
    syncAddress(environment.replaceQuery, opened.recalled, () => ({
      ...defaultExperiment,
      margin: margin ?? defaultExperiment.margin,
    })),
  ];

  function stop(): void {
    if (present !== self) return;
    present = null;
    stopPlayback();
    redirectCommands(null);
    for (const end of stops) end();
    census.dispose();
    recordedStore.setState({ ...noRecording, failure: recordedStore.getState().failure });
  }

  loading
    .then((recording) => {
      if (present === self) show(recording);
    })
    .catch((error) => {
      if (present !== self) return;
      const { code, detail } = error instanceof RecordingError ? error : new RecordingError('broken', String(error));
      recordedStore.setState({ failure: { id, code, detail } });
      goLive(null);
    });
  return stop;
}

export function stopRecordedSession(): void {
  present?.stop();
}

/** Ends the recording and trains: with the settings that were moved, or the same as the recording from its beginning, at the margin that is shown. */
export function trainLive(): void {
  if (!present?.run) return;
  const { experiment } = experimentStore.getState();
  const { changes } = recordedStore.getState();
  const { margin, backend } = experiment;
  present.goLive(changes ? experiment : { ...present.run.experiment, margin, backend });
  session.play();
}

/** Takes back the settings that were moved: the recording stands as it was. */
export function keepRecording(): void {
  present?.keep();
}

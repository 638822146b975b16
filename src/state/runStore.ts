/**
 * What has happened: the run's phase, its latest numbers, its notices. Small values only; positions and curves are in the timeline.
 * Written by the session alone, except for the playhead and dismissed notices.
 */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { BackendId, BackendReport, EnginePhase, Notice } from '../engine/protocol';
import { type KnownMetrics, noMetrics } from './timelineFrames';

export type RunPhase = 'starting' | EnginePhase | 'failed';

export interface RunProgress {
  phase: EnginePhase;
  done: number;
  total: number;
  unit: 'bytes' | 'parts';
}

/**
 * Why the run does not go on. 'hidden': the page was out of sight for long; it goes on by itself, as does 'waiting-for-data',
 * the one reason that there is beside `playing`. 'elsewhere': another embed of the same page trains.
 */
export type PauseReason = 'asked' | 'limit' | 'error' | 'waiting-for-data' | 'hidden' | 'elsewhere';

export interface DatasetState {
  loadedImages: number;
  totalImages: number;
  loadedBytes: number;
  totalBytes: number;
  failedShards: string[];
}

/** A notice as shown: the same code with the same parameters is one entry with a count. */
export type ShownNotice = Notice & { id: number; count: number };

/** The metrics are those of the newest frame examined; each stays until a newer one is known. */
export interface RunState extends KnownMetrics {
  phase: RunPhase;
  /** null when nothing long is under way. */
  progress: RunProgress | null;
  playing: boolean;
  pauseReason: PauseReason | null;
  backend: BackendId | null;
  reports: BackendReport[];
  /** Newest last. */
  notices: ShownNotice[];
  step: number;
  imagesSeen: number;
  trainedMs: number;
  stepMs: number;
  /** Over the last seconds of training as it is seen (with everything between the steps); 0 while paused. */
  stepsPerSecond: number;
  /** Of the last step; null before the first. */
  loss: number | null;
  activeShare: number | null;
  dataset: DatasetState | null;
  poolSize: number;
  /** The probe set is in src/state/probe.ts. */
  probeReady: boolean;
  /** Grows by one with every change of the timeline or the playhead: redraw. */
  frame: number;
  frameCount: number;
  /** Index into the timeline, or its end. */
  playhead: number | 'live';
  memory: { tensors: number; bytes: number } | null;
}

export const initialRun: RunState = {
  phase: 'starting',
  progress: null,
  playing: false,
  pauseReason: null,
  backend: null,
  reports: [],
  notices: [],
  step: 0,
  imagesSeen: 0,
  trainedMs: 0,
  stepMs: 0,
  stepsPerSecond: 0,
  loss: null,
  activeShare: null,
  ...noMetrics,
  dataset: null,
  poolSize: 0,
  probeReady: false,
  frame: 0,
  frameCount: 0,
  playhead: 'live',
  memory: null,
};

export const runStore = createStore<RunState>()(subscribeWithSelector(() => initialRun));

/** At most this many notices are kept; the oldest go first. */
const noticeLimit = 20;
let nextNoticeId = 1;

const signature = (notice: Notice) => `${notice.code} ${JSON.stringify(Object.entries(notice.parameters).sort())}`;

export function addNotice(notice: Notice): void {
  runStore.setState(({ notices }) => {
    const wanted = signature(notice);
    const known = notices.find((shown) => signature(shown) === wanted);
    const rest = notices.filter((shown) => shown !== known);
    const shown = { ...notice, id: known?.id ?? nextNoticeId++, count: (known?.count ?? 0) + 1 };
    return { notices: [...rest, shown].slice(-noticeLimit) };
  });
}

export function dismissNotice(id: number): void {
  runStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/** Looks at another frame of the timeline; the last one's index means live. */
export function setPlayhead(playhead: number | 'live'): void {
  runStore.setState(({ frame, frameCount, playhead: present }) => {
    const last = frameCount - 1;
    const next =
      playhead === 'live' || !Number.isFinite(playhead) || playhead >= last ? 'live' : Math.max(0, Math.round(playhead));
    return next === present ? {} : { playhead: next, frame: frame + 1 };
  });
}

/**
 * Two to four runs in step on one stream of images: what each is and its latest numbers. Positions and curves are in each run's timeline
 * (`compareTimelines.ts`). What the runs share (phase, progress, playing, backend, notices, probe set) is in the run store, as for a single run.
 * Written by the compare session alone, except for the playhead.
 */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Experiment } from '../../engine/protocol';
import { type KnownMetrics, noMetrics } from '../timelineFrames';

export const leastRuns = 2;
export const mostRuns = 4;

/** The metrics are those of the newest frame of this run that was examined. */
export interface ComparedRun extends KnownMetrics {
  /** As it is now, live changes included. */
  experiment: Experiment;
  step: number;
  imagesSeen: number;
  /** Milliseconds that this run's own steps took; the steps of the others are not in it. */
  trainedMs: number;
  /** Of the last step; null before the first. */
  loss: number | null;
  activeShare: number | null;
  /** Why it does not go on while the others do; `play` tries it again. */
  stopped: 'loss-not-finite' | 'engine-error' | null;
}

export interface CompareState {
  /** The first is the experiment of the address, the others are what is beside it. */
  runs: readonly ComparedRun[];
  /** Grows by one with every change of a timeline or the playhead: redraw. */
  frame: number;
  /** The shared playhead, counted in images forwarded by each run: equal epochs or steps are not equal work. */
  playheadImages: number | 'live';
  /** Of the run that is furthest. */
  imagesSeen: number;
  /** Images that each run forwards in a second as it is seen, the steps of the others between its own; 0 while paused. */
  imagesPerSecond: number;
}

export const initialCompare: CompareState = {
  runs: [],
  frame: 0,
  playheadImages: 'live',
  imagesSeen: 0,
  imagesPerSecond: 0,
};

export const compareStore = createStore<CompareState>()(subscribeWithSelector(() => initialCompare));

/** A run of which nothing has been heard yet. */
export function untrained(experiment: Experiment): ComparedRun {
  return {
    experiment,
    step: 0,
    imagesSeen: 0,
    trainedMs: 0,
    loss: null,
    activeShare: null,
    stopped: null,
    ...noMetrics,
  };
}

/** Changes what is known of one run. */
export function updateRun(index: number, patch: Partial<ComparedRun>): void {
  compareStore.setState(({ runs }) => ({ runs: runs.map((run, i) => (i === index ? { ...run, ...patch } : run)) }));
}

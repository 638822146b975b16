/**
 * Two to four runs in step, on one seed and one stream of images: what each is and its latest numbers. Positions and curves are in each run's timeline
 * (`comparedTimeline`). What the runs share (phase, progress, playing, backend, notices, probe set) is in the run store, as for a single run.
 */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Experiment } from '../../engine/protocol';
import type { KnownMetrics } from '../timelineFrames';

export const leastRuns = 2;
export const mostRuns = 4;

export interface ComparedRun extends KnownMetrics {
  experiment: Experiment;
  step: number;
  imagesSeen: number;
  trainedMs: number;
  /** Of the last step; null before the first. */
  loss: number | null;
  activeShare: number | null;
  /** Its loss is worth what it is when all points coincide, and they nearly do (ranking/collapse.ts). */
  collapsed: boolean;
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
}

export const initialCompare: CompareState = { runs: [], frame: 0, playheadImages: 'live', imagesSeen: 0 };

export const compareStore = createStore<CompareState>()(subscribeWithSelector(() => initialCompare));

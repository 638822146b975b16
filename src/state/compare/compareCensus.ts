/**
 * Examines the frames of all compared runs with one census worker, run by run in turn: the newest frame of each while they are trained, the frame
 * under the playhead while it looks back. The census client rests as it does for a single run; what costs twice as much is found every few seconds.
 */
import { createCensusClient, thoroughEveryMs } from '../censusClient';
import { leftOutClass } from '../experiment';
import type { WorkerLike } from '../moduleWorker';
import { probe } from '../probe';
import { addNotice, runStore } from '../runStore';
import { type Frame, knownOf } from '../timelineFrames';
import { compareStore, updateRun } from './compareStore';
import { comparedFrame, comparedTimeline, setComparedMetrics } from './compareTimelines';

export interface ComparedCensus {
  /** The probe set has come (again). */
  takeProbe(): void;
  /** There may be something to examine: new frames, or the playhead has moved. */
  wake(): void;
  /** Other runs begin. */
  clear(): void;
  dispose(): void;
}

/** @param startAfter when the worker may be started; at once if left out. */
export function createComparedCensus(createWorker: () => WorkerLike, startAfter?: Promise<void>): ComparedCensus {
  /** Whose frame is looked at next, if there is anything new. */
  let turn = 0;
  let inWork: { run: number; step: number } | null = null;
  let examinedSteps: number[] = [];
  let thoroughAt: number[] = [];

  const client = createCensusClient({
    createWorker,
    startAfter,
    nextRecount: () => null,
    onRecount() {},
    onQuantiles() {},
    onCounts() {},
    onMetrics(step, metrics) {
      const examined = inWork;
      inWork = null;
      if (examined?.step === step) {
        const { run } = examined;
        setComparedMetrics(run, step, metrics);
        const latest = compareStore.getState().runs[run]?.step ?? -1;
        const known = examinedSteps[run] ?? 0;
        // A run that went back to a checkpoint: what was known lies ahead of it.
        if (step >= known || known > latest) {
          examinedSteps[run] = step;
          updateRun(run, knownOf(metrics));
        }
      }
      wake();
    },
    onGiveUp: (detail) => addNotice({ code: 'census-error', severity: 'warning', parameters: { message: detail } }),
  });

  /** Whether there is time for all metrics: nothing is trained, or the last time was long ago. */
  const isThorough = (run: number, urgent: boolean) =>
    urgent || performance.now() - (thoroughAt[run] ?? Number.NEGATIVE_INFINITY) >= thoroughEveryMs;

  /** Offers the frame, unless all that is wanted of it is known. */
  function offer(run: number, frame: Frame | null, urgent: boolean): boolean {
    const labels = probe()?.labels;
    if (!frame || !labels || frame.positions.length !== labels.length * frame.embeddingSize) return false;
    const thorough = isThorough(run, urgent);
    if (frame.metrics && (!thorough || frame.metrics.silhouette !== null)) return false;
    const { step, positions, embeddingSize: size, distance } = frame;
    inWork = { run, step };
    if (thorough) thoroughAt[run] = performance.now();
    const leftOut = leftOutClass(compareStore.getState().runs[run]?.experiment.leftOut ?? 'none');
    client.offer({ step, positions, size, distance, count: false, urgent, thorough, leftOut });
    return true;
  }

  function wake(): void {
    if (inWork) return;
    const { runs, playheadImages } = compareStore.getState();
    const looksBack = playheadImages !== 'live';
    const urgent = looksBack || !runStore.getState().playing;
    for (let i = 0; i < runs.length; i++) {
      const run = (turn + i) % runs.length;
      if (!offer(run, looksBack ? comparedFrame(run) : comparedTimeline(run).latest(), urgent)) continue;
      turn = run + 1;
      return;
    }
  }

  const stops = [
    compareStore.subscribe((state) => state.playheadImages, wake),
    runStore.subscribe((state) => state.playing, wake),
  ];

  return {
    takeProbe() {
      const labels = probe()?.labels;
      if (!labels) return;
      client.setLabels(labels);
      wake();
    },
    wake,
    clear() {
      client.clear();
      inWork = null;
      turn = 0;
      examinedSteps = [];
      thoroughAt = [];
    },
    dispose() {
      for (const stop of stops) stop();
      client.dispose();
    },
  };
}

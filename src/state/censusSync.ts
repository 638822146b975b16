/**
 * Keeps the census up to date: offers the frame under the playhead (and, while it looks back, the newest one for its metrics) to the
 * census worker, passes the margin on at once, and files the answers in the timeline and the stores.
 */
import { createCensusClient } from './censusClient';
import { censusStore, initialCensus } from './censusStore';
import { countHistory } from './countHistory';
import { leftOutClass } from './experiment';
import { experimentStore } from './experimentStore';
import type { WorkerLike } from './moduleWorker';
import { playbackStore } from './playback';
import { probe } from './probe';
import { createRecounts } from './recounts';
import { addNotice, runStore } from './runStore';
import { setShownDistances } from './shownDistances';
import { currentFrame, type Frame, isScrubbing, latest, metricPoints, setMetrics } from './timeline';
import { type KnownMetrics, knownOf, metricKeys, noMetrics } from './timelineFrames';

const metricsOf = (state: KnownMetrics) => Object.fromEntries(metricKeys.map((key) => [key, state[key]])) as KnownMetrics;
/** Looks so long after a move whether the playhead rests. */
const restLookMs = 100;

export interface CensusSync {
  /** The probe set has come (again). */
  takeProbe(): void;
  /** A new snapshot is in the timeline. */
  takeFrame(): void;
  /** Another run begins. */
  clear(): void;
  dispose(): void;
}

/** @param startAfter when the worker may be started; at once if left out. */
export function syncCensus(createWorker: () => WorkerLike, startAfter?: Promise<void>): CensusSync {
  let counted: { frame: Frame; distance: string } | null = null;
  const experiment = () => experimentStore.getState().experiment;

  const recounts = createRecounts(() => client.wake());
  const client = createCensusClient({
    createWorker,
    startAfter,
    nextRecount: recounts.next,
    onRecount: recounts.file,
    onQuantiles: (step, distance, quantiles) => countHistory.file(step, distance, { quantiles }),
    onMetrics(step, metrics) {
      setMetrics(step, metrics);
      // Not of a frame before the newest that is known, also where a whole run was opened and one looks into its past.
      if (metricPoints().at(-1)?.step === step) runStore.setState(knownOf(metrics));
      if (runStore.getState().playhead === 'live' || currentFrame()?.step === step) censusStore.setState(knownOf(metrics));
    },
    onCounts(step, margin, counts, sorted) {
      setShownDistances({ step, sorted });
      censusStore.setState({ counts, margin, step });
      countHistory.file(step, sorted.kind, { margin, counts });
    },
    onGiveUp: (detail) => addNotice({ code: 'census-error', severity: 'warning', parameters: { message: detail } }),
  });

  function offer(frame: Frame | null, count: boolean, urgent: boolean) {
    const labels = probe()?.labels;
    if (!frame || !labels || frame.positions.length !== labels.length * frame.embeddingSize) return;
    const { distance, leftOut: absent } = experiment();
    const leftOut = leftOutClass(absent);
    const isKnown = frame.metrics !== null && (!urgent || frame.metrics.silhouette !== null);
    if (counted?.frame === frame && counted.distance === distance && isKnown) return;
    const { step, positions, embeddingSize: size } = frame;
    if (count) counted = { frame, distance };
    client.offer({ step, positions, size, distance, leftOut, count, urgent });
  }

  const offerShown = () => offer(currentFrame(), true, true);

  /** While the playhead moves, frames are counted as they are while training, now and then; where it comes to rest, at once and with all metrics. */
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  const isMoving = () => isScrubbing() || playbackStore.getState().active;
  function lookForRest() {
    clearTimeout(restTimer);
    if (isMoving()) restTimer = setTimeout(lookForRest, restLookMs);
    else offerShown();
  }
  function offerMoved() {
    if (isMoving()) offer(currentFrame(), true, false);
    lookForRest();
  }

  const stops = [
    experimentStore.subscribe((state) => state.experiment.margin, client.setMargin),
    experimentStore.subscribe(
      (state) => state.experiment.distance,
      () => offerShown(),
    ),
    runStore.subscribe(
      (state) => state.playhead,
      () => {
        const live = runStore.getState().playhead === 'live';
        censusStore.setState(live ? metricsOf(runStore.getState()) : (currentFrame()?.metrics ?? noMetrics));
        offerMoved();
      },
    ),
    runStore.subscribe(
      (state) => state.playing,
      (playing) => {
        if (!playing) takeFrame();
      },
    ),
  ];
  client.setMargin(experiment().margin);

  function takeFrame() {
    const urgent = !runStore.getState().playing;
    const newest = latest();
    if (newest) countHistory.dropAfter(newest.step);
    if (runStore.getState().playhead === 'live') offer(newest, true, urgent);
    else if (newest && !newest.metrics) offer(newest, false, urgent);
  }

  return {
    takeProbe() {
      const labels = probe()?.labels;
      if (labels) client.setLabels(labels);
    },
    takeFrame,
    clear() {
      client.clear();
      counted = null;
      recounts.clear();
      setShownDistances(null);
      censusStore.setState({ ...initialCensus, margin: experiment().margin });
    },
    dispose() {
      clearTimeout(restTimer);
      for (const stop of stops) stop();
      recounts.dispose();
      client.dispose();
    },
  };
}

/**
 * The fast lane of the compare page: a timeline for each run, and one playhead for all, counted in images forwarded. Views subscribe and draw
 * `comparedFrame(index)`; live is just the playhead at the end.
 */
import type { Snapshot } from '../../engine/protocol';
import { minedNegativesOf } from '../batchEvaluation';
import { createTimeline, type Frame, type FrameMetrics, type KnownMetrics, noMetrics, type Timeline } from '../timelineFrames';
import { compareStore, mostRuns } from './compareStore';
import { wordScoreAt } from './knownWordScores';

/** All timelines together keep no more than a single run's does. */
const bytesLimit = 64 * 1024 * 1024;

const timelines = Array.from({ length: mostRuns }, () => createTimeline(bytesLimit / mostRuns));

const redraw = () => compareStore.setState(({ frame }) => ({ frame: frame + 1 }));

/** The timeline of a run: always the same object for the same place. RangeError beyond `mostRuns`. */
export function comparedTimeline(index: number): Timeline {
  const timeline = timelines[index];
  if (!timeline) throw new RangeError(`there is no run ${index}`);
  return timeline;
}

/** Called after every change of any run's frames, curves or metrics; draw on the next animation frame, not here. */
export function subscribeCompared(listener: () => void): () => void {
  const stops = timelines.map((timeline) => timeline.subscribe(listener));
  return () => {
    for (const stop of stops) stop();
  };
}

/** Index of the last frame at or before so many images, the first one where all lie after; -1 when empty. */
function indexAt(timeline: Timeline, images: number): number {
  let low = 0;
  let high = timeline.count();
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((timeline.frameAt(middle)?.imagesSeen ?? 0) <= images) low = middle + 1;
    else high = middle;
  }
  return Math.min(Math.max(0, low - 1), timeline.count() - 1);
}

/** The frame of a run under the shared playhead: its last one at or before; null before the first. */
export function comparedFrame(index: number): Frame | null {
  const timeline = comparedTimeline(index);
  const { playheadImages } = compareStore.getState();
  return playheadImages === 'live' ? timeline.latest() : timeline.frameAt(indexAt(timeline, playheadImages));
}

/** The numbers of a run under the shared playhead; metrics are of the last examined frame up to there. */
export interface ComparedNumbers extends KnownMetrics {
  step: number;
  imagesSeen: number;
  trainedMs: number;
  /** Of the last step up to the frame; null before the first. */
  loss: number | null;
  activeShare: number | null;
  /**
   * Of the last batch's negatives with a loss the share that truly are of the anchor's class; null where labels are right, where the loss mines nothing,
   * and in a recording.
   */
  falseNegatives: number | null;
  /** Of runs whose images are drawn to words (wordScores.ts): of the last frame looked at up to there. */
  wordPrecision: number | null;
  newWordPrecision: number | null;
}

const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);

/** null before the run's first frame. */
export function comparedNumbers(index: number): ComparedNumbers | null {
  const frame = comparedFrame(index);
  if (!frame) return null;
  const { losses, activeShares, metricPoints } = comparedTimeline(index);
  const { step, imagesSeen, trainedMs } = frame;
  const metrics = frame.metrics ?? metricPoints().findLast((point) => point.step <= step) ?? noMetrics;
  const words = wordScoreAt(index, step);
  const { step: _, ...rest } = { step: 0, ...metrics };
  return {
    ...rest,
    step,
    imagesSeen,
    trainedMs,
    loss: known(losses.values()[step - 1]),
    activeShare: known(activeShares.values()[step - 1]),
    falseNegatives: minedNegativesOf(frame)?.sameClass ?? null,
    wordPrecision: known(words?.wordPrecision),
    newWordPrecision: known(words?.newWordPrecision),
  };
}

/** Looks at all runs as they were when each had forwarded so many images; from the furthest run's number on it is live. */
export function setComparedPlayhead(images: number | 'live'): void {
  compareStore.setState(({ imagesSeen, playheadImages, frame }) => {
    const next = images === 'live' || !Number.isFinite(images) || images >= imagesSeen ? 'live' : Math.max(0, images);
    return next === playheadImages ? {} : { playheadImages: next, frame: frame + 1 };
  });
}

/** For the compare session: adds the snapshots of one moment, one a run. What lies under a playhead that is not live is not thinned away. */
export function appendCompared(snapshots: readonly Snapshot[]): void {
  const { playheadImages } = compareStore.getState();
  snapshots.forEach((snapshot, index) => {
    const timeline = comparedTimeline(index);
    timeline.append(snapshot, playheadImages === 'live' ? null : indexAt(timeline, playheadImages));
  });
  redraw();
}

/** For the compare session: what the census worker found out about a frame. */
export function setComparedMetrics(index: number, step: number, metrics: FrameMetrics): void {
  comparedTimeline(index).setMetrics(step, metrics);
  redraw();
}

/** For the compare session: other runs begin. */
export function clearCompared(): void {
  for (const timeline of timelines) timeline.clear();
  compareStore.setState(({ frame }) => ({ frame: frame + 1, playheadImages: 'live' }));
}

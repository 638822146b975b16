/**
 * The fast lane: the present run's timeline, outside React. Views subscribe and draw `currentFrame()`, the frame under the playhead;
 * live is just the playhead at the end.
 */
import type { Snapshot } from '../engine/protocol';
import { runStore, setPlayhead } from './runStore';
import { createTimeline, type Frame, type FrameMetrics, type KeptTimeline } from './timelineFrames';

export type { Curve, Frame, FrameBatch, FrameMetrics, KeptTimeline, MetricPoint } from './timelineFrames';

const present = createTimeline();

/** Called after every change of the frames, curves or metrics; draw on the next animation frame, not here. */
export const subscribe = present.subscribe;
export const frameAt = present.frameAt;
export const latest = present.latest;
export const frameCount = present.count;
export const indexOfStep = present.indexOfStep;
export const metricPoints = present.metricPoints;
/** Loss of every step. */
export const lossCurve = present.losses;
/** Share of the selected pairs or triplets that had a loss above 0, of every step. */
export const activeShareCurve = present.activeShares;

/** The frame under the playhead; null before the first. */
export function currentFrame(): Frame | null {
  const { playhead } = runStore.getState();
  return playhead === 'live' ? present.latest() : (present.frameAt(playhead) ?? present.latest());
}

/** Index of the frame under the playhead; -1 before the first. */
export function currentIndex(): number {
  const { playhead } = runStore.getState();
  return playhead === 'live' ? present.count() - 1 : Math.min(playhead, present.count() - 1);
}

/** The playhead counts as being dragged for this long after a move. */
const scrubMs = 300;
let soughtAt = Number.NEGATIVE_INFINITY;

/** The reader looks at another frame, at once: nothing is shown in between while the timeline is dragged. */
export function seek(index: number): void {
  soughtAt = performance.now();
  setPlayhead(index);
}

export function isScrubbing(): boolean {
  return performance.now() - soughtAt < scrubMs;
}

/** Adds a snapshot. A playhead that is not live stays on its frame although older frames may be thinned away. */
export function append(snapshot: Snapshot): void {
  const { playhead } = runStore.getState();
  const moved = present.append(snapshot, playhead === 'live' ? null : playhead);
  const index: number | 'live' = moved === null || moved >= present.count() - 1 ? 'live' : moved;
  runStore.setState(({ frame }) => ({ frame: frame + 1, frameCount: present.count(), playhead: index }));
}

/** Files what the census worker found out about the frame at this step. */
export function setMetrics(step: number, metrics: FrameMetrics): void {
  present.setMetrics(step, metrics);
}

/** Another run's frames, curves and metrics take the place of the present ones; the playhead is live. */
export function restore(kept: KeptTimeline): void {
  present.restore(kept);
  runStore.setState(({ frame }) => ({ frame: frame + 1, frameCount: present.count(), playhead: 'live' }));
}

export function clear(): void {
  present.clear();
  runStore.setState(({ frame }) => ({ frame: frame + 1, frameCount: 0, playhead: 'live' }));
}

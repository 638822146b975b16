/**
 * Plays all compared runs back from the shared playhead (or, at the end, from the start) to the end, at the pace at which they were trained together.
 * Whoever moves the playhead by hand goes on from there. Says whether it plays in the playback store, whose speed it follows.
 */
import { playbackStore } from '../playback';
import { advancePlayback, type PlaybackPosition } from '../playbackPace';
import { compareStore } from './compareStore';
import { comparedTimeline, setComparedPlayhead } from './compareTimelines';

/** A page that was out of sight does not leap. */
const longestTickMs = 250;

interface Moment {
  /** Images forwarded by each run. */
  images: number;
  /** Milliseconds that the steps of all runs took up to here. */
  trainedMs: number;
}

let handle = 0;
let lastTick: number | null = null;
let position: PlaybackPosition | null = null;
let moments: readonly Moment[] = [];

/** The moments at which any run has a frame, in their order. */
export function comparedMoments(): Moment[] {
  const { runs } = compareStore.getState();
  const frames = runs.map((_, run) => {
    const timeline = comparedTimeline(run);
    return Array.from({ length: timeline.count() }, (_, i) => timeline.frameAt(i)).filter((frame) => frame !== null);
  });
  const images = [...new Set(frames.flat().map(({ imagesSeen }) => imagesSeen))].sort((a, b) => a - b);
  return images.map((moment) => {
    const known = frames.map((own) => own.findLast(({ imagesSeen }) => imagesSeen <= moment)?.trainedMs ?? 0);
    return { images: moment, trainedMs: known.reduce((sum, ms) => sum + ms, 0) };
  });
}

function tick(now: number): void {
  if (!playbackStore.getState().active) return;
  const { playheadImages } = compareStore.getState();
  if (playheadImages === 'live') {
    stopComparedPlayback();
    return;
  }
  const elapsedMs = lastTick === null ? 0 : Math.min(longestTickMs, now - lastTick);
  lastTick = now;
  const index = Math.max(
    0,
    moments.findLastIndex(({ images }) => images <= playheadImages),
  );
  const from = position?.index === index ? position : { index, shownMs: 0 };
  const { speed } = playbackStore.getState();
  position = advancePlayback((i) => moments[i].trainedMs, moments.length, from, elapsedMs * speed);
  if (position.index !== index) setComparedPlayhead(moments[position.index].images);
  if (compareStore.getState().playheadImages === 'live') stopComparedPlayback();
  else handle = requestAnimationFrame(tick);
}

export function startComparedPlayback(): void {
  moments = comparedMoments();
  if (playbackStore.getState().active || moments.length < 2) return;
  if (compareStore.getState().playheadImages === 'live') setComparedPlayhead(0);
  lastTick = position = null;
  playbackStore.setState({ active: true });
  handle = requestAnimationFrame(tick);
}

/** The playhead stays where it is. */
export function stopComparedPlayback(): void {
  if (!playbackStore.getState().active) return;
  cancelAnimationFrame(handle);
  playbackStore.setState({ active: false });
}

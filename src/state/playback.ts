/**
 * Plays the timeline from the playhead (or, when that is live, from the start) to its end and then goes live. Training goes on or stays paused
 * meanwhile. Moves the playhead once an animation frame; whoever moves it by hand goes on from there, whoever goes live ends it.
 */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { advancePlayback, type PlaybackPosition, type PlaybackSpeed } from './playbackPace';
import { runStore, setPlayhead } from './runStore';
import { currentIndex, frameAt, frameCount, seek } from './timeline';

export interface PlaybackState {
  active: boolean;
  speed: PlaybackSpeed;
}

export const playbackStore = createStore<PlaybackState>()(
  subscribeWithSelector((): PlaybackState => ({ active: false, speed: 1 })),
);

/** A page that was out of sight does not leap. */
const longestTickMs = 250;

let handle = 0;
let lastTick: number | null = null;
let position: PlaybackPosition | null = null;

function tick(now: number): void {
  if (!playbackStore.getState().active) return;
  if (runStore.getState().playhead === 'live') {
    stopPlayback();
    return;
  }
  const elapsedMs = lastTick === null ? 0 : Math.min(longestTickMs, now - lastTick);
  lastTick = now;
  const index = currentIndex();
  const from = position?.index === index ? position : { index, shownMs: 0 };
  const { speed } = playbackStore.getState();
  position = advancePlayback((i) => frameAt(i)?.trainedMs ?? 0, frameCount(), from, elapsedMs * speed);
  if (position.index !== index) setPlayhead(position.index);
  // The playhead at the last frame is live.
  if (runStore.getState().playhead === 'live') stopPlayback();
  else handle = requestAnimationFrame(tick);
}

export function startPlayback(): void {
  if (playbackStore.getState().active || frameCount() < 2) return;
  if (runStore.getState().playhead === 'live') setPlayhead(0);
  lastTick = position = null;
  playbackStore.setState({ active: true });
  handle = requestAnimationFrame(tick);
}

/** The playhead stays where it is. */
export function stopPlayback(): void {
  if (!playbackStore.getState().active) return;
  cancelAnimationFrame(handle);
  playbackStore.setState({ active: false });
}

export function togglePlayback(): void {
  if (playbackStore.getState().active) stopPlayback();
  else startPlayback();
}

export function setPlaybackSpeed(speed: PlaybackSpeed): void {
  playbackStore.setState({ speed });
}

/** Looks at the frame so many before or after the present one; playing back stops. */
export function moveByFrames(count: number): void {
  stopPlayback();
  seek(Math.max(0, currentIndex() + count));
}

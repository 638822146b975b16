import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { moveByFrames, playbackStore, setPlaybackSpeed, startPlayback, stopPlayback, togglePlayback } from './playback';
import { advancePlayback, longestStandMs } from './playbackPace';
import { runStore, setPlayhead } from './runStore';
import { snapshotAt } from './testing';
import { append, clear, currentFrame } from './timeline';

describe('the pace of playing back', () => {
  const trained = [0, 100, 150, 5000, 5010];
  const at = (index: number) => trained[index];

  it('shows each frame as long as training took to the next one, and no longer than the longest stand', () => {
    const playedFor = (ms: number) => advancePlayback(at, 5, { index: 0, shownMs: 0 }, ms);
    expect(playedFor(99)).toEqual({ index: 0, shownMs: 99 });
    expect(playedFor(100)).toEqual({ index: 1, shownMs: 0 });
    expect(playedFor(160)).toEqual({ index: 2, shownMs: 10 });
    expect(playedFor(150 + longestStandMs - 1).index).toBe(2);
    expect(playedFor(150 + longestStandMs)).toEqual({ index: 3, shownMs: 0 });
    expect(playedFor(1e6)).toEqual({ index: 4, shownMs: 0 });
  });

  it('comes to the same place in however many ticks', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 30 });
    const ticks = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(gaps, ticks, (between, elapsed) => {
        const times = [0];
        for (const gap of between) times.push(times[times.length - 1] + gap);
        const time = (index: number) => times[index];
        let position = { index: 0, shownMs: 0 };
        for (const ms of elapsed) position = advancePlayback(time, times.length, position, ms);
        const sum = elapsed.reduce((a, b) => a + b, 0);
        expect(position).toEqual(advancePlayback(time, times.length, { index: 0, shownMs: 0 }, sum));
      }),
    );
  });
});

describe('playing back', () => {
  let frames: FrameRequestCallback[] = [];
  /** Time goes on in animation frames. */
  let now = 0;
  const pass = (ms: number, everyMs = 10) => {
    for (let passed = 0; passed < ms; passed += everyMs) {
      now += everyMs;
      const due = frames;
      frames = [];
      for (const callback of due) callback(now);
    }
  };
  const shownStep = () => currentFrame()?.step;

  beforeEach(() => {
    frames = [];
    vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
    vi.stubGlobal('cancelAnimationFrame', () => {
      frames = [];
    });
    clear();
    // 10 ms a step, a frame every 10 steps.
    for (let step = 0; step <= 100; step += 10) append(snapshotAt(step));
  });
  afterEach(() => {
    stopPlayback();
    setPlaybackSpeed(1);
    clear();
    vi.unstubAllGlobals();
  });

  it('runs from the start to the end as it was trained, then goes live and stops', () => {
    startPlayback();
    expect(shownStep()).toBe(0);
    pass(10);
    pass(500);
    expect(shownStep()).toBe(50);
    pass(490);
    expect(shownStep()).toBe(90);
    expect(playbackStore.getState().active).toBe(true);
    pass(20);
    expect(runStore.getState().playhead).toBe('live');
    expect(playbackStore.getState().active).toBe(false);
  });

  it('goes faster and slower, and on from where it was stopped or moved to', () => {
    setPlayhead(2);
    setPlaybackSpeed(4);
    startPlayback();
    pass(10);
    pass(50);
    expect(shownStep()).toBe(40);
    togglePlayback();
    pass(500);
    expect(shownStep()).toBe(40);
    setPlaybackSpeed(0.5);
    togglePlayback();
    pass(10);
    pass(200);
    expect(shownStep()).toBe(50);
    setPlayhead(1);
    pass(200);
    expect(shownStep()).toBe(20);
  });

  it('goes on in the past while the run goes on, and gives way to whoever goes live', () => {
    startPlayback();
    pass(10);
    pass(200);
    append(snapshotAt(110));
    expect(shownStep()).toBe(20);
    expect(playbackStore.getState().active).toBe(true);
    setPlayhead('live');
    pass(10);
    expect(playbackStore.getState().active).toBe(false);
    expect(shownStep()).toBe(110);
  });

  it('looks at the frame before and after, up to the ends', () => {
    moveByFrames(-1);
    expect(shownStep()).toBe(90);
    moveByFrames(-100);
    expect(shownStep()).toBe(0);
    moveByFrames(1);
    expect(shownStep()).toBe(10);
    moveByFrames(100);
    expect(runStore.getState().playhead).toBe('live');
  });

  it('has nothing to play in a run of one frame', () => {
    clear();
    append(snapshotAt(0));
    startPlayback();
    expect(playbackStore.getState().active).toBe(false);
  });
});

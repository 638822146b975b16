/** How fast the past is played: as fast as it was trained, times a speed, with long stands cut short. Pure. */

export const playbackSpeeds = [0.5, 1, 2, 4, 8] as const;
export type PlaybackSpeed = (typeof playbackSpeeds)[number];

/** No frame stands longer than this at speed 1, however long training took to the next one. */
export const longestStandMs = 500;

export interface PlaybackPosition {
  /** The frame that is shown. */
  index: number;
  /** Milliseconds at speed 1 for which it has been shown. */
  shownMs: number;
}

/**
 * Where the playhead is after `elapsedMs` (times the speed already) more. Frames that nobody would see are passed over; it ends at the last one.
 * @param trainedMsAt training time at a frame; 0 <= index < count.
 */
export function advancePlayback(
  trainedMsAt: (index: number) => number,
  count: number,
  position: PlaybackPosition,
  elapsedMs: number,
): PlaybackPosition {
  let { index } = position;
  let shownMs = position.shownMs + elapsedMs;
  while (index < count - 1) {
    const stand = Math.min(longestStandMs, Math.max(0, trainedMsAt(index + 1) - trainedMsAt(index)));
    if (shownMs < stand) return { index, shownMs };
    shownMs -= stand;
    index++;
  }
  return { index, shownMs: 0 };
}

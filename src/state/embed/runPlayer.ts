/**
 * One run in an embed: a still that waits to be asked, a recorded run, or one that is trained here; in this order, and each of the first two only until
 * `begin`. The still starts no session at all: no worker, no data, no engine.
 */
import { afterPaint } from '../afterPaint';
import { startBrowserAddress, stopBrowserAddress } from '../browserAddress';
import { browserEnvironment } from '../browserSession';
import { playbackStore, stopPlayback } from '../playback';
import { startRecordedSession, trainLive } from '../recorded/recordedSession';
import { isRecorded, recordedStore } from '../recorded/recordedStore';
import { recordingAddress } from '../recorded/recordingAddress';
import { runStore } from '../runStore';
import { type SessionEnvironment, session, startSession } from '../session';
import { currentFrame, indexOfStep, lossCurve, seek } from '../timeline';
import { embedSight } from './embedSight';
import type { TrainingPlayer } from './player';
import { presentSearch } from './presentSearch';
import { createWaiting } from './waiting';

/** An embed that is not seen stops at once: there may be ten of them. */
const embedEnvironment = () => ({
  ...browserEnvironment(),
  sight: embedSight(),
  hiddenLimitMs: 0,
  recordingAddress,
  afterPaint,
});

/**
 * @param search the address's query, with the recording that is shown first where there is one.
 * @param first how it begins.
 * @param start the session that trains.
 */
export function createRunPlayer(
  search: string,
  first: 'still' | 'recorded' | 'live',
  start: (search: string, environment: SessionEnvironment) => void = startSession,
): TrainingPlayer {
  const waiting = createWaiting(first === 'still');
  const environment = embedEnvironment();
  if (first === 'still') startBrowserAddress(search);
  if (first === 'recorded') startRecordedSession(search, environment);
  if (first === 'live') start(search, environment);

  function begin(): void {
    if (waiting.is()) {
      stopBrowserAddress();
      start(presentSearch(), environment);
      waiting.end();
      session.play();
    } else if (isRecorded()) trainLive();
    else session.play();
  }
  const unlessWaiting = (command: () => void) => () => (waiting.is() ? undefined : command());

  return {
    waiting: waiting.is,
    begin,
    play: () => (waiting.is() ? begin() : session.play()),
    pause: unlessWaiting(() => session.pause()),
    step: unlessWaiting(() => session.step()),
    reset: unlessWaiting(() => session.reset()),
    goTo(step) {
      stopPlayback();
      seek(Math.max(0, indexOfStep(step)));
    },
    playing: () => (isRecorded() ? playbackStore.getState().active : runStore.getState().playing),
    training: () => !isRecorded() && runStore.getState().playing,
    stepShown: () => currentFrame()?.step ?? 0,
    lossShown() {
      const loss = lossCurve.values()[(currentFrame()?.step ?? 0) - 1];
      return loss === undefined || Number.isNaN(loss) ? null : loss;
    },
    yieldToOther() {
      const { playing, pauseReason } = runStore.getState();
      if (isRecorded() || !(playing || pauseReason === 'hidden')) return;
      session.pause();
      runStore.setState({ pauseReason: 'elsewhere' });
    },
    release: () => session.release(),
    subscribe(listener) {
      const stops = [
        waiting.subscribe(listener),
        runStore.subscribe(listener),
        playbackStore.subscribe(listener),
        recordedStore.subscribe(listener),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

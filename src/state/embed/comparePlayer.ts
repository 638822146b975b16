/** Several runs in an embed: nothing is loaded that trains before somebody asks for it (or the address does, with `autoplay`). */
import { startBrowserAddress, stopBrowserAddress } from '../browserAddress';
import { browserEnvironment } from '../browserSession';
import { compareSession } from '../compare/compareCommands';
import { startCompare } from '../compare/compareSession';
import { compareStore } from '../compare/compareStore';
import { comparedNumbers, comparedTimeline, setComparedPlayhead } from '../compare/compareTimelines';
import { runStore } from '../runStore';
import { embedSight } from './embedSight';
import type { TrainingPlayer } from './player';
import { presentSearch } from './presentSearch';
import { createWaiting } from './waiting';

export function createComparePlayer(search: string, first: 'still' | 'live'): TrainingPlayer {
  const waiting = createWaiting(first === 'still');
  if (first === 'still') startBrowserAddress(search);
  const start = (asked: string) => startCompare(asked, { ...browserEnvironment(), sight: embedSight(), hiddenLimitMs: 0 });
  if (first === 'live') start(search);

  function begin(): void {
    if (waiting.is()) {
      stopBrowserAddress();
      start(presentSearch());
      waiting.end();
    }
    compareSession.play();
  }
  return {
    waiting: waiting.is,
    begin,
    play: begin,
    pause: () => compareSession.pause(),
    step: () => compareSession.step(),
    reset: () => compareSession.reset(),
    /** Steps of the first run. */
    goTo(step) {
      const timeline = comparedTimeline(0);
      const frame = timeline.frameAt(Math.max(0, timeline.indexOfStep(step)));
      if (frame) setComparedPlayhead(frame.imagesSeen);
    },
    playing: () => runStore.getState().playing,
    training: () => runStore.getState().playing,
    stepShown: () => comparedNumbers(0)?.step ?? 0,
    lossShown: () => comparedNumbers(0)?.loss ?? null,
    yieldToOther() {
      const { playing, pauseReason } = runStore.getState();
      if (!playing && pauseReason !== 'hidden') return;
      compareSession.pause();
      runStore.setState({ pauseReason: 'elsewhere' });
    },
    release: () => compareSession.release(),
    subscribe(listener) {
      const stops = [waiting.subscribe(listener), runStore.subscribe(listener), compareStore.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/**
 * Keeps the step looked at in the address (`at=`): of a live run while the reader looks at its past, of a recorded one except at its start. A step that
 * an address asks for is shown as soon as the run has come so far; until then the page stands as it would without.
 */
import { experimentStore, setPage } from './experimentStore';
import { playbackStore } from './playback';
import { runStore } from './runStore';
import { currentFrame, indexOfStep, latest, seek } from './timeline';

/** Dragging and playing back are over when the playhead has rested for so long. */
const quietMs = 300;

/** Returns how to stop. @param recorded the run's frames are all there at once. */
export function syncPlayhead(recorded: boolean): () => void {
  let wish = experimentStore.getState().page.at;
  let seeking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fulfil = () => {
    const last = latest()?.step;
    if (wish === null || last === undefined || (last < wish && !recorded)) return;
    if (last < wish) tellTooFar(wish, last);
    const index = indexOfStep(wish);
    wish = null;
    seeking = true;
    seek(Math.max(0, index));
    seeking = false;
    later();
  };
  const write = () => {
    if (wish !== null || playbackStore.getState().active) return;
    const step = currentFrame()?.step ?? 0;
    const isStandard = recorded ? step === 0 : runStore.getState().playhead === 'live';
    const at = isStandard ? null : step;
    if (experimentStore.getState().page.at !== at) setPage({ at });
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(write, quietMs);
  };
  const stops = [
    runStore.subscribe((state) => state.frameCount, fulfil),
    runStore.subscribe(
      (state) => state.playhead,
      (playhead) => {
        // Whoever looks elsewhere meanwhile wants to look there.
        if (!seeking && playhead !== 'live' && playhead !== 0) wish = null;
        later();
      },
    ),
    playbackStore.subscribe((state) => state.active, later),
    experimentStore.subscribe(
      (state) => state.page.at,
      (at) => {
        if (at === (currentFrame()?.step ?? null)) return;
        wish = at;
        fulfil();
      },
    ),
  ];
  fulfil();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

function tellTooFar(wish: number, last: number): void {
  const problem = { key: 'at', value: String(wish), reason: 'out-of-range' as const, used: String(last) };
  experimentStore.setState((state) => ({ problems: [...state.problems, problem] }));
}

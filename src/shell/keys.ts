/**
 * The keys of the page: space plays and pauses, s makes one step, r goes back to the start; comma and full stop look at the frame before and after,
 * p plays back; n shows the next phase of a step taken apart, Shift+n the one before. Never while one types or works a control that wants the key.
 */

import { moveByFrames, togglePlayback } from '../state/playback';
import { session } from '../state/session';
import { nextPhase, previousPhase } from '../state/stepByStep';
import { listenToPageKeys } from './pageKeys';

const actions: Record<string, () => void> = {
  ' ': () => session.toggle(),
  s: () => session.step(),
  r: () => session.reset(),
  p: togglePlayback,
  n: nextPhase,
  ',': () => moveByFrames(-1),
  '.': () => moveByFrames(1),
};
/** Held down they go on. */
const repeating = new Set([',', '.']);

export const listenToKeys = (): (() => void) =>
  listenToPageKeys((key, { shiftKey, repeat }) => {
    if (repeat && !repeating.has(key)) return undefined;
    return key === 'n' && shiftKey ? previousPhase : actions[key];
  });

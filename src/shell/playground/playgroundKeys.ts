/**
 * The keys of the playground: space plays and pauses, s makes one step, r goes back to the start; comma and full stop look at the frame before and
 * after, p plays back; n shows the next phase of a step taken apart, Shift+n the one before.
 */

import { moveByFrames, togglePlayback } from '../../state/playback';
import { session } from '../../state/session';
import { nextPhase, previousPhase } from '../../state/stepByStep';
import type { KeyActions } from '../keys';

export const playgroundKeys: KeyActions = {
  ' ': () => session.toggle(),
  s: () => session.step(),
  r: () => session.reset(),
  p: togglePlayback,
  n: nextPhase,
  N: previousPhase,
  ',': () => moveByFrames(-1),
  '.': () => moveByFrames(1),
};

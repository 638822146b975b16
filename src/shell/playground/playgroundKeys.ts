/** The keys of the playground. */

import { moveByFrames, togglePlayback } from '../../state/playback';
import { session } from '../../state/session';
import { nextPhase, previousPhase } from '../../state/stepByStep';
import type { KeyBinding } from '../keys';

export const playgroundKeys: readonly KeyBinding[] = [
  { keys: [' '], name: 'toggle', act: () => session.toggle() },
  { keys: ['s'], name: 'step', act: () => session.step() },
  { keys: ['r'], name: 'reset', act: () => session.reset() },
  { keys: ['w'], name: 'playBack', act: togglePlayback },
  { keys: [','], name: 'frameBefore', act: () => moveByFrames(-1), repeats: true },
  { keys: ['.'], name: 'frameAfter', act: () => moveByFrames(1), repeats: true },
  { keys: ['n'], name: 'nextPhase', act: nextPhase },
  { keys: ['Shift+n'], name: 'previousPhase', act: previousPhase },
];

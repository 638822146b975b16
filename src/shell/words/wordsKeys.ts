/** The keys of the page of images and words. */
import { moveByFrames, togglePlayback } from '../../state/playback';
import { session } from '../../state/session';
import type { KeyBinding } from '../keys';

export const wordsKeys: readonly KeyBinding[] = [
  { keys: [' '], name: 'toggle', act: () => session.toggle() },
  { keys: ['s'], name: 'step', act: () => session.step() },
  { keys: ['r'], name: 'reset', act: () => session.reset() },
  { keys: ['w'], name: 'playBack', act: togglePlayback },
  { keys: [','], name: 'frameBefore', act: () => moveByFrames(-1), repeats: true },
  { keys: ['.'], name: 'frameAfter', act: () => moveByFrames(1), repeats: true },
];

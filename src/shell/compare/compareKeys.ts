/** The keys of the compare page: those of the playground, for all runs at once. */

import { compareSession } from '../../state/compare/compareCommands';
import { moveCompared } from '../../state/compare/moveCompared';
import type { KeyBinding } from '../keys';

export const compareKeys: readonly KeyBinding[] = [
  { keys: [' '], name: 'toggle', act: () => compareSession.toggle() },
  { keys: ['s'], name: 'step', act: () => compareSession.step() },
  { keys: ['r'], name: 'reset', act: () => compareSession.reset() },
  { keys: [','], name: 'frameBefore', act: () => moveCompared(-1), repeats: true },
  { keys: ['.'], name: 'frameAfter', act: () => moveCompared(1), repeats: true },
];

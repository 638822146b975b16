/** The keys of the compare page: those of the playground, for all runs at once. */

import { compareSession } from '../../state/compare/compareCommands';
import { moveCompared } from '../../state/compare/moveCompared';
import type { KeyActions } from '../keys';

export const compareKeys: KeyActions = {
  ' ': () => compareSession.toggle(),
  s: () => compareSession.step(),
  r: () => compareSession.reset(),
  ',': () => moveCompared(-1),
  '.': () => moveCompared(1),
};

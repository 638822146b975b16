/** The page "compare": a session of its own, whose runs share one worker. */

import { browserEnvironment } from '../../state/browserSession';
import { startCompare } from '../../state/compare/compareSession';
import { findPreset, presetOf } from '../../state/compare/presets';

export { ComparePage as Page } from './ComparePage';

export function start(): void {
  startCompare(location.search, {
    ...browserEnvironment(),
    presetOf(name) {
      const id = findPreset(name);
      return id && presetOf(id);
    },
    standardBeside: 'losses',
  });
}

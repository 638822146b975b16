/** The page "compare": a session of its own, whose runs share one worker. */

import { browserEnvironment } from '../../state/browserSession';
import { startCompare } from '../../state/compare/compareSession';

export { ComparePage as Page } from './ComparePage';

export function start(): void {
  startCompare(location.search, browserEnvironment());
}

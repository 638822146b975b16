/** The page "compare": a session of its own, whose runs share one worker, or a recording of such a one. */

import { startBrowserCompare } from '../../state/compare/browserCompare';

export { ComparePage as Page } from './ComparePage';

export function start(): void {
  startBrowserCompare();
}

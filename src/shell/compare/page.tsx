/** The page "compare": a session of its own, whose runs share one worker, or a recording of such a one. */

export { startBrowserCompare as start, stopBrowserCompare as stop } from '../../state/compare/browserCompare';
export { ComparePage as Page } from './ComparePage';

/** All that saving and opening a run needs, as one part that is loaded when it is first asked for. */
export { checkRun } from './checkRun';
export { largestFileBytes, readContainer, writeContainer } from './container';
export { adoptRun, collectRun } from './presentRun';

/** The kind of file that a recording is: like a saved run's, with a magic word of its own and far smaller bounds. */
import type { ContainerKind } from '../savedRun/container';

export const recordingKind: ContainerKind = { magic: 'RLPREC\r\n', version: 1, largestBytes: 16 * 2 ** 20 };
/** No recording of this project is larger; a page must show it within a second. */
export const recordingBudgetBytes = 300_000;

/**
 * All distances of the frame that was counted last, sorted, as the census holds them on the page (16 MB for 2,000 points: read them, never
 * copy them). They change together with the census store; ask anew each time, for the buffers of an earlier frame go back to the worker.
 */
import type { SortedDistances } from '../ranking/sortedDistances';

export interface ShownDistances {
  step: number;
  sorted: SortedDistances;
}

let shown: ShownDistances | null = null;

/** null until a frame of the run has been counted. */
export function shownDistances(): ShownDistances | null {
  return shown;
}

/** The census's own. */
export function setShownDistances(next: ShownDistances | null): void {
  if (next?.sorted !== shown?.sorted || next?.step !== shown?.step) shown = next;
}

/**
 * Counting again behind the census worker's door: a frame of the past for another margin, or one frame at many margins. Keeps the distances it sorted
 * last, so that further margins of the same frame need no second sort.
 */
import { countTriplets, type KindCounts } from '../ranking/census';
import { type DistanceQuantiles, distanceQuantiles } from '../ranking/distanceQuantiles';
import type { DistanceId } from '../ranking/objective';
import { type SortedDistances, sortDistances } from '../ranking/sortedDistances';

export interface ToRecount {
  recount: true;
  id: number;
  step: number;
  /** Row-major, labels.length x size; null: the frame of the recount before this one. */
  positions: Float32Array | null;
  size: number;
  labels: Uint8Array;
  distance: DistanceId;
  margins: readonly number[];
}

export interface FromRecount {
  recount: true;
  id: number;
  step: number;
  distance: DistanceId;
  margins: readonly number[];
  /** One for each margin; empty where there was no frame to go on with (the worker is a new one). */
  counts: KindCounts[];
  quantiles: DistanceQuantiles | null;
  /** How long it took. */
  busyMs: number;
}

export function createRecountHost(post: (message: FromRecount) => void): (message: ToRecount) => void {
  let kept: { step: number; distance: DistanceId; sorted: SortedDistances; quantiles: DistanceQuantiles } | null = null;
  return ({ id, step, positions, size, labels, distance, margins }) => {
    const started = performance.now();
    if (positions) {
      const sorted = sortDistances(positions, size, labels, distance, kept?.sorted, 0);
      kept = { step, distance, sorted, quantiles: distanceQuantiles(sorted) };
    }
    const found = kept?.step === step && kept.distance === distance ? kept : null;
    const counts = found ? margins.map((margin) => countTriplets(found.sorted, margin)) : [];
    const busyMs = performance.now() - started;
    post({ recount: true, id, step, distance, margins, counts, quantiles: found?.quantiles ?? null, busyMs });
  };
}

/**
 * What crosses between the page and the census worker, which examines a frame in one long call: it sorts all distances and finds 5-NN, Recall@1 and the other metrics.
 * The sorted distances come back to the page, which counts a margin's triplets itself, in the frame in which the slider moved.
 */
import type { DistanceQuantiles } from '../ranking/distanceQuantiles';
import type { DistanceId } from '../ranking/objective';
import type { SortedDistances } from '../ranking/sortedDistances';
import type { FrameMetrics } from './timelineFrames';

export interface ToCensus {
  id: number;
  step: number;
  /** Row-major, labels.length x size. */
  positions: Float32Array;
  size: number;
  labels: Uint8Array;
  distance: DistanceId;
  /** The sorted distances are wanted as well, not the metrics alone. */
  count: boolean;
  /** Silhouette, alignment and uniformity as well. */
  thorough: boolean;
  /** The class that training never sees; null: none. */
  leftOut: number | null;
  /** Buffers that nobody needs any more. */
  spare: SortedDistances | null;
}

export interface FromCensus {
  id: number;
  step: number;
  metrics: FrameMetrics;
  quantiles: DistanceQuantiles;
  /** How long it took. */
  busyMs: number;
  sorted: SortedDistances | null;
}

/** The buffers to transfer with it. */
export function buffersOf({ values, positiveCounts, neighbours }: SortedDistances): ArrayBuffer[] {
  return [values.buffer, positiveCounts.buffer, neighbours.buffer] as ArrayBuffer[];
}

/**
 * What crosses between the page and the two census workers, which run the same script: the examiner sorts a frame's distances in one
 * long call, the counter holds the sorted distances and answers margins, so that no slider ever waits for a sort.
 */
import type { KindCounts } from '../ranking/census';
import type { DistanceId } from '../ranking/objective';
import type { SortedDistances } from '../ranking/sortedDistances';
import type { FrameMetrics } from './timelineFrames';

export interface ExamineMessage {
  type: 'examine';
  id: number;
  step: number;
  /** Row-major, labels.length x size. */
  positions: Float32Array;
  size: number;
  labels: Uint8Array;
  distance: DistanceId;
  /** The sorted distances are wanted as well, not the metrics alone. */
  count: boolean;
  /** Buffers that nobody needs any more. */
  spare: SortedDistances | null;
}

export type ToCensus =
  | ExamineMessage
  /** Count these from now on. */
  | { type: 'hold'; id: number; step: number; sorted: SortedDistances }
  /** Count for this margin, now and for what is held later. */
  | { type: 'margin'; margin: number };

export type FromCensus =
  /** `busyMs`: how long it took. */
  | { type: 'examined'; id: number; step: number; metrics: FrameMetrics; busyMs: number; sorted: SortedDistances | null }
  /** Exactly one answer to each 'margin' (counts null when nothing is held yet) and to each 'hold'; `id` of what is held. */
  | { type: 'counted'; answers: 'margin' | 'hold'; id: number; step: number; margin: number; counts: KindCounts | null }
  /** What was held before. */
  | { type: 'spare'; sorted: SortedDistances };

/** The buffers to transfer with it. */
export function buffersOf({ values, positiveCounts, neighbours }: SortedDistances): ArrayBuffer[] {
  return [values.buffer, positiveCounts.buffer, neighbours.buffer] as ArrayBuffer[];
}

/** The census behind the worker's door: examines a frame. Knows no worker, so that tests hold it in Node. */
import { distanceQuantiles } from '../ranking/distanceQuantiles';
import { alignmentAndUniformity } from '../ranking/metrics/alignment';
import { knnAccuracy, recallAt1 } from '../ranking/metrics/knn';
import { openSetQuality } from '../ranking/metrics/openSet';
import { retrievalFromSorted } from '../ranking/metrics/retrieval';
import { createSilhouette } from '../ranking/metrics/silhouette';
import { spread } from '../ranking/metrics/spread';
import { type SortedDistances, sortDistances } from '../ranking/sortedDistances';
import { buffersOf, type FromCensus, type ToCensus } from './censusProtocol';
import type { FrameMetrics } from './timelineFrames';

export function createCensusHost(post: (message: FromCensus, transfer: Transferable[]) => void): (message: ToCensus) => void {
  /** Of a frame whose metrics alone were wanted. */
  let own: SortedDistances | null = null;
  return ({ id, step, positions, size, labels, distance, count, thorough, leftOut, spare }) => {
    const started = performance.now();
    const outline = thorough ? createSilhouette(labels) : null;
    const sorted = sortDistances(positions, size, labels, distance, spare ?? own ?? undefined, 5, outline?.takeRow);
    const metrics: FrameMetrics = {
      knn5: knnAccuracy(sorted, labels),
      recallAt1: recallAt1(sorted, labels),
      spread: spread(positions, size),
      ...retrievalFromSorted(sorted),
      ...openSetQuality(sorted, labels, leftOut),
      silhouette: outline?.value() ?? null,
      ...(thorough ? alignmentAndUniformity(positions, size, labels) : { alignment: null, uniformity: null }),
    };
    const quantiles = distanceQuantiles(sorted);
    own = count ? null : sorted;
    const busyMs = performance.now() - started;
    post({ id, step, metrics, quantiles, busyMs, sorted: count ? sorted : null }, count ? buffersOf(sorted) : []);
  };
}

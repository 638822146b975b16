/**
 * The timeline's frames and curves, without any store: appended in order of steps, thinned above a memory bound.
 * First and latest frame always stay; what is thinned is the older part, evenly by steps, so that scrubbing stays even.
 */
import type { BatchSnapshot, Snapshot } from '../engine/protocol';
import { closedSet, type OpenSetQuality } from '../ranking/metrics/openSet';
import { type Curve, createCurve } from './curve';
import { packPixels } from './framePixels';

export type { Curve };

/** With the open-set numbers of ranking/metrics/openSet.ts: null where nothing is left out of training. */
export interface FrameMetrics extends OpenSetQuality {
  /** Leave-one-out over the probe set, shares 0..1. */
  knn5: number;
  recallAt1: number;
  /** Root mean square distance of the embeddings to their centroid. */
  spread: number;
  /** Retrieval among each image's R nearest, R being how many others are of its class: shares 0..1 (ranking/metrics/retrieval.ts). */
  meanAveragePrecisionAtR: number;
  rPrecision: number;
  /** null in frames that were looked at in passing: these cost as much as all the rest (censusClient.ts says when they are found). */
  silhouette: number | null;
  alignment: number | null;
  uniformity: number | null;
}

/** The metrics as far as they are known. */
export type KnownMetrics = { [K in keyof FrameMetrics]: number | null };

/** Of a frame that nobody has examined. */
export const noMetrics: KnownMetrics = {
  knn5: null,
  recallAt1: null,
  spread: null,
  meanAveragePrecisionAtR: null,
  rPrecision: null,
  silhouette: null,
  alignment: null,
  uniformity: null,
  ...closedSet,
};

export const metricKeys = Object.keys(noMetrics) as (keyof FrameMetrics)[];

/** Without those that were not looked at: what was known of them before stays. */
export function knownOf(metrics: FrameMetrics): Partial<FrameMetrics> {
  return Object.fromEntries(metricKeys.filter((key) => metrics[key] !== null).map((key) => [key, metrics[key]]));
}

/** The last training batch as kept: its images packed (framePixels.ts). */
export type FrameBatch = Omit<BatchSnapshot, 'pixels'> & { packedPixels: Uint8Array };

/** A snapshot as kept. */
export type Frame = Omit<Snapshot, 'losses' | 'activeShares' | 'batch'> & {
  batch: FrameBatch | null;
  /** null until the census worker has looked at it (it does not look at every frame). */
  metrics: FrameMetrics | null;
};

/** One examined frame; these stay when the frame itself is thinned away. */
export type MetricPoint = FrameMetrics & { step: number };

/** All that a timeline is made of. */
export interface KeptTimeline {
  /** In order of steps, each once. */
  frames: readonly Frame[];
  metricPoints: readonly MetricPoint[];
  losses: Float32Array;
  activeShares: Float32Array;
}

export interface Timeline {
  /** Adds a snapshot and says which frame took the place of `pinned`. Frames at its step or later are replaced: a run that went back. */
  append(snapshot: Snapshot, pinned?: number | null): number | null;
  /** Files the metrics of the frame at this step and the point of the curve; a step that is no longer there is ignored. */
  setMetrics(step: number, metrics: FrameMetrics): void;
  count(): number;
  frameAt(index: number): Frame | null;
  latest(): Frame | null;
  /** Index of the frame at this step, or of the nearest before it (or the first); -1 when empty. */
  indexOfStep(step: number): number;
  losses: Curve;
  activeShares: Curve;
  /** In order of steps. */
  metricPoints(): readonly MetricPoint[];
  subscribe(listener: () => void): () => void;
  clear(): void;
  /** Takes the place of all that is there; more than the memory bound is thinned. */
  restore(kept: KeptTimeline): void;
}

const metricPointLimit = 4096;

const bytesOf = ({ positions, batch }: Frame) =>
  positions.byteLength +
  (batch
    ? batch.embeddings.byteLength +
      batch.triplets.byteLength +
      batch.pairs.byteLength +
      batch.labels.byteLength +
      (batch.trueLabels?.byteLength ?? 0) +
      batch.packedPixels.byteLength
    : 0);

const totalBytes = (frames: readonly Frame[]) => frames.reduce((sum, frame) => sum + bytesOf(frame), 0);

/**
 * A run that goes on from a checkpoint shows its step again without the batch that led there: what that step was trained with stays.
 */
function trainedBefore(known: Frame | undefined, { step }: { step: number }, batch: BatchSnapshot | null): Partial<Frame> {
  if (batch || known?.step !== step || !known.batch) return {};
  const { margin, loss, distance, mining } = known;
  return { batch: known.batch, margin, loss, distance, mining };
}

function keepBatch(batch: BatchSnapshot | null): FrameBatch | null {
  if (!batch) return null;
  const { pixels, ...rest } = batch;
  return { ...rest, packedPixels: packPixels(pixels) };
}

/** Drops every second frame of the older three quarters where they lie densest, so that what is sparse already stays as it is. */
function thin(frames: Frame[], pinned: Frame | null): Frame[] {
  const olderCount = Math.floor((frames.length * 3) / 4);
  /** Steps between its neighbours: the gap it would leave. */
  const gapAt = (index: number) => frames[index + 1].step - frames[index - 1].step;
  const gaps: number[] = [];
  for (let index = 1; index < olderCount; index += 2) gaps.push(gapAt(index));
  const median = gaps.sort((a, b) => a - b)[gaps.length >> 1];
  return frames.filter((frame, index) => {
    const candidate = index % 2 === 1 && index < olderCount && frame !== pinned;
    return !candidate || gapAt(index) > median;
  });
}

/** @param bytesLimit bound of the kept positions and batches; exceeded only by a handful of huge frames. */
export function createTimeline(bytesLimit = 64 * 1024 * 1024): Timeline {
  let frames: Frame[] = [];
  let bytes = 0;
  let points: MetricPoint[] = [];
  const losses = createCurve();
  const activeShares = createCurve();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };

  /** First index whose step is at least this. */
  const lowerBound = (sorted: readonly { step: number }[], step: number) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle].step < step) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const indexOfStep = (step: number) => {
    if (frames.length === 0) return -1;
    const index = lowerBound(frames, step);
    if (index < frames.length && frames[index].step === step) return index;
    return Math.max(0, index - 1);
  };

  function stayWithin(pinned: Frame | null): void {
    while (bytes > bytesLimit && frames.length > 8) {
      const before = frames.length;
      frames = thin(frames, pinned);
      bytes = totalBytes(frames);
      if (frames.length === before) break;
    }
  }

  return {
    append({ losses: newLosses, activeShares: newShares, batch, ...snapshot }, pinned = null) {
      const pinnedFrame = pinned === null ? null : (frames[pinned] ?? null);
      const keep = lowerBound(frames, snapshot.step);
      const dropped = frames.splice(keep);
      for (const frame of dropped) bytes -= bytesOf(frame);
      points.length = lowerBound(points, snapshot.step);
      const frame: Frame = {
        ...snapshot,
        batch: keepBatch(batch),
        metrics: null,
        ...trainedBefore(dropped[0], snapshot, batch),
      };
      frames.push(frame);
      bytes += bytesOf(frame);
      losses.append(snapshot.step, newLosses);
      activeShares.append(snapshot.step, newShares);
      stayWithin(pinnedFrame);
      tell();
      return pinnedFrame === null ? null : indexOfStep(pinnedFrame.step);
    },
    setMetrics(step, metrics) {
      const index = lowerBound(frames, step);
      if (index < frames.length && frames[index].step === step) frames[index].metrics = metrics;
      else if (frames.length === 0 || step > frames[frames.length - 1].step) return;
      const at = lowerBound(points, step);
      points.splice(at, points[at]?.step === step ? 1 : 0, { step, ...metrics });
      if (points.length > metricPointLimit) points = points.filter((_, i) => i % 2 === 0 || i === points.length - 1);
      tell();
    },
    count: () => frames.length,
    frameAt: (index) => frames[index] ?? null,
    latest: () => frames.at(-1) ?? null,
    indexOfStep,
    losses,
    activeShares,
    metricPoints: () => points,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    restore(kept) {
      frames = [...kept.frames];
      points = [...kept.metricPoints];
      bytes = totalBytes(frames);
      stayWithin(null);
      losses.append(kept.losses.length, kept.losses);
      activeShares.append(kept.activeShares.length, kept.activeShares);
      tell();
    },
    clear() {
      frames = [];
      points = [];
      bytes = 0;
      losses.clear();
      activeShares.clear();
      tell();
    },
  };
}

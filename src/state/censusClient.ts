/**
 * Owns the census worker: one frame in work and the newest waiting, and while training at most about a quarter of a core. A frame is copied
 * when it is sent, so the timeline's arrays never leave the page. Triplets are counted here, at once, from the distances sorted last.
 * What is counted again (another margin of the past, a curve over all margins) gets its turn when nobody waits, within the same quarter of a core.
 */
import { countTriplets, type KindCounts } from '../ranking/census';
import type { DistanceQuantiles } from '../ranking/distanceQuantiles';
import type { DistanceId } from '../ranking/objective';
import type { SortedDistances } from '../ranking/sortedDistances';
import { buffersOf, type FromCensus, type ToCensus } from './censusProtocol';
import type { WorkerLike } from './moduleWorker';
import type { FromRecount, ToRecount } from './recountHost';
import type { FrameMetrics } from './timelineFrames';

/** Rests this many times as long as it has worked; longer while the margin moves, so that slider and picture have the machine to themselves. */
const restFactor = 3;
const dragRestFactor = 12;
/** While training, silhouette, alignment and uniformity are found this often only: they cost as much as all the rest. */
export const thoroughEveryMs = 4000;
/** The margin counts as moving for this long after a move; nothing is counted again meanwhile, nor so soon after a frame was asked for. */
const dragMs = 300;

export interface CensusRequest {
  step: number;
  positions: Float32Array;
  size: number;
  distance: DistanceId;
  /** The class that training never sees; none unless said otherwise. */
  leftOut?: number | null;
  /** Under the playhead: its triplets are to be counted, not its metrics alone. */
  count: boolean;
  /** Does not wait for the rest to end: nothing is being trained, or the user looks for it. */
  urgent: boolean;
  /** Silhouette, alignment and uniformity as well; left out: when it is urgent, and now and then. */
  thorough?: boolean;
}

export interface RecountRequest extends Omit<CensusRequest, 'count' | 'thorough'> {
  margins: readonly number[];
}

export interface CensusClientOptions {
  createWorker(): WorkerLike;
  /** The worker is started when this is fulfilled, at once if left out; until then requests wait. */
  startAfter?: Promise<void>;
  onMetrics(step: number, metrics: FrameMetrics): void;
  onQuantiles(step: number, distance: DistanceId, quantiles: DistanceQuantiles): void;
  /** @param sorted what was counted: to be read until the next call or `clear`. */
  onCounts(step: number, margin: number, counts: KindCounts, sorted: SortedDistances): void;
  /** Asked whenever there is time: what is to be counted again, or null. */
  nextRecount(): RecountRequest | null;
  onRecount(answer: FromRecount): void;
  /** The worker died a second time; there will be no more answers. */
  onGiveUp(detail: string): void;
}

export interface CensusClient {
  /** Labels of the probe set. */
  setLabels(labels: Uint8Array): void;
  /** Newest only: takes the place of a waiting request of the same kind. */
  offer(request: CensusRequest): void;
  /** Counts at once, some milliseconds for 2,000 points; what is sorted later is counted for this margin too. */
  setMargin(margin: number): void;
  /** There may be something to count again. */
  wake(): void;
  /** Another run: what is in work or waiting is not reported any more. */
  clear(): void;
  dispose(): void;
}

export function createCensusClient(options: CensusClientOptions): CensusClient {
  const { createWorker, onMetrics, onQuantiles, onCounts, nextRecount, onRecount, onGiveUp } = options;
  let examiner: WorkerLike | null = null;
  let held: { step: number; sorted: SortedDistances } | null = null;
  let restarts = 0;
  let labels: Uint8Array | null = null;
  let margin = 0;
  let spare: SortedDistances | null = null;
  let nextId = 1;
  /** Answers to requests before this one belong to an earlier run. */
  let firstId = 1;
  let inWork: CensusRequest | RecountRequest | null = null;
  /** The frame whose distances the worker keeps for further margins. */
  let keptByWorker: RecountRequest | null = null;
  let wasRecount = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  let quietTimer: ReturnType<typeof setTimeout> | undefined;
  let waitingCount: CensusRequest | null = null;
  let waitingMetrics: CensusRequest | null = null;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let marginMovedAt = Number.NEGATIVE_INFINITY;
  let thoroughAt = Number.NEGATIVE_INFINITY;

  function start() {
    try {
      const started = createWorker();
      examiner = started;
      started.onmessage = (event) => started === examiner && receive(event.data as FromCensus | FromRecount);
      started.onerror = (event) => started === examiner && die(event.message || 'error');
      started.onmessageerror = () => started === examiner && die('messageerror');
    } catch (error) {
      die(error instanceof Error ? error.message : String(error));
      return;
    }
    pump();
  }

  function stop() {
    clearTimeout(restTimer);
    clearTimeout(quietTimer);
    restTimer = quietTimer = undefined;
    examiner?.terminate();
    examiner = inWork = spare = keptByWorker = null;
  }

  function die(detail: string) {
    const lost = inWork;
    stop();
    if (restarts >= 1) {
      onGiveUp(detail);
      return;
    }
    restarts += 1;
    if (lost && 'count' in lost) {
      if (lost.count) waitingCount ??= lost;
      else waitingMetrics ??= lost;
    }
    start();
  }

  function count() {
    if (held) onCounts(held.step, margin, countTriplets(held.sorted, margin), held.sorted);
  }

  function pump() {
    if (!examiner || !labels || inWork) return;
    const urgent = waitingCount?.urgent ? waitingCount : waitingMetrics?.urgent ? waitingMetrics : null;
    const rested = restTimer === undefined;
    // Turn by turn: while training there is always a newer frame waiting.
    if (!urgent && (wasRecount ? !waitingCount && !waitingMetrics : true) && recount(rested)) return;
    const next = urgent ?? (rested ? (waitingCount ?? waitingMetrics) : null);
    if (!next) return;
    wasRecount = false;
    if (next === waitingCount) waitingCount = null;
    else waitingMetrics = null;
    inWork = next;
    const { step, size, distance, count, leftOut = null } = next;
    const positions = next.positions.slice();
    const now = performance.now();
    const thorough = next.thorough ?? (next.urgent || now - thoroughAt >= thoroughEveryMs);
    if (thorough) thoroughAt = now;
    const message: ToCensus = { id: nextId++, step, positions, size, labels, distance, count, thorough, leftOut, spare };
    const transfer = [positions.buffer, ...(spare ? buffersOf(spare) : [])];
    spare = null;
    examiner.postMessage(message, transfer);
  }

  /** Starts counting again, where there is something and it may; says whether it did. */
  function recount(rested: boolean): boolean {
    if (!examiner || !labels) return false;
    const quietInMs = Math.max(marginMovedAt, askedAt) + dragMs - performance.now();
    if (quietInMs > 0) {
      clearTimeout(quietTimer);
      quietTimer = setTimeout(pump, quietInMs);
      return false;
    }
    const next = nextRecount();
    if (!next || !(rested || next.urgent)) return false;
    const { step, size, distance, margins } = next;
    const isKept = keptByWorker?.positions === next.positions && keptByWorker.distance === distance;
    const positions = isKept ? null : next.positions.slice();
    inWork = keptByWorker = next;
    wasRecount = true;
    const message: ToRecount = { recount: true, id: nextId++, step, positions, size, labels, distance, margins };
    examiner.postMessage(message, positions ? [positions.buffer] : []);
    return true;
  }

  function receive(message: FromCensus | FromRecount) {
    const examined = inWork;
    inWork = null;
    clearTimeout(restTimer);
    restTimer = setTimeout(
      () => {
        restTimer = undefined;
        pump();
      },
      message.busyMs * (performance.now() - marginMovedAt < dragMs ? dragRestFactor : restFactor),
    );
    const current = message.id >= firstId;
    if ('recount' in message) {
      if (message.counts.length === 0) keptByWorker = null;
      else if (current) onRecount(message);
      pump();
      return;
    }
    const { step, sorted, metrics, quantiles } = message;
    if (sorted && current) {
      spare = held?.sorted ?? null;
      held = { step, sorted };
    } else if (sorted) spare = sorted;
    pump();
    if (current) onMetrics(step, metrics);
    if (current && examined) onQuantiles(step, examined.distance, quantiles);
    if (sorted && current) count();
  }

  let isDisposed = false;
  if (options.startAfter) void options.startAfter.then(() => isDisposed || start());
  else start();
  return {
    wake: pump,
    setLabels(next) {
      labels = next;
      pump();
    },
    offer(request) {
      if (request.urgent) askedAt = performance.now();
      if (request.count) {
        waitingCount = request;
        // What waits for its metrics alone is older, or the very same frame.
        if (waitingMetrics && waitingMetrics.step <= request.step) waitingMetrics = null;
      } else waitingMetrics = request;
      pump();
    },
    setMargin(next) {
      margin = next;
      marginMovedAt = performance.now();
      count();
      pump();
    },
    clear() {
      firstId = nextId;
      waitingCount = waitingMetrics = null;
      held = null;
    },
    dispose() {
      isDisposed = true;
      stop();
    },
  };
}

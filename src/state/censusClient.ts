/**
 * Owns the census worker: one frame in work and the newest waiting, and while training at most about a quarter of a core. A frame is copied
 * when it is sent, so the timeline's arrays never leave the page. Triplets are counted here, at once, from the distances sorted last.
 */
import { countTriplets, type KindCounts } from '../ranking/census';
import type { DistanceId } from '../ranking/objective';
import type { SortedDistances } from '../ranking/sortedDistances';
import { buffersOf, type FromCensus, type ToCensus } from './censusProtocol';
import type { WorkerLike } from './moduleWorker';
import type { FrameMetrics } from './timelineFrames';

/** Rests this many times as long as it has worked; longer while the margin moves, so that slider and picture have the machine to themselves. */
const restFactor = 3;
const dragRestFactor = 12;
/** While training, silhouette, alignment and uniformity are found this often only: they cost as much as all the rest. */
const thoroughEveryMs = 4000;
/** The margin counts as moving for this long after a move. */
const dragMs = 300;

export interface CensusRequest {
  step: number;
  positions: Float32Array;
  size: number;
  distance: DistanceId;
  /** Under the playhead: its triplets are to be counted, not its metrics alone. */
  count: boolean;
  /** Does not wait for the rest to end: nothing is being trained, or the user looks for it. */
  urgent: boolean;
}

export interface CensusClientOptions {
  createWorker(): WorkerLike;
  onMetrics(step: number, metrics: FrameMetrics): void;
  onCounts(step: number, margin: number, counts: KindCounts): void;
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
  /** Another run: what is in work or waiting is not reported any more. */
  clear(): void;
  dispose(): void;
}

export function createCensusClient({ createWorker, onMetrics, onCounts, onGiveUp }: CensusClientOptions): CensusClient {
  let examiner: WorkerLike | null = null;
  let held: { step: number; sorted: SortedDistances } | null = null;
  let restarts = 0;
  let labels: Uint8Array | null = null;
  let margin = 0;
  let spare: SortedDistances | null = null;
  let nextId = 1;
  /** Answers to requests before this one belong to an earlier run. */
  let firstId = 1;
  let inWork: CensusRequest | null = null;
  let waitingCount: CensusRequest | null = null;
  let waitingMetrics: CensusRequest | null = null;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  let marginMovedAt = Number.NEGATIVE_INFINITY;
  let thoroughAt = Number.NEGATIVE_INFINITY;

  function start() {
    try {
      const started = createWorker();
      examiner = started;
      started.onmessage = (event) => started === examiner && receive(event.data as FromCensus);
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
    restTimer = undefined;
    examiner?.terminate();
    examiner = inWork = spare = null;
  }

  function die(detail: string) {
    const lost = inWork;
    stop();
    if (restarts >= 1) {
      onGiveUp(detail);
      return;
    }
    restarts += 1;
    if (lost?.count) waitingCount ??= lost;
    else waitingMetrics ??= lost;
    start();
  }

  function count() {
    if (held) onCounts(held.step, margin, countTriplets(held.sorted, margin));
  }

  function pump() {
    if (!examiner || !labels || inWork) return;
    const urgent = waitingCount?.urgent ? waitingCount : waitingMetrics?.urgent ? waitingMetrics : null;
    const next = urgent ?? (restTimer === undefined ? (waitingCount ?? waitingMetrics) : null);
    if (!next) return;
    if (next === waitingCount) waitingCount = null;
    else waitingMetrics = null;
    inWork = next;
    const { step, size, distance } = next;
    const positions = next.positions.slice();
    const now = performance.now();
    const thorough = next.urgent || now - thoroughAt >= thoroughEveryMs;
    if (thorough) thoroughAt = now;
    const message: ToCensus = { id: nextId++, step, positions, size, labels, distance, count: next.count, thorough, spare };
    const transfer = [positions.buffer, ...(spare ? buffersOf(spare) : [])];
    spare = null;
    examiner.postMessage(message, transfer);
  }

  function receive(message: FromCensus) {
    const { id, step, sorted, metrics, busyMs } = message;
    inWork = null;
    clearTimeout(restTimer);
    restTimer = setTimeout(
      () => {
        restTimer = undefined;
        pump();
      },
      busyMs * (performance.now() - marginMovedAt < dragMs ? dragRestFactor : restFactor),
    );
    const current = id >= firstId;
    if (sorted && current) {
      spare = held?.sorted ?? null;
      held = { step, sorted };
    } else if (sorted) spare = sorted;
    pump();
    if (current) onMetrics(step, metrics);
    if (sorted && current) count();
  }

  start();
  return {
    setLabels(next) {
      labels = next;
      pump();
    },
    offer(request) {
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
    },
    clear() {
      firstId = nextId;
      waitingCount = waitingMetrics = null;
      held = null;
    },
    dispose: stop,
  };
}

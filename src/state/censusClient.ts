/**
 * Owns the two census workers: one frame in work and the newest waiting, margins answered at once by a worker of their own, and while
 * training at most about a quarter of a core. A frame is copied when it is sent, so the timeline's arrays never leave the page.
 */
import type { KindCounts } from '../ranking/census';
import type { DistanceId } from '../ranking/objective';
import type { SortedDistances } from '../ranking/sortedDistances';
import { buffersOf, type FromCensus, type ToCensus } from './censusProtocol';
import type { WorkerLike } from './moduleWorker';
import type { FrameMetrics } from './timelineFrames';

/** Rests this many times as long as it has worked. */
const restFactor = 3;

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
  /** A worker died a second time; there will be no more answers. */
  onGiveUp(detail: string): void;
}

export interface CensusClient {
  /** Labels of the probe set. */
  setLabels(labels: Uint8Array): void;
  /** Newest only: takes the place of a waiting request of the same kind. */
  offer(request: CensusRequest): void;
  /** Newest only as well: at most one margin is on its way. */
  setMargin(margin: number): void;
  /** Another run: what is in work or waiting is not reported any more. */
  clear(): void;
  dispose(): void;
}

export function createCensusClient({ createWorker, onMetrics, onCounts, onGiveUp }: CensusClientOptions): CensusClient {
  let examiner: WorkerLike | null = null;
  let counter: WorkerLike | null = null;
  let restarts = 0;
  let labels: Uint8Array | null = null;
  let margin = 0;
  let marginAsked = false;
  let marginWaiting = false;
  let spare: SortedDistances | null = null;
  let nextId = 1;
  /** Answers to requests before this one belong to an earlier run. */
  let firstId = 1;
  let inWork: CensusRequest | null = null;
  let waitingCount: CensusRequest | null = null;
  let waitingMetrics: CensusRequest | null = null;
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  function startWorker(): WorkerLike {
    const started = createWorker();
    const present = () => started === examiner || started === counter;
    started.onmessage = (event) => present() && receive(event.data as FromCensus);
    started.onerror = (event) => present() && die(event.message || 'error');
    started.onmessageerror = () => present() && die('messageerror');
    return started;
  }

  function start() {
    try {
      examiner = startWorker();
      counter = startWorker();
    } catch (error) {
      die(error instanceof Error ? error.message : String(error));
      return;
    }
    askMargin();
    pump();
  }

  function stop() {
    clearTimeout(restTimer);
    restTimer = undefined;
    examiner?.terminate();
    counter?.terminate();
    examiner = counter = inWork = spare = null;
    marginAsked = marginWaiting = false;
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

  function askMargin() {
    marginWaiting = marginAsked;
    if (marginAsked || !counter) return;
    marginAsked = true;
    counter.postMessage({ type: 'margin', margin } satisfies ToCensus);
  }

  function pump() {
    if (!examiner || !labels || inWork) return;
    const urgent = waitingCount?.urgent ? waitingCount : waitingMetrics?.urgent ? waitingMetrics : null;
    const next = urgent ?? (restTimer === undefined ? (waitingCount ?? waitingMetrics) : null);
    if (!next) return;
    if (next === waitingCount) waitingCount = null;
    else waitingMetrics = null;
    inWork = next;
    const { step, size, distance, count } = next;
    const positions = next.positions.slice();
    const message: ToCensus = { type: 'examine', id: nextId++, step, positions, size, labels, distance, count, spare };
    const transfer = [positions.buffer, ...(spare ? buffersOf(spare) : [])];
    spare = null;
    examiner.postMessage(message, transfer);
  }

  function receive(message: FromCensus) {
    if (message.type === 'spare') {
      spare = message.sorted;
      return;
    }
    if (message.type === 'counted') {
      const { answers, id, step, counts } = message;
      if (answers === 'margin') {
        marginAsked = false;
        if (marginWaiting) askMargin();
      }
      if (counts && id >= firstId) onCounts(step, message.margin, counts);
      return;
    }
    const { id, step, sorted, metrics, busyMs } = message;
    inWork = null;
    clearTimeout(restTimer);
    restTimer = setTimeout(() => {
      restTimer = undefined;
      pump();
    }, busyMs * restFactor);
    if (sorted) counter?.postMessage({ type: 'hold', id, step, sorted } satisfies ToCensus, buffersOf(sorted));
    if (id >= firstId) onMetrics(step, metrics);
    pump();
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
      askMargin();
    },
    clear() {
      firstId = nextId;
      waitingCount = waitingMetrics = null;
    },
    dispose: stop,
  };
}

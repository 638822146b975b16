/**
 * Drives a trainer: plays, pauses, steps, stops at a limit, and decides when a snapshot is due. Snapshots take at most a fifth of the time,
 * are never posted before the last one was acknowledged, and one always follows when training pauses.
 */
import type { ImageStore } from '../data/imageStore';
import { buffersOf, inspectNetwork } from './inspect';
import { createPace } from './pace';
import type { ProbeEmbedder } from './probeEmbedder';
import type { FromEngine, InspectionRequest, Notice, Snapshot } from './protocol';
import { memory } from './tensorflow';
import type { Trainer } from './trainer';

const YIELD_AFTER_MS = 8;
const LOOK_AGAIN_MS = 1_000;
const CHECKPOINT_EVERY_MS = 5_000;
type Message = FromEngine extends infer M ? (M extends { generation: number } ? Omit<M, 'generation'> : never) : never;
export type Say = (message: Message, transfer?: Transferable[]) => void;

export interface RunLoop {
  play(): void;
  pause(): void;
  stepOnce(): void;
  setLimit(steps: number | null): void;
  acknowledge(): void;
  /** Answered at once while nothing trains, else with the next snapshot: always at a step that is shown. */
  inspect(request: InspectionRequest): void;
  /** Resolves when nothing of this run uses the backend any more. */
  close(): Promise<void>;
  /** Somebody moves a control. */
  giveWay(): void;
  /** A shard arrived: training that waits for it looks again. */
  wake(): void;
}

export interface RunLoopOptions {
  trainer: Trainer;
  probe: ProbeEmbedder;
  store: ImageStore;
  say: Say;
  limit: number | null;
  trainedMs: number;
  /** Lets waiting messages in; resolves as soon as they were handled. */
  yieldToMessages(): Promise<void>;
  onError(error: unknown): void;
}

export function createRunLoop(options: RunLoopOptions): RunLoop {
  const { trainer, probe, store, say } = options;
  let { limit, trainedMs } = options;
  let playing = false;
  let stepping = false;
  let closed = false;
  let acknowledged = true;
  let owesSnapshot = false;
  const pace = createPace();
  let lastCheckpointAt = 0;
  let wakeUp: (() => void) | null = null;
  let inspections: InspectionRequest[] = [];
  /** Everything that touches the backend runs in this chain, one after the other. */
  let work: Promise<void> = Promise.resolve();

  const enqueue = (job: () => Promise<void>) => {
    work = work.then(() => (closed ? undefined : job())).catch((error) => fail(error));
    return work;
  };
  const fail = (error: unknown) => {
    playing = false;
    if (!closed) options.onError(error);
  };
  const warn = (code: Notice['code'], severity: Notice['severity'] = 'warning') =>
    say({ type: 'notice', notice: { code, severity, parameters: { step: trainer.step } } });

  async function postSnapshot(): Promise<void> {
    if (!acknowledged) {
      owesSnapshot = true;
      return;
    }
    owesSnapshot = false;
    acknowledged = false;
    const started = performance.now();
    const positions = await probe.embed(trainer.network);
    const { losses, activeShares, selectedNothing } = trainer.takeCurve();
    const batch = trainer.lastBatch((index, out, offset) => store.copyPixels(index, out, offset));
    const { margin, loss, distance, mining } = trainer.experiment;
    const snapshot: Snapshot = {
      step: trainer.step,
      imagesSeen: trainer.imagesSeen,
      trainedMs,
      stepMs: trainer.stepMs,
      losses,
      activeShares,
      positions,
      embeddingSize: trainer.experiment.embeddingSize,
      batch,
      margin,
      loss,
      distance,
      mining,
      poolSize: trainer.poolSize,
      head: trainer.head(),
    };
    if (selectedNothing) warn('nothing-selected');
    const buffers: Transferable[] = [positions.buffer, losses.buffer, activeShares.buffer];
    if (batch) buffers.push(batch.pixels.buffer, batch.embeddings.buffer);
    say({ type: 'snapshot', snapshot }, buffers);
    const { numTensors, numBytes } = memory();
    say({ type: 'memory', tensors: numTensors, bytes: numBytes });
    await answerInspections();
    pace.showed(performance.now() - started);
  }

  async function answerInspections(): Promise<void> {
    const asked = inspections;
    inspections = [];
    for (const request of asked) {
      const inspection = await inspectNetwork(trainer.network, request, trainer.step);
      say({ type: 'inspection', inspection }, buffersOf(inspection));
    }
  }

  async function postCheckpoint(): Promise<void> {
    lastCheckpointAt = performance.now();
    say({ type: 'checkpoint', checkpoint: { ...(await trainer.save()), trainedMs } });
  }

  /** 'again': it had to wait for images and was woken. */
  async function advance(): Promise<'stepped' | 'again' | 'stopped'> {
    const started = performance.now();
    const result = await trainer.advance();
    if (result === 'stepped') trainedMs += performance.now() - started;
    if (result === 'not-finite') {
      warn('loss-not-finite', 'error');
      stop('error');
      return 'stopped';
    }
    if (result === 'waiting-for-data') {
      say({ type: 'running', running: playing, reason: 'waiting-for-data' });
      await new Promise<void>((resolve) => {
        wakeUp = resolve;
        // A shard may have come between the question and this line.
        setTimeout(resolve, LOOK_AGAIN_MS);
      });
      if (playing) say({ type: 'running', running: true, reason: 'asked' });
      return 'again';
    }
    return 'stepped';
  }

  function stop(reason: 'asked' | 'limit' | 'error'): void {
    playing = false;
    say({ type: 'running', running: false, reason });
  }

  async function train(): Promise<void> {
    let yieldedAt = performance.now();
    while (playing && !closed) {
      if (limit !== null && trainer.step >= limit) {
        stop('limit');
        break;
      }
      if ((await advance()) === 'stepped' && acknowledged && pace.isDue()) await postSnapshot();
      const restMs = pace.restAfter(trainer.stepMs);
      if (restMs > 0) {
        await new Promise((resolve) => setTimeout(resolve, restMs));
        yieldedAt = performance.now();
      } else if (performance.now() - yieldedAt >= YIELD_AFTER_MS) {
        await options.yieldToMessages();
        yieldedAt = performance.now();
      }
      if (performance.now() - lastCheckpointAt >= CHECKPOINT_EVERY_MS) await postCheckpoint();
    }
    if (closed) return;
    await postSnapshot();
    await answerInspections();
    await postCheckpoint();
  }

  function wake(): void {
    wakeUp?.();
    wakeUp = null;
  }

  void enqueue(postSnapshot);
  return {
    play() {
      if (playing || closed) return;
      playing = true;
      lastCheckpointAt = performance.now();
      say({ type: 'running', running: true, reason: 'asked' });
      void enqueue(train);
    },
    pause() {
      if (playing) stop('asked');
      stepping = false;
      wake();
    },
    stepOnce() {
      if (playing) stop('asked');
      wake();
      stepping = true;
      void enqueue(async () => {
        while (stepping && !closed && (await advance()) === 'again');
        stepping = false;
        await postSnapshot();
        await postCheckpoint();
      });
    },
    setLimit(steps) {
      limit = steps;
    },
    giveWay: pace.giveWay,
    acknowledge() {
      acknowledged = true;
      if (owesSnapshot && !playing) void enqueue(postSnapshot);
    },
    inspect(request) {
      if (closed) return;
      inspections.push(request);
      if (!playing) void enqueue(answerInspections);
    },
    async close() {
      closed = true;
      playing = false;
      wake();
      await work;
    },
    wake,
  };
}

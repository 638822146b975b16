/**
 * Drives one run, or several in step: plays, pauses, steps, stops at a limit, and decides when a snapshot is due. Snapshots take a bounded
 * share of the time (pace.ts), show all runs after the same round, are never posted before the last one was acknowledged, and one always follows when training pauses.
 */
import { buffersOf, inspectNetwork } from './inspect';
import { createLockstep } from './lockstep';
import { createPace } from './pace';
import type { Checkpoint, InspectionRequest, Notice } from './protocol';
import type { RunLoop, RunLoopOptions } from './runLoopContract';
import { type TakenSnapshot, takeSnapshot } from './snapshots';
import { memory } from './tensorflow';

const YIELD_AFTER_MS = 8;
const LOOK_AGAIN_MS = 1_000;
const CHECKPOINT_EVERY_MS = 5_000;
/** The first, and the others where there are some: as messages have them. */
function besideFirst<T>([, ...beside]: readonly T[]): { beside?: T[] } {
  return beside.length > 0 ? { beside } : {};
}

export function createRunLoop(options: RunLoopOptions): RunLoop {
  const { runs, probe, store, say } = options;
  const lockstep = createLockstep(runs);
  let { limit } = options;
  let playing = false;
  let stepping = false;
  let closed = false;
  let acknowledged = true;
  let owesSnapshot = false;
  const pace = createPace(undefined, runs.length);
  let lastCheckpointAt = 0;
  let wakeUp: (() => void) | null = null;
  let inspections: InspectionRequest[] = [];
  /** The last of several runs, whose failure ends them all. */
  let failing: number | undefined;
  /** Everything that touches the backend runs in this chain, one after the other. */
  let work: Promise<void> = Promise.resolve();

  const enqueue = (job: () => Promise<void>) => {
    work = work.then(() => (closed ? undefined : job())).catch((error) => fail(error));
    return work;
  };
  const fail = (error: unknown) => {
    if (closed) return;
    options.tellError(error, failing);
    failing = undefined;
    stop('error');
  };
  const warn = (run: number, code: Notice['code'], severity: Notice['severity'] = 'warning') => {
    const { step } = runs[run].trainer;
    say({ type: 'notice', run, notice: { code, severity, parameters: runs.length > 1 ? { step, run: run + 1 } : { step } } });
  };

  async function postSnapshot(): Promise<void> {
    if (!acknowledged) {
      owesSnapshot = true;
      return;
    }
    owesSnapshot = false;
    acknowledged = false;
    const started = performance.now();
    const taken: TakenSnapshot[] = [];
    for (const run of runs) taken.push(await takeSnapshot(run, probe, store));
    taken.forEach(({ selectedNothing }, run) => {
      if (selectedNothing) warn(run, 'nothing-selected');
    });
    const snapshots = taken.map(({ snapshot }) => snapshot);
    say(
      { type: 'snapshot', snapshot: snapshots[0], ...besideFirst(snapshots) },
      taken.flatMap(({ buffers }) => buffers),
    );
    const { numTensors, numBytes } = memory();
    say({ type: 'memory', tensors: numTensors, bytes: numBytes });
    await answerInspections();
    pace.showed(performance.now() - started);
  }

  async function answerInspections(): Promise<void> {
    const asked = inspections;
    inspections = [];
    const { network, step } = runs[0].trainer;
    for (const request of asked) {
      const inspection = await inspectNetwork(network, request, step);
      say({ type: 'inspection', inspection }, buffersOf(inspection));
    }
  }

  async function postCheckpoint(): Promise<void> {
    lastCheckpointAt = performance.now();
    const checkpoints: Checkpoint[] = [];
    for (const { trainer, trainedMs } of runs) checkpoints.push({ ...(await trainer.save()), trainedMs });
    say({ type: 'checkpoint', checkpoint: checkpoints[0], ...besideFirst(checkpoints) });
  }

  /** 'again': it had to wait for images and was woken. 'stopped': this run does not go on. */
  async function advance(index: number): Promise<'stepped' | 'again' | 'stopped'> {
    const run = runs[index];
    const started = performance.now();
    const result = await run.trainer.advance().catch((error) => {
      // Alone, or the last of several, it takes the loop with it.
      if (runs.every(({ stopped }, other) => stopped || other === index)) {
        if (runs.length > 1) failing = index;
        throw error;
      }
      options.tellError(error, index);
      return 'failed' as const;
    });
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
    lockstep.advanced(index);
    if (result === 'stepped') {
      run.trainedMs += performance.now() - started;
      return 'stepped';
    }
    run.stopped = true;
    if (result === 'not-finite') warn(index, 'loss-not-finite', 'error');
    if (runs.every(({ stopped }) => stopped)) stop('error');
    return 'stopped';
  }

  function stop(reason: 'asked' | 'limit' | 'error'): void {
    playing = false;
    say({ type: 'running', running: false, reason });
  }

  async function train(): Promise<void> {
    let yieldedAt = performance.now();
    // A pause lets the round come to its end, so that what is shown is even; it does not wait for data.
    while (!closed && (playing || !lockstep.isRoundOver(limit))) {
      const index = lockstep.next(limit);
      if (index === null) {
        if (playing) stop('limit');
        break;
      }
      const result = await advance(index);
      if (result === 'again' && !playing) break;
      const isEven = lockstep.isRoundOver(limit);
      if (isEven && playing && result === 'stepped' && acknowledged && pace.isDue()) await postSnapshot();
      const restMs = pace.restAfter(runs[index].trainer.stepMs);
      if (restMs > 0) {
        await new Promise((resolve) => setTimeout(resolve, restMs));
        yieldedAt = performance.now();
      } else if (performance.now() - yieldedAt >= YIELD_AFTER_MS) {
        await options.yieldToMessages();
        yieldedAt = performance.now();
      }
      if (isEven && performance.now() - lastCheckpointAt >= CHECKPOINT_EVERY_MS) await postCheckpoint();
    }
    if (closed) return;
    await postSnapshot();
    await answerInspections();
    await postCheckpoint();
  }

  async function trainOneRound(): Promise<void> {
    while (stepping && !closed) {
      const index = lockstep.next(null);
      if (index === null) break;
      if ((await advance(index)) !== 'again' && lockstep.isRoundOver(null)) break;
    }
    stepping = false;
    await postSnapshot();
    await postCheckpoint();
  }

  /** Asked for again, also those that were stopped are tried. */
  function tryAll(): void {
    for (const run of runs) run.stopped = false;
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
      tryAll();
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
      tryAll();
      void enqueue(trainOneRound);
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

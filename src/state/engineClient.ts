/**
 * Owns the training worker: starts it, hands it the experiment, drops what an earlier run still says, acknowledges snapshots once
 * they are taken over, and when the worker dies says so and starts another from the last checkpoint.
 */
import type {
  BackendId,
  Checkpoint,
  Experiment,
  FromEngine,
  LaterChange,
  LiveChange,
  OpenedRun,
  ToEngine,
} from '../engine/protocol';
import type { EngineClient, EngineClientOptions } from './engineContract';
import { expectedAfter, patience } from './patience';
import { type Death, planRecovery } from './recovery';
import { createWatchdog } from './watchdog';
import { createWorkerSlot } from './workerSlot';

export type { EngineClient };

/** A second try at once mostly meets the same trouble. */
const restartDelayMs = 1000;

/** What a message says of each run. */
const said = (message: Extract<FromEngine, { type: 'snapshot' | 'checkpoint' }>): { step: number }[] =>
  message.type === 'checkpoint'
    ? [message.checkpoint, ...(message.beside ?? [])]
    : [message.snapshot, ...(message.beside ?? [])];

export function createEngineClient(options: EngineClientOptions): EngineClient {
  const { createWorker, addresses, onMessage, onNotice, onRestart, onGiveUp } = options;
  const now = options.now ?? (() => performance.now());
  const slot = createWorkerSlot<ToEngine, FromEngine>({ createWorker, onMessage: receive, onDeath: die });
  let generation = 0;
  /** One, or several in step; empty before the first. */
  let experiments: readonly Experiment[] = [];
  /** Of each run, or of none. */
  let checkpoints: readonly Checkpoint[] = [];
  let later: LaterChange | undefined;
  let limit: number | null = null;
  /** Changes that came while the run was being opened. */
  let pending: { change: LiveChange; run?: number }[] = [];
  /** What the worker has said of itself. */
  let listening = false;
  let ready = false;
  let running = false;
  let chosen: BackendId | null = null;
  /** Set from a reset until its first snapshot: what was under way before it belongs to no run. */
  let resetting = false;
  let wantsToPlay = false;
  /** A step was asked for while there was no worker. */
  let wantsToStep = false;
  let lowered: BackendId | null = null;
  let deaths: Death[] = [];
  const watchdog = createWatchdog((reason, seconds) => die(`${reason}, ${seconds} s`));

  const send = (message: ToEngine) => {
    if (listening) slot.post(message);
  };

  /** Nothing that the last worker said counts any more. */
  function forgetWorker() {
    watchdog.rest();
    listening = ready = running = resetting = false;
    chosen = null;
    generation += 1;
  }

  function startWorker(delayMs = 0) {
    forgetWorker();
    watchdog.expect('no start', patience.start + delayMs / 1000);
    slot.start(delayMs);
  }

  function die(detail: string) {
    const wanted = experiments.length > 0 ? experiments[0].backend : 'auto';
    const asked = lowered ?? (wanted === 'auto' ? null : wanted);
    deaths.push({ atMs: now(), backend: chosen ?? asked, listened: listening });
    const recovery = planRecovery(deaths);
    forgetWorker();
    slot.empty();
    const step = checkpoints[0]?.step ?? 0;
    const severity = recovery.kind === 'give-up' ? 'error' : 'warning';
    onNotice({ code: 'engine-error', severity, parameters: { message: detail, step } });
    if (recovery.kind === 'give-up') {
      wantsToPlay = false;
      deaths = [];
      onGiveUp();
      return;
    }
    const delay = deaths.length > 1 ? restartDelayMs : 0;
    if (recovery.kind === 'lower') {
      lowered = recovery.to;
      deaths = [];
      onNotice({ code: 'backend-lost', severity: 'warning', parameters: { backend: recovery.from, next: recovery.to } });
    }
    onRestart(step);
    startWorker(delay);
  }

  function openedRun(experiment: Experiment, checkpoint?: Checkpoint): OpenedRun {
    const asked = lowered ? { ...experiment, backend: lowered } : experiment;
    if (!checkpoint) return { experiment: asked };
    // The checkpoint may be older than the last move of a slider: what is asked now counts.
    const { margin, learningRate } = asked;
    return { experiment: asked, checkpoint: { ...checkpoint, margin, learningRate } };
  }

  function sendOpen() {
    if (experiments.length === 0) return;
    generation += 1;
    ready = running = resetting = false;
    pending = [];
    const [first, ...beside] = experiments.map((experiment, run) => openedRun(experiment, checkpoints[run]));
    send({ type: 'open', generation, addresses, ...first, ...(beside.length > 0 ? { beside } : {}), ...(later && { later }) });
    watchdog.expect('no answer', patience.preparation);
  }

  function becomeReady() {
    ready = true;
    for (const change of pending) send({ type: 'change', generation, ...change });
    pending = [];
    send({ type: 'limit', generation, steps: limit });
    if (wantsToPlay) send({ type: 'play', generation });
    else if (wantsToStep) command('step');
    wantsToStep = false;
  }

  /** Sends a command that must be answered; without a worker (given up) starts one first. */
  function command(type: 'play' | 'step' | 'reset') {
    if (!slot.occupied() && experiments.length > 0) {
      onRestart(checkpoints[0]?.step ?? 0);
      startWorker();
      wantsToStep = type === 'step';
    }
    if (!ready) return;
    send({ type, generation });
    watchdog.expect(`no answer to ${type}`, patience.answer);
  }

  function receive(message: FromEngine) {
    watchdog.heard();
    if (message.type === 'listening') {
      if (listening) return;
      listening = true;
      watchdog.rest();
      sendOpen();
      return;
    }
    if (message.generation !== generation) return;
    if (message.type === 'notice' && message.notice.code === 'backend-lost') {
      // The device is gone for good; another worker gets another.
      die(String(message.notice.parameters.detail ?? 'backend-lost'));
      return;
    }
    if (resetting && (message.type === 'snapshot' || message.type === 'checkpoint')) {
      const late = said(message).some(({ step }) => step > 0);
      if (message.type === 'snapshot' && late) send({ type: 'acknowledge', generation });
      if (late) return;
      if (message.type === 'snapshot') resetting = false;
    }
    note(message);
    try {
      onMessage(message);
    } finally {
      if (message.type === 'snapshot') send({ type: 'acknowledge', generation });
    }
  }

  /** What the client itself makes of a message: what to remember, and whether silence would mean death from now on. */
  function note(message: FromEngine) {
    if (message.type === 'checkpoint') checkpoints = [message.checkpoint, ...(message.beside ?? [])];
    else if (message.type === 'backend') {
      chosen = message.chosen;
    } else if (message.type === 'running') {
      running = message.running;
      // Waiting for data it goes on by itself; after a limit or an error only when asked again.
      if (!running && (message.reason === 'limit' || message.reason === 'error')) wantsToPlay = false;
    } else if (!ready && (message.type === 'snapshot' || (message.type === 'progress' && message.phase === 'ready'))) {
      becomeReady();
    }
    const expected = expectedAfter(message, wantsToPlay || running);
    if (expected === 'silence') watchdog.rest();
    else if (expected) watchdog.expect(expected.reason, expected.seconds);
  }

  return {
    standing: () => ({ checkpoint: checkpoints[0] ?? null, paused: !running && !wantsToPlay }),
    open(next, from = null, changeOnTheWay) {
      const asked: readonly Experiment[] = 'loss' in next ? [next] : next;
      const other = experiments[0]?.backend !== asked[0].backend;
      if (other) lowered = null;
      experiments = asked;
      later = changeOnTheWay;
      checkpoints = from ? [from] : [];
      if (other || !slot.occupied()) {
        deaths = [];
        startWorker();
      } else if (listening) sendOpen();
    },
    play() {
      // A worker that plays already does not answer.
      if (wantsToPlay && running) return;
      wantsToPlay = true;
      command('play');
    },
    pause() {
      wantsToPlay = false;
      wantsToStep = false;
      if (ready) send({ type: 'pause', generation });
    },
    release() {
      if (!slot.occupied() || wantsToPlay || running) return false;
      forgetWorker();
      slot.empty();
      return true;
    },
    step() {
      wantsToPlay = false;
      command('step');
    },
    reset() {
      wantsToPlay = false;
      checkpoints = [];
      resetting = ready;
      running = false;
      // Still on its way to a checkpoint: ask for the start instead.
      if (listening && !ready) sendOpen();
      else command('reset');
    },
    change(change, run) {
      experiments = experiments.map((experiment, i) =>
        run === undefined || run === i ? { ...experiment, ...change } : experiment,
      );
      if (ready) send({ type: 'change', generation, change, ...(run === undefined ? {} : { run }) });
      else {
        const last = pending.at(-1);
        if (last && last.run === run) last.change = { ...last.change, ...change };
        else pending.push(run === undefined ? { change } : { change, run });
      }
    },
    setLimit(steps) {
      limit = steps;
      if (ready) send({ type: 'limit', generation, steps });
    },
    inspect(request) {
      const answers = ready && !resetting;
      if (answers) send({ type: 'inspect', generation, request });
      return answers;
    },
    retryData: () => send({ type: 'retryData', generation }),
    dispose() {
      experiments = [];
      wantsToPlay = false;
      forgetWorker();
      slot.empty();
    },
  };
}

/** What each message of the engine means for the run store, the probe set and the timeline. The one place where they are written. */
import type { FromEngine, Notice, Snapshot } from '../engine/protocol';
import { setProbe } from './probe';
import { createRate } from './rate';
import { eventStore, rewindEvents, setEvents } from './runEvents';
import { addNotice, initialRun, type PauseReason, runStore } from './runStore';
import { append, clear } from './timeline';
import { noMetrics } from './timelineFrames';

const rate = createRate();

/** A run has shown itself: what it waited for is over. */
export function becomeReady(): void {
  runStore.setState((run) => ({
    ...(run.phase === 'ready' ? {} : { phase: 'ready', progress: null }),
    // A single step that had to wait for images says nothing more when it is done.
    pauseReason: !run.playing && run.pauseReason === 'waiting-for-data' ? 'asked' : run.pauseReason,
  }));
}

const keptReasons: ReadonlySet<PauseReason | null> = new Set(['hidden', 'elsewhere'] as const);

function takeSnapshot(snapshot: Snapshot): void {
  const { step, imagesSeen, trainedMs, stepMs, poolSize, losses, activeShares } = snapshot;
  append(snapshot);
  if (step < runStore.getState().step) setEvents(rewindEvents(eventStore.getState().events, step));
  if (!runStore.getState().playing) rate.clear();
  const stepsPerSecond = runStore.getState().playing ? rate.measure(step, performance.now()) : 0;
  runStore.setState((run) => ({
    step,
    imagesSeen,
    trainedMs,
    stepMs,
    poolSize,
    stepsPerSecond,
    loss: losses.length > 0 ? losses[losses.length - 1] : step === 0 ? null : run.loss,
    activeShare: activeShares.length > 0 ? activeShares[activeShares.length - 1] : step === 0 ? null : run.activeShare,
    ...(step === 0 ? noMetrics : {}),
  }));
}

type DatasetMessage = Extract<FromEngine, { type: 'dataset' }>;

/** Takes back what was said of a shard that has come since, or that is now named as given up. */
function withdrawDataNotices({ loadedImages, totalImages, failedShards }: DatasetMessage): void {
  const isOver = ({ code, parameters }: Notice): boolean => {
    const file = String(parameters.file);
    if (code !== 'shard-retry' && code !== 'shard-missing' && code !== 'shard-corrupt') return false;
    if (file === 'start.bin') return loadedImages > 0;
    return code === 'shard-retry' ? loadedImages === totalImages || failedShards.includes(file) : !failedShards.includes(file);
  };
  runStore.setState(({ notices }) => (notices.some(isOver) ? { notices: notices.filter((notice) => !isOver(notice)) } : {}));
}

/** Applies one message of the present run. */
export function applyMessage(message: FromEngine): void {
  switch (message.type) {
    case 'progress': {
      const { phase, done, total, unit } = message;
      runStore.setState({ phase, progress: phase === 'ready' ? null : { phase, done, total, unit } });
      break;
    }
    case 'probe':
      setProbe(message.probe);
      runStore.setState(({ frame }) => ({ probeReady: true, frame: frame + 1 }));
      break;
    case 'backend':
      runStore.setState({ backend: message.chosen, reports: message.reports });
      break;
    case 'dataset': {
      const { loadedImages, totalImages, loadedBytes, totalBytes, failedShards } = message;
      runStore.setState({ dataset: { loadedImages, totalImages, loadedBytes, totalBytes, failedShards } });
      withdrawDataNotices(message);
      break;
    }
    case 'running': {
      const { running, reason } = message;
      if (running) runStore.setState({ playing: true, pauseReason: reason === 'waiting-for-data' ? reason : null });
      // A pause for being hidden, or for another embed, was asked for by the session; its reason stays.
      else {
        runStore.setState((run) => ({
          playing: false,
          pauseReason: reason === 'asked' && keptReasons.has(run.pauseReason) ? run.pauseReason : reason,
          stepsPerSecond: 0,
        }));
      }
      break;
    }
    case 'snapshot':
      becomeReady();
      takeSnapshot(message.snapshot);
      break;
    case 'memory':
      runStore.setState({ memory: { tensors: message.tensors, bytes: message.bytes } });
      break;
    case 'notice':
      addNotice(message.notice);
      break;
    case 'listening':
    case 'checkpoint':
    case 'inspection':
      break;
  }
}

/** Another run begins: its numbers and frames start from nothing; probe set, data and notices of the machine stay. */
export function beginRun(): void {
  rate.clear();
  clear();
  setEvents([]);
  const { dataset, probeReady, frame, playing, backend, reports } = runStore.getState();
  const notices = runStore.getState().notices.filter(({ code }) => code !== 'loss-not-finite' && code !== 'nothing-selected');
  runStore.setState({ ...initialRun, notices, dataset, probeReady, frame, playing, backend, reports });
}

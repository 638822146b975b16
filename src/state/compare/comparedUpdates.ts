/** What each message of the engine means for compared runs: their numbers and timelines here, what they share as for a single run. */
import type { FromEngine, Snapshot } from '../../engine/protocol';
import { createRate } from '../rate';
import { runStore } from '../runStore';
import { applyMessage, becomeReady } from '../runUpdates';
import { noMetrics } from '../timelineFrames';
import { type ComparedRun, compareStore, updateRun } from './compareStore';
import { appendCompared } from './compareTimelines';

const rate = createRate();

function afterSnapshot(run: ComparedRun, { step, imagesSeen, trainedMs, losses, activeShares }: Snapshot): ComparedRun {
  return {
    ...run,
    ...(step === 0 ? { ...noMetrics, loss: null, activeShare: null } : {}),
    ...(losses.length > 0 ? { loss: losses[losses.length - 1] } : {}),
    ...(activeShares.length > 0 ? { activeShare: activeShares[activeShares.length - 1] } : {}),
    step,
    imagesSeen,
    trainedMs,
  };
}

function takeSnapshots(snapshots: readonly Snapshot[]): void {
  const imagesSeen = Math.max(...snapshots.map((snapshot) => snapshot.imagesSeen));
  const { playing } = runStore.getState();
  if (!playing) rate.clear();
  const imagesPerSecond = playing ? rate.measure(imagesSeen, performance.now()) : 0;
  compareStore.setState(({ runs }) => ({
    runs: runs.map((run, i) => (snapshots[i] ? afterSnapshot(run, snapshots[i]) : run)),
    imagesSeen,
    imagesPerSecond,
  }));
  appendCompared(snapshots);
}

/** Applies one message of the present runs. */
export function applyComparedMessage(message: FromEngine): void {
  if (message.type === 'snapshot') {
    becomeReady();
    takeSnapshots([message.snapshot, ...(message.beside ?? [])]);
    return;
  }
  applyMessage(message);
  if (message.type === 'notice' && message.run !== undefined && message.notice.severity === 'error') {
    const { code } = message.notice;
    if (code === 'loss-not-finite' || code === 'engine-error') updateRun(message.run, { stopped: code });
  }
  if (message.type === 'running' && !message.running) compareStore.setState({ imagesPerSecond: 0 });
}

/** All are tried again. */
export function clearStopped(): void {
  compareStore.setState(({ runs }) =>
    runs.some(({ stopped }) => stopped) ? { runs: runs.map((run) => ({ ...run, stopped: null })) } : {},
  );
}

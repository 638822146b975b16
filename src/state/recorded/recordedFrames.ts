/** A recorded run as a timeline that views can draw: the same frames as those of a live run, but without batches. Pure. */
import type { Experiment } from '../../engine/protocol';
import type { RunEvent } from '../runEvents';
import type { Frame, KeptTimeline } from '../timelineFrames';
import type { RecordedRun } from './recording';

/** The settings with which the net of this step was trained: what was changed after an earlier step is changed. */
export function experimentAt(run: { experiment: Experiment; events: readonly RunEvent[] }, step: number): Experiment {
  const known = run.events.filter((event) => event.step < step).map(({ key, to }) => [key, to]);
  return known.length === 0 ? run.experiment : { ...run.experiment, ...Object.fromEntries(known) };
}

export function recordedTimeline(run: RecordedRun): KeptTimeline {
  const { stepMs, losses, activeShares } = run;
  const frames = run.frames.map((recorded): Frame => {
    const { margin, loss, distance, mining, embeddingSize } = experimentAt(run, recorded.step);
    const settings = { margin, loss, distance, mining, embeddingSize };
    return { ...recorded, ...settings, stepMs, trainedMs: recorded.step * stepMs, batch: null };
  });
  const metricPoints = run.frames.map(({ step, metrics }) => ({ step, ...metrics }));
  return { frames, metricPoints, losses, activeShares };
}

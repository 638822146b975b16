/** The present run as what a file holds, and a file's run as the present one. */
import type { Checkpoint } from '../../engine/protocol';
import { experimentStore } from '../experimentStore';
import { stopPlayback } from '../playback';
import { eventStore, setEvents } from '../runEvents';
import { runStore } from '../runStore';
import { session } from '../session';
import { leaveStepByStep } from '../stepByStep';
import { activeShareCurve, frameAt, frameCount, lossCurve, metricPoints, restore } from '../timeline';
import type { SavedRun } from './checkRun';

/** To be called while the run stands still at the checkpoint; what it returns does not change when the run goes on. */
export function collectRun(checkpoint: Checkpoint | null): SavedRun {
  return {
    experiment: experimentStore.getState().experiment,
    checkpoint,
    timeline: {
      frames: Array.from({ length: frameCount() }, (_, i) => ({ ...frameAt(i)! })),
      metricPoints: [...metricPoints()],
      losses: lossCurve.values().slice(),
      activeShares: activeShareCurve.values().slice(),
    },
    events: eventStore.getState().events,
  };
}

/** The saved run takes the place of the present one, paused, and can be scrubbed at once; the engine goes on from its checkpoint. */
export function adoptRun({ experiment, checkpoint, timeline, events }: SavedRun): void {
  stopPlayback();
  leaveStepByStep();
  const { step, imagesSeen, trainedMs, stepMs, poolSize, metrics } = timeline.frames[timeline.frames.length - 1];
  session.adopt(experiment, checkpoint, () => {
    restore(timeline);
    setEvents(events);
    runStore.setState({
      step,
      imagesSeen,
      trainedMs,
      stepMs,
      poolSize,
      loss: timeline.losses.at(-1) ?? null,
      activeShare: timeline.activeShares.at(-1) ?? null,
      ...metrics,
    });
  });
}

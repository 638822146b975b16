/** What a chart follows: where its playhead is, how it is moved, and who tells of changes. */

import { runStore, setPlayhead } from '../../state/runStore';
import { currentFrame, indexOfStep, subscribe } from '../../state/timeline';

export interface ChartSource {
  /** Where the playhead is, in the unit of the chart's axis. */
  present(): number;
  /** Whether the playhead is at the end and goes on with it. */
  isLive(): boolean;
  /** Brings what is there, or the nearest before it, under the playhead. */
  seek(at: number): void;
  /** Returns how to stop. */
  subscribe(onChange: () => void, onPlayhead: () => void): () => void;
}

/** The present run, over its steps. */
export const presentRun: ChartSource = {
  present: () => currentFrame()?.step ?? 0,
  isLive: () => runStore.getState().playhead === 'live',
  seek(at) {
    const index = indexOfStep(Math.round(at));
    if (index >= 0) setPlayhead(index);
  },
  subscribe(onChange, onPlayhead) {
    const stops = [subscribe(onChange), runStore.subscribe((state) => state.playhead, onPlayhead)];
    return () => {
      for (const stop of stops) stop();
    };
  },
};

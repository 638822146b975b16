/** Everything that may change what a view of the compared runs shows, in one subscription. */

import { compareStore } from '../../state/compare/compareStore';
import { subscribeCompared } from '../../state/compare/compareTimelines';
import { experimentStore } from '../../state/experimentStore';
import { runStore } from '../../state/runStore';
import { subscribeTheme } from '../../ui/theme';

/**
 * @param onChange frames, metrics, playhead, runs: many times a second.
 * @param onTouch the reader moved the playhead or changed language or theme: answer within a frame.
 * @returns how to stop.
 */
export function watchCompared(onChange: () => void, onTouch: () => void): () => void {
  const stops = [
    subscribeCompared(onChange),
    compareStore.subscribe((state) => state.runs, onChange),
    // Scores by words are filed beside the timelines.
    compareStore.subscribe((state) => state.frame, onChange),
    compareStore.subscribe((state) => state.playheadImages, onTouch),
    runStore.subscribe((state) => state.probeReady, onTouch),
    experimentStore.subscribe((state) => state.page, onTouch),
    subscribeTheme(onTouch),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Everything that may change what a view shows, in one subscription: frames and playhead, the experiment, the selection, language and theme. */

import { experimentStore } from '../state/experimentStore';
import { runStore } from '../state/runStore';
import { subscribe } from '../state/timeline';
import { viewStore } from '../state/viewStore';
import { subscribeTheme } from '../ui/theme';

export interface Reactions {
  /** A frame, a metric or the playhead changed: many times a second. */
  onFrame: () => void;
  /** Somebody changed a setting, the selection, what is hovered, the language or the theme: answer within a frame. */
  onTouch: () => void;
}

/** Returns how to stop. */
export function watch({ onFrame, onTouch }: Reactions): () => void {
  const stops = [
    subscribe(onFrame),
    runStore.subscribe((state) => state.playhead, onTouch),
    runStore.subscribe((state) => state.probeReady, onTouch),
    experimentStore.subscribe(onTouch),
    viewStore.subscribe(onTouch),
    subscribeTheme(onTouch),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

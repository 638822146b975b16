/** React hooks over the stores: a component renders again only when what its selector returns changes (return no new objects). */
import { useStore } from 'zustand';
import { type PlaybackState, playbackStore } from './playback';
import { type RecordedState, recordedStore } from './recorded/recordedStore';
import { type RunState, runStore } from './runStore';
import { type SavingState, savingStore } from './saving';
import { type StepByStepState, stepByStepStore } from './stepByStep';
import { type ViewState, viewStore } from './viewStore';

export { useExperiment } from './useExperiment';

export function useRun<T>(selector: (state: RunState) => T): T {
  return useStore(runStore, selector);
}

export function useView<T>(selector: (state: ViewState) => T): T {
  return useStore(viewStore, selector);
}

export function usePlayback<T>(selector: (state: PlaybackState) => T): T {
  return useStore(playbackStore, selector);
}

export function useStepByStep<T>(selector: (state: StepByStepState) => T): T {
  return useStore(stepByStepStore, selector);
}

export function useSaving<T>(selector: (state: SavingState) => T): T {
  return useStore(savingStore, selector);
}

export function useRecorded<T>(selector: (state: RecordedState) => T): T {
  return useStore(recordedStore, selector);
}

/** React hooks over the stores: a component renders again only when what its selector returns changes (return no new objects). */
import { useStore } from 'zustand';
import { type CensusState, censusStore } from './censusStore';
import { type ExperimentState, experimentStore } from './experimentStore';
import { type RunState, runStore } from './runStore';
import { type ViewState, viewStore } from './viewStore';

export function useExperiment<T>(selector: (state: ExperimentState) => T): T {
  return useStore(experimentStore, selector);
}

export function useRun<T>(selector: (state: RunState) => T): T {
  return useStore(runStore, selector);
}

export function useView<T>(selector: (state: ViewState) => T): T {
  return useStore(viewStore, selector);
}

export function useCensus<T>(selector: (state: CensusState) => T): T {
  return useStore(censusStore, selector);
}

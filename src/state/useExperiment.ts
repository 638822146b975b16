/** What is asked, for components; apart from the hooks over the run (react.ts), so that pages without a run do not carry it. */
import { useStore } from 'zustand';
import { type ExperimentState, experimentStore } from './experimentStore';

/** Renders again only when what the selector returns changes (return no new objects). */
export function useExperiment<T>(selector: (state: ExperimentState) => T): T {
  return useStore(experimentStore, selector);
}

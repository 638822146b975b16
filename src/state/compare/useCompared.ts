/** What is compared, for components; numbers and frames are drawn outside React. */
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Experiment } from '../experiment';
import { type CompareState, compareStore } from './compareStore';
import { type PointedState, pointedStore } from './pointed';

/** Renders again only when what the selector returns changes (return no new objects). */
export function useCompared<T>(selector: (state: CompareState) => T): T {
  return useStore(compareStore, selector);
}

/** The experiments of all runs; the same list until one of them changes. */
export function useComparedExperiments(): readonly Experiment[] {
  return useStore(
    compareStore,
    useShallow((state: CompareState) => state.runs.map(({ experiment }) => experiment)),
  );
}

export function usePointed<T>(selector: (state: PointedState) => T): T {
  return useStore(pointedStore, selector);
}

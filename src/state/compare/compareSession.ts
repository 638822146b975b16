/**
 * Wires the compare page: address -> two to four experiments -> one engine -> compare store and timelines -> census. `startCompare` once; afterwards
 * the page gives the commands of `compareSession` and reads everything else. What the runs share is in the run store.
 */
import type { BackendId, Experiment, LiveChange } from '../../engine/protocol';
import { openAddress, syncAddress } from '../addressSync';
import { experimentStore, setExperiment, setPage } from '../experimentStore';
import { initialRun, runStore } from '../runStore';
import type { SessionEnvironment } from '../session';
import { type PresetLookup, readBeside } from './beside';
import { compareStore, initialCompare, untrained } from './compareStore';

export interface CompareEnvironment extends SessionEnvironment {
  /** Presets that a bare word of the address may name. */
  presetOf?: PresetLookup;
  /** What is beside the experiment when the address does not say: a word as the address would have it. */
  standardBeside?: string;
}

/**
 * Starts the page's session.
 * @param search the address's query, as location.search has it.
 * @returns how to stop it; starting another stops it too.
 */
export function startCompare(search: string, environment: CompareEnvironment): () => void {
  const { page, recalled } = openAddress(search);
  runStore.setState(initialRun);
  const { experiment } = experimentStore.getState();
  const { runs } = readBeside(page.beside ?? environment.standardBeside ?? null, experiment, environment.presetOf);
  compareStore.setState({ ...initialCompare, runs: runs.map(untrained) });
  return syncAddress(environment.replaceQuery, recalled);
}

/** The page's commands. Without a session they do nothing. */
export const compareSession = {
  /** Trains all runs on, also those that were stopped by an error; a step limit that is reached already is lifted. The playhead goes live. */
  play(): void {},
  pause(): void {},
  toggle(): void {
    if (runStore.getState().playing) compareSession.pause();
    else compareSession.play();
  },
  /** One round, then paused: every run makes one step (a run with smaller batches as many as it takes to keep up). */
  step(): void {},
  /** All runs back to step 0: the same weights, the same batches. Paused. */
  reset(): void {},
  /** Fresh runs of the present experiments, also after the engine has failed. */
  restart(): void {},
  /** Training pauses by itself when each run has done this many steps; null takes the limit away. In the address as `steps`. */
  setLimit(steps: number | null): void {
    setPage({ steps });
  },
  /** Changes one run or all while they go on. Another loss brings its defaults along, and begins anew where these cannot change live. */
  change(_run: number | 'all', _change: LiveChange): void {},
  /** Other runs take the place of the present ones, from step 0; at most `mostRuns`, the first is what the address says. */
  replaceRuns(_experiments: readonly Experiment[]): void {},
  retryData(): void {},
  /** Starts the runs anew on this backend, in a fresh worker. */
  chooseBackend(backend: 'auto' | BackendId): void {
    setExperiment({ backend });
  },
};

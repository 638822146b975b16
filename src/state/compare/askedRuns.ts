/** From the address to the runs that are compared and back, and what turns one run into another. Pure. */
import type { Experiment, LiveChange } from '../../engine/protocol';
import { experimentFields, experimentKeys } from '../experiment';
import type { UrlProblem } from '../experimentUrl';
import { readBeside, sharedKeys, writeBeside } from './beside';
import { leastRuns, mostRuns } from './compareStore';
import { findPreset, matchPreset, presetOf, standardPreset } from './presets';

const lookUp = (name: string) => {
  const id = findPreset(name);
  return id && presetOf(id);
};

/** The word of the address for these runs: `beside`, the word that is there, while it still says them, else a preset's name where they are one. */
export function wordOf(runs: readonly Experiment[], beside: string | null): string | null {
  const said = beside === null ? [] : readBeside(beside, runs[0], lookUp).runs;
  const isSaid =
    said.length === runs.length && said.every((run, i) => experimentKeys.every((key) => Object.is(run[key], runs[i][key])));
  return isSaid ? beside : (matchPreset(runs) ?? writeBeside(runs));
}

/** At most `mostRuns`, alike in what one worker shares among them. */
export function inOneWorker(asked: readonly Experiment[]): Experiment[] {
  const shared = Object.fromEntries(sharedKeys.map((key) => [key, asked[0][key]]));
  return asked.slice(0, mostRuns).map((experiment) => ({ ...experiment, ...shared }));
}

/** The runs that an address asks for; those of the standard preset where it names none. */
export function runsAsked(word: string | null, experiment: Experiment): { runs: Experiment[]; problems: UrlProblem[] } {
  const { runs, problems } = readBeside(word, experiment, lookUp);
  const asked = runs.length < leastRuns ? readBeside(standardPreset, experiment, lookUp).runs : runs;
  return { runs: inOneWorker(asked), problems };
}

/** What a run must be told to become another; null where that takes a restart. */
export function liveChange(before: Experiment, next: Experiment): LiveChange | null {
  const keys = experimentKeys.filter((key) => !Object.is(next[key], before[key]));
  if (!keys.every((key) => experimentFields[key].live)) return null;
  return Object.fromEntries(keys.map((key) => [key, next[key]]));
}

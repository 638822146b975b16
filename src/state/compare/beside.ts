/**
 * The address word `beside=`: what is compared with the address's experiment, as differences from it. Runs are separated by ',', changes within a run
 * by ';', each is `key:value` with the keys of the experiment's address table: `loss:contrastive,loss:cross-entropy;rate:0.01`. A bare word is
 * the name of a preset. Pure and total: whatever the word says, runs come out, and what was left out is named.
 */
import type { Experiment } from '../../engine/protocol';
import { experimentKeys } from '../experiment';
import type { UrlProblem } from '../experimentUrl';

/** A set of runs with a name: what the first run is, and what each run beside it changes. */
export interface BesidePreset {
  /** Put over the address's experiment. */
  base: Partial<Experiment>;
  beside: readonly Partial<Experiment>[];
}

export type PresetLookup = (name: string) => BesidePreset | undefined;

/** What must be the same in all runs, since one worker shares it among them. */
export const sharedKeys = ['dataset', 'shownImages', 'backend'] as const satisfies readonly (keyof Experiment)[];

/**
 * @param word as `page.beside` has it; null: nothing is beside the base.
 * @returns all runs, at most `mostRuns`; the first is `base`, or what the preset makes of it.
 */
export function readBeside(
  _word: string | null,
  base: Experiment,
  _presetOf: PresetLookup = () => undefined,
): { runs: Experiment[]; problems: UrlProblem[] } {
  return { runs: [base], problems: [] };
}

/** The word that asks for these runs beside the first of them; null where there is no other. */
export function writeBeside(_runs: readonly Experiment[]): string | null {
  return null;
}

/** The fields in which not all of these are alike, in the order of the address. */
export function differencesOf(experiments: readonly Experiment[]): (keyof Experiment)[] {
  return experimentKeys.filter((key) => experiments.some((experiment) => !Object.is(experiment[key], experiments[0][key])));
}

/** The fields of one run that are not as in the first, in the order of the address: for a title that names the one difference. */
export function changesFrom(first: Experiment, other: Experiment): (keyof Experiment)[] {
  return differencesOf([first, other]);
}

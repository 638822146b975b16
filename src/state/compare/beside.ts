/**
 * The address word `beside=`: what is compared with the address's experiment, as differences from it. Runs are separated by ',', changes within a run
 * by ';', each is `key:value` with the keys of the experiment's address table: `loss:contrastive,loss:cross-entropy;rate:0.01`. A bare word is
 * the name of a preset. Pure and total: whatever the word says, runs come out, and what was left out is named.
 */
import type { Experiment } from '../../engine/protocol';
import { changed, experimentFields, experimentKeys } from '../experiment';
import { asText, readValue, type UrlProblem } from '../experimentUrl';
import { mostRuns } from './compareStore';

/** A set of runs with a name: what the first run is, and what each run beside it changes. */
export interface BesidePreset {
  /** Put over the address's experiment. */
  base: Partial<Experiment>;
  beside: readonly Partial<Experiment>[];
}

export type PresetLookup = (name: string) => BesidePreset | undefined;

/** What must be the same in all runs, since one worker shares it among them. */
export const sharedKeys = ['dataset', 'task', 'shownImages', 'backend'] as const satisfies readonly (keyof Experiment)[];

const isShared = (key: keyof Experiment) => (sharedKeys as readonly (keyof Experiment)[]).includes(key);
const keyOf = new Map(experimentKeys.map((key) => [experimentFields[key].urlKey, key]));
const wordKey = 'beside';
/** As much of a text as a problem shows. */
const shown = (text: string) => text.slice(0, 40);

/**
 * @param word as `page.beside` has it; null: nothing is beside the base.
 * @returns all runs, at most `mostRuns`; the first is `base`, or what the preset makes of it.
 */
export function readBeside(
  word: string | null,
  base: Experiment,
  presetOf: PresetLookup = () => undefined,
): { runs: Experiment[]; problems: UrlProblem[] } {
  const preset = word === null ? undefined : presetOf(word);
  if (preset) {
    const first = changed(base, preset.base);
    return { runs: [first, ...preset.beside.map((patch) => changed(first, patch))].slice(0, mostRuns), problems: [] };
  }
  const problems: UrlProblem[] = [];
  const runs = [base];
  for (const part of (word ?? '').split(',')) {
    if (part.trim() === '') continue;
    if (runs.length === mostRuns) {
      problems.push({ key: wordKey, value: shown(part), reason: 'too-many', used: String(mostRuns) });
      continue;
    }
    const patch = readChanges(part, base, problems);
    if (patch) runs.push(changed(base, patch));
  }
  return { runs, problems };
}

/** What one run changes; null where nothing of it could be understood. */
function readChanges(part: string, base: Experiment, problems: UrlProblem[]): Partial<Experiment> | null {
  const patch: Partial<Experiment> = {};
  const refused: { problem: UrlProblem; field: keyof Experiment }[] = [];
  for (const change of part.split(';')) {
    const [key, ...rest] = change.split(':').map((text) => text.trim());
    const value = rest.join(':');
    const field = keyOf.get(key);
    const tell = (reason: UrlProblem['reason'], used = '') =>
      problems.push({ key: shown(key), value: shown(value), reason, used });
    if (change.trim() === '') continue;
    if (rest.length === 0) problems.push({ key: wordKey, value: shown(change), reason: 'not-a-run', used: '' });
    else if (field === undefined) tell('unknown-key');
    else if (isShared(field)) tell('shared');
    else if (field in patch) tell('repeated', asText(patch[field] ?? null));
    else {
      const reading = readValue(experimentFields[field], value, null);
      if (reading.value !== null) Object.assign(patch, { [field]: reading.value });
      if (reading.reason)
        refused.push({ field, problem: { key: shown(key), value: shown(value), reason: reading.reason, used: '' } });
    }
  }
  const run = changed(base, patch);
  for (const { problem, field } of refused) problems.push({ ...problem, used: asText(run[field]) });
  for (const field of ['distance', 'mining'] as const) {
    const wanted = patch[field];
    if (wanted === undefined || wanted === run[field]) continue;
    problems.push({ key: experimentFields[field].urlKey, value: wanted, reason: 'not-with-loss', used: run[field] });
  }
  return Object.keys(patch).length > 0 ? patch : null;
}

/** The least that makes one experiment of another by `changed`: what a loss brings along is not in it. Shared settings are never in it. */
function patchBetween(base: Experiment, run: Experiment): Partial<Experiment> {
  const patch: Partial<Experiment> = run.loss === base.loss ? {} : { loss: run.loss };
  if (changed(base, patch).distance !== run.distance) patch.distance = run.distance;
  const standard = changed(base, patch);
  for (const key of experimentKeys)
    if (!isShared(key) && !Object.is(standard[key], run[key])) Object.assign(patch, { [key]: run[key] });
  return patch;
}

/** The word that asks for these runs beside the first of them; null where there is no other. A copy of the first says the first one's loss again. */
export function writeBeside([first, ...beside]: readonly Experiment[]): string | null {
  if (beside.length === 0) return null;
  const words = beside.map((run) => {
    const patch = patchBetween(first, run);
    const keys = experimentKeys.filter((key) => key in patch);
    return (keys.length > 0 ? keys : (['loss'] as const)).map((key) => {
      const value = asText(run[key]);
      return `${experimentFields[key].urlKey}:${value}`;
    });
  });
  return words.map((changes) => changes.join(';')).join(',');
}

/** The fields that are somebody's choice in one run against the first, in the order of the address: without what a loss brings along. */
export function changesFrom(first: Experiment, other: Experiment): (keyof Experiment)[] {
  const patch = patchBetween(first, other);
  return experimentKeys.filter((key) => key in patch);
}

/** The fields in which runs differ by choice, in the order of the address. */
export function differencesOf([first, ...others]: readonly Experiment[]): (keyof Experiment)[] {
  const chosen = new Set(others.flatMap((other) => changesFrom(first, other)));
  return experimentKeys.filter((key) => chosen.has(key));
}

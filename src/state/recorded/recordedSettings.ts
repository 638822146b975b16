/** How what is asked differs from how a recording was trained. Pure. */
import type { Experiment } from '../../engine/protocol';
import { experimentFields, experimentKeys } from '../experiment';
import type { UrlProblem } from '../experimentUrl';

/** What can be moved without asking for another run: the margin is looked through, the backend is the reader's machine. */
const free: ReadonlySet<keyof Experiment> = new Set(['margin', 'backend']);

/** What a recording cannot follow; null: nothing. */
export function changesFrom(recorded: Experiment, asked: Experiment): Partial<Experiment> | null {
  const keys = experimentKeys.filter((key) => !free.has(key) && asked[key] !== recorded[key]);
  return keys.length === 0 ? null : Object.fromEntries(keys.map((key) => [key, asked[key]]));
}

/** The margin that an address names; null: none. */
export const marginIn = (search: string, asked: Experiment): number | null =>
  new URLSearchParams(search).has(experimentFields.margin.urlKey) ? asked.margin : null;

/** Settings that an address names and that the recording was not trained with. */
export function unlikeRecorded(search: string, asked: Experiment, recorded: Experiment): UrlProblem[] {
  const query = new URLSearchParams(search);
  const changes = Object.keys(changesFrom(recorded, asked) ?? {}) as (keyof Experiment)[];
  return changes
    .map((key) => ({ key: experimentFields[key].urlKey, value: String(asked[key]), used: String(recorded[key]) }))
    .filter(({ key }) => query.has(key))
    .map((problem) => ({ ...problem, reason: 'recorded' }));
}

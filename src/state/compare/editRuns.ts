/**
 * Changing what is compared, so that each run goes on differing from the first in one thing: pure, from the experiments at step 0 to those that are to
 * take their place.
 */
import { changed, type Experiment } from '../experiment';
import { changesFrom } from './beside';
import { leastRuns, mostRuns } from './compareStore';

type Experiments = readonly Experiment[];

/**
 * One run with something changed. A run beside the first becomes the first with this one change. The first takes the change itself, and the others with
 * it, except in what makes their difference.
 */
export function withChange(experiments: Experiments, run: number, patch: Partial<Experiment>): Experiment[] {
  const [first, ...beside] = experiments;
  if (run > 0) return experiments.map((experiment, i) => (i === run ? changed(first, patch) : experiment));
  const next = changed(first, patch);
  return [next, ...beside.map((experiment) => changed(next, differenceOf(first, experiment)))];
}

/** All runs with something changed: what made a difference in it, does so no longer. */
export function withChangeForAll(experiments: Experiments, patch: Partial<Experiment>): Experiment[] {
  return experiments.map((experiment) => changed(experiment, patch));
}

/** With a copy of the first run at the end, as long as there is room. */
export function withCopy(experiments: Experiments): Experiment[] {
  return experiments.length < mostRuns ? [...experiments, experiments[0]] : [...experiments];
}

/** Without one of them, as long as enough are left. */
export function withoutRun(experiments: Experiments, run: number): Experiment[] {
  return experiments.length > leastRuns ? experiments.filter((_, i) => i !== run) : [...experiments];
}

/** What a run changes of the first one. */
export function differenceOf(first: Experiment, experiment: Experiment): Partial<Experiment> {
  return Object.fromEntries(changesFrom(first, experiment).map((key) => [key, experiment[key]]));
}

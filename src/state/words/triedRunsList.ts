/** The list of tried runs, purely: how a run is filed, and which two tell raw from centred vectors. */
import type { Experiment } from '../../engine/protocol';
import { experimentKeys } from '../experiment';

export interface TriedRun {
  id: number;
  experiment: Experiment;
  /** A setting was changed while it ran: the row has the last ones. */
  wasChanged: boolean;
  step: number;
  imagesSeen: number;
  /** Over the class words and the shown images. */
  meanAveragePrecision: number;
  /** The same over the never-trained words of the fixed list; NaN while it is not known. */
  listedPrecision: number;
}

export const mostRuns = 12;

const sameExperiment = (a: Experiment, b: Experiment, except: readonly (keyof Experiment)[] = []) =>
  experimentKeys.every((key) => except.includes(key) || a[key] === b[key]);

/** What says how a run is computed, not what is learnt. */
const machine = ['backend'] as const satisfies readonly (keyof Experiment)[];

/**
 * The run in its row, or in a new one at the end; the oldest goes where there are too many. A seed repeats its run, so that an earlier row of the same
 * experiment with no more steps gives way. The same array where nothing changed.
 */
export function fileRun(runs: readonly TriedRun[], run: TriedRun): readonly TriedRun[] {
  const at = runs.findIndex(({ id }) => id === run.id);
  const before = runs[at];
  if (before && sameRow(before, run)) return runs;
  // What was known of the never-trained words at this step stays known.
  const isKnown = Number.isNaN(run.listedPrecision) && before?.step === run.step;
  const row = isKnown ? { ...run, listedPrecision: before.listedPrecision } : run;
  const isRepeated = (other: TriedRun) =>
    other.id !== run.id &&
    !other.wasChanged &&
    !run.wasChanged &&
    other.step <= run.step &&
    sameExperiment(other.experiment, run.experiment, machine);
  const kept = (before ? runs.with(at, row) : [...runs, row]).filter((other) => !isRepeated(other));
  return kept.slice(-mostRuns);
}

const sameRow = (a: TriedRun, b: TriedRun) =>
  a.experiment === b.experiment &&
  a.wasChanged === b.wasChanged &&
  a.step === b.step &&
  Object.is(a.meanAveragePrecision, b.meanAveragePrecision) &&
  (Object.is(a.listedPrecision, b.listedPrecision) || Number.isNaN(b.listedPrecision));

export interface VectorsCompared {
  raw: TriedRun;
  centred: TriedRun;
}

/**
 * The newest two runs that differ in the word vectors alone, the later of which has trained at least as long as the earlier. Runs that were changed on the
 * way tell nothing. null where there are none.
 */
export function vectorsCompared(runs: readonly TriedRun[]): VectorsCompared | null {
  const told = runs.filter((run) => !run.wasChanged);
  for (let later = told.length - 1; later > 0; later--)
    for (let earlier = later - 1; earlier >= 0; earlier--) {
      const [a, b] = [told[earlier], told[later]];
      if (a.experiment.wordVectors === b.experiment.wordVectors || b.step < a.step) continue;
      if (!sameExperiment(a.experiment, b.experiment, ['wordVectors', ...machine])) continue;
      return a.experiment.wordVectors === 'raw' ? { raw: a, centred: b } : { raw: b, centred: a };
    }
  return null;
}

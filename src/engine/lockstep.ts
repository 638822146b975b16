/**
 * Several runs in step: whose turn it is, and when a round is over. Fair in images forwarded, not in steps: batches differ in size, and a step of
 * twice the images is twice the work. Knows no clock and no messages; one run alone is a round of one.
 */
import type { Experiment, NetId } from './protocol';
import type { Trainer } from './trainer';

/** From the lightest to the heaviest. */
const netsByWork: readonly NetId[] = ['mlp', 'small-cnn', 'lenet'];

/** Experiments of one shape use the same shaders, and their steps take about as long. */
export const netShape = ({ net, embeddingSize }: Experiment) => `${net} ${embeddingSize}`;

/** The experiment whose steps take longest by its net and embedding size; of equals the first. */
export function heaviest(experiments: readonly Experiment[]): Experiment {
  const work = ({ net, embeddingSize }: Experiment) => netsByWork.indexOf(net) * 1000 + embeddingSize;
  return experiments.reduce((most, experiment) => (work(experiment) > work(most) ? experiment : most));
}

export interface LockstepRun {
  readonly trainer: Trainer;
  /** Wall-clock milliseconds of this run's own steps. */
  trainedMs: number;
  /** It failed, or its loss is no number: passed over until training is asked for again. */
  stopped: boolean;
}

export interface Lockstep {
  /** The run with the fewest images forwarded, of equals the first; null when all are stopped or have done `limit` steps. */
  next(limit: number | null): number | null;
  /** This run has made a step, or was stopped. */
  advanced(index: number): void;
  /** Every run that may go on has advanced since the last round: the runs are as even as they can be. True before the first step. */
  isRoundOver(limit: number | null): boolean;
}

export function createLockstep(runs: readonly LockstepRun[]): Lockstep {
  const inThisRound = new Set<number>();
  const goesOn = (index: number, limit: number | null) =>
    !runs[index].stopped && (limit === null || runs[index].trainer.step < limit);
  return {
    next(limit) {
      let behind: number | null = null;
      for (let i = 0; i < runs.length; i++)
        if (goesOn(i, limit) && (behind === null || runs[i].trainer.imagesSeen < runs[behind].trainer.imagesSeen)) behind = i;
      return behind;
    },
    advanced(index) {
      inThisRound.add(index);
    },
    isRoundOver(limit) {
      if (inThisRound.size > 0 && runs.some((_, i) => goesOn(i, limit) && !inThisRound.has(i))) return false;
      inThisRound.clear();
      return true;
    },
  };
}

import { tripletLoss } from '../losses/triplet';
import { selectTriplets, tripletMinings } from '../minings';
import type { LossEntry } from './entry';
import { overDistances } from './spaces';
import { tripletTerms } from './triplet';

/** What torch adds to each coordinate of a difference, so that its root has a derivative at 0. */
const EPSILON = 1e-6;

export const tripletMargin: LossEntry = {
  needs: 'triplets',
  distances: ['euclidean'],
  minings: tripletMinings,
  parameters: ['margin', 'average', 'swap'],
  recommended: { average: 'all' },
  evaluate: overDistances((work) => {
    const { objective, count, workspace } = work;
    const { margin, average, swap } = objective;
    selectTriplets(work);
    return tripletLoss(
      workspace.selected,
      workspace.distances,
      count,
      { margin, average, swap, slopeAtKink: 1 },
      workspace.weights,
    );
  }, EPSILON),
  terms: (work) => ({ ...tripletTerms({ ...work, objective: { ...work.objective, softMargin: false } }), epsilon: EPSILON }),
};

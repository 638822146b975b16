import { tripletLoss } from '../losses/triplet';
import { selectTriplets, tripletMinings } from '../minings';
import { type LossEntry, marginOnCosine } from './entry';
import { overDistances } from './spaces';
import { tripletTerms } from './triplet';

/** Torch's loss on two scores x1, x2 with x1 = d(a, n), x2 = d(a, p) and y = 1: the negative's distance must rank above the positive's. */
export const marginRanking: LossEntry = {
  needs: 'triplets',
  distances: ['euclidean', 'squared', 'cosine'],
  minings: tripletMinings,
  parameters: ['margin', 'average'],
  recommended: { average: 'all' },
  recommendedOn: { cosine: { ...marginOnCosine.cosine, average: 'all', learningRate: 0.01 } },
  evaluate: overDistances((work) => {
    const { objective, count, workspace } = work;
    const { margin, average } = objective;
    selectTriplets(work);
    return tripletLoss(workspace.selected, workspace.distances, count, { margin, average, slopeAtKink: 1 }, workspace.weights);
  }),
  terms: (work) => {
    const { dAp, dAn, margin, x, value, slope } = tripletTerms({
      ...work,
      objective: { ...work.objective, swap: false, softMargin: false },
    });
    return { x1: dAn, x2: dAp, y: 1, dAp, dAn, margin, x, value, slope };
  },
};

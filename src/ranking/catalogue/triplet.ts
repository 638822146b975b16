import { sigmoid, softplus, tripletLoss } from '../losses/triplet';
import { tripletLossBatchAll } from '../losses/tripletBatchAll';
import { selectTriplets, tripletMinings } from '../minings';
import { type LossEntry, marginOnCosine, type Work } from './entry';
import { overDistances } from './spaces';

/** The three distances of a batch of one triplet and what the hinge makes of them. `sharpness` is the slope of the loss. */
export function tripletTerms({ objective, workspace: { distances } }: Work): Record<string, number> {
  const { margin, swap = false, softMargin = false } = objective;
  const [, dAp, dAn, , , dPn] = distances;
  const x = dAp + margin - (swap ? Math.min(dAn, dPn) : dAn);
  return {
    dAp,
    dAn,
    dPn,
    margin,
    x,
    value: softMargin ? softplus(x) : Math.max(0, x),
    slope: softMargin ? sigmoid(x) : x > 0 ? 1 : 0,
  };
}

export const triplet: LossEntry = {
  needs: 'triplets',
  distances: ['euclidean', 'squared', 'cosine'],
  minings: tripletMinings,
  parameters: ['margin', 'average', 'swap', 'softMargin'],
  recommended: {},
  recommendedOn: { cosine: { ...marginOnCosine.cosine, average: 'all', learningRate: 0.01 } },
  evaluate: overDistances((work) => {
    const { objective, count, workspace } = work;
    const { margin, average, swap = false, softMargin: soft = false, mining } = objective;
    const { distances, weights, labels, negatives, selected } = workspace;
    if (mining === 'batch-all' && !swap && !soft)
      return tripletLossBatchAll(distances, labels, count, margin, average, weights, negatives);
    selectTriplets(work);
    return tripletLoss(selected, distances, count, { margin, average, swap, soft }, weights);
  }),
  terms: tripletTerms,
};

import { nPairs as nPairsLoss } from '../losses/nPairs';
import { wholeBatch } from '../minings';
import type { LossEntry } from './entry';
import { overSimilarities } from './spaces';

export const nPairs: LossEntry = {
  needs: 'batch',
  distances: ['euclidean', 'squared', 'cosine'],
  minings: wholeBatch,
  parameters: ['similarity'],
  recommended: { similarity: 'dot' },
  evaluate: overSimilarities(({ objective, count, workspace: { distances: similarities, labels, weights, selected } }) =>
    nPairsLoss(similarities, labels, count, objective.pairsOfClass ?? 'all', weights, selected),
  ),
  // One triplet has one class with a pair: nothing stands beside its own positive, and the loss is 0 whatever the similarities are.
  terms: ({ workspace: { distances } }) => {
    const [, sAp, sAn] = distances;
    return { sAp, sAn, expAp: Math.exp(sAp), expAn: Math.exp(sAn), classes: 1 };
  },
};

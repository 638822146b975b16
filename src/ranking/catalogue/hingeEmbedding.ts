import { linearForm } from '../losses/contrastive';
import { pairMinings } from '../minings';
import { type LossEntry, marginOnCosine } from './entry';
import { pairsOf } from './pairs';

/** Torch's loss on one number x a pair with x = d(i, j), y = 1 for one class and -1 for two. */
export const hingeEmbedding: LossEntry = {
  needs: 'pairs',
  distances: ['euclidean', 'squared', 'cosine'],
  minings: pairMinings,
  parameters: ['margin', 'average'],
  recommended: { average: 'all' },
  recommendedOn: marginOnCosine,
  ...pairsOf(({ margin }) => linearForm(margin, 0, 1)),
};

import { squaredForm } from '../losses/contrastive';
import { pairMinings } from '../minings';
import { type LossEntry, marginOnCosine } from './entry';
import { pairsOf } from './pairs';

export const contrastive: LossEntry = {
  needs: 'pairs',
  distances: ['euclidean', 'squared', 'cosine'],
  minings: pairMinings,
  parameters: ['margin', 'average'],
  recommended: {},
  recommendedOn: marginOnCosine,
  ...pairsOf(({ margin }) => squaredForm(margin)),
};

import { linearForm } from '../losses/contrastive';
import { pairMinings } from '../minings';
import { type LossEntry, marginOnCosine } from './entry';
import { pairsOf } from './pairs';

export const contrastiveLinear: LossEntry = {
  needs: 'pairs',
  distances: ['euclidean', 'squared', 'cosine'],
  minings: pairMinings,
  parameters: ['margin', 'positiveMargin', 'average'],
  recommended: {},
  recommendedOn: marginOnCosine,
  ...pairsOf(({ margin, positiveMargin }) => linearForm(margin, positiveMargin)),
};

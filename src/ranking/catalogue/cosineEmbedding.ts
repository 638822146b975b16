import { linearForm } from '../losses/contrastive';
import { pairMinings } from '../minings';
import type { LossEntry } from './entry';
import { pairsOf } from './pairs';

/**
 * With d = 1 - s it is the linear loss over pairs: d for one class, max(0, (1 - m) - d) for two. Computed as such: d is a direct
 * difference of directions, which keeps the digits that 1 - s loses where two directions nearly agree.
 */
const { evaluate, terms } = pairsOf(
  ({ margin }) => linearForm(1 - margin, 0, 1),
  ({ margin }) => 1 - margin,
);

export const cosineEmbedding: LossEntry = {
  needs: 'pairs',
  distances: ['cosine'],
  minings: pairMinings,
  parameters: ['margin', 'average'],
  recommended: { average: 'all', margin: 0.8 },
  evaluate,
  terms: (work) => {
    const { dAp, dAn, positive, negative, positiveSlope, negativeSlope } = terms(work);
    const { margin } = work.objective;
    return { sAp: 1 - dAp, sAn: 1 - dAn, dAp, dAn, margin, positive, negative, positiveSlope, negativeSlope };
  },
};

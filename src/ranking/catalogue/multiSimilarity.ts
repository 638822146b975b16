import { multiSimilarity as multiSimilarityLoss } from '../losses/multiSimilarity';
import { wholeBatch } from '../minings';
import type { Objective } from '../objective';
import { parameterDefaults } from '../parameters';
import type { LossEntry } from './entry';
import { overSimilarities } from './spaces';

const optionsOf = ({
  alpha = parameterDefaults.alpha,
  beta = parameterDefaults.beta,
  base = parameterDefaults.base,
}: Objective) => ({ alpha, beta, base });

export const multiSimilarity: LossEntry = {
  needs: 'batch',
  distances: ['cosine'],
  minings: wholeBatch,
  parameters: ['alpha', 'beta', 'base'],
  // In two dimensions and ten classes; the paper's 2, 50 and 0.5 stay below 60 % there (docs/losses.md).
  recommended: { alpha: 0.5, beta: 10, base: 0.9, learningRate: 0.01 },
  evaluate: overSimilarities(({ objective, count, workspace: { distances: similarities, labels, weights, selected } }) =>
    multiSimilarityLoss(similarities, labels, count, optionsOf(objective), weights, selected),
  ),
  terms: ({ objective, workspace: { distances } }) => {
    const { alpha, beta, base } = optionsOf(objective);
    const [, sAp, sAn, , , sPn] = distances;
    const expAp = Math.exp(-alpha * (sAp - base));
    const expAn = Math.exp(beta * (sAn - base));
    return {
      sAp,
      sAn,
      sPn,
      alpha,
      beta,
      base,
      expAp,
      expAn,
      positive: Math.log1p(expAp) / alpha,
      negative: Math.log1p(expAn) / beta,
    };
  },
};

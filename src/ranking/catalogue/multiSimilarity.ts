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
  name: 'Multi-similarity loss',
  aliases: ['MS loss', 'General pair weighting (with its weights)'],
  formula: String.raw`\begin{aligned} \ell_{a} &= \tfrac{1}{\alpha}\log\bigl(1 + \textstyle\sum_{p} e^{-\alpha (s_{ap} - \lambda)}\bigr) \\ & + \tfrac{1}{\beta}\log\bigl(1 + \textstyle\sum_{n} e^{\beta (s_{an} - \lambda)}\bigr) \end{aligned}`,
  needs: 'batch',
  distances: ['cosine'],
  minings: wholeBatch,
  parameters: ['alpha', 'beta', 'base'],
  // In two dimensions and ten classes; the paper's 2, 50 and 0.5 stay below 60 % there (docs/losses.md).
  recommended: { alpha: 0.5, beta: 10, base: 0.9, learningRate: 0.01 },
  paper: {
    authors: 'Wang, Han, Huang, Dong & Scott',
    year: 2019,
    title: 'Multi-Similarity Loss with General Pair Weighting for Deep Metric Learning',
    section: 'equation 15',
  },
  counterparts: [
    { library: 'PyTorch', call: null, differs: [] },
    {
      library: 'pytorch-metric-learning',
      call: 'losses.MultiSimilarityLoss(alpha=2, beta=50, base=0.5)',
      differs: ['other-defaults'],
    },
    {
      library: 'TensorFlow',
      call: "tfsim.losses.MultiSimilarityLoss(distance='cosine', alpha=2, beta=40, epsilon=0.1, lmda=0.5)",
      differs: ['own-miner', 'other-defaults'],
    },
    { library: 'Keras', call: null, differs: [] },
    { library: 'Caffe', call: null, differs: [] },
  ],
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

/** Names, formula, source and counterparts of the loss in catalogue/multiSimilarity.ts. */

import type { LossAbout } from './entry';

export const multiSimilarity: LossAbout = {
  name: 'Multi-similarity loss',
  aliases: ['MS loss', 'General pair weighting (with its weights)'],
  formula: String.raw`\begin{aligned} \ell_{a} &= \tfrac{1}{\alpha}\log\bigl(1 + \textstyle\sum_{p} e^{-\alpha (s_{ap} - \lambda)}\bigr) \\ & + \tfrac{1}{\beta}\log\bigl(1 + \textstyle\sum_{n} e^{\beta (s_{an} - \lambda)}\bigr) \end{aligned}`,
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
};

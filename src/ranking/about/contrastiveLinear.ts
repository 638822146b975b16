/** Names, formula, source and counterparts of the loss in catalogue/contrastiveLinear.ts. */

import type { LossAbout } from './entry';

export const contrastiveLinear: LossAbout = {
  name: 'Pairwise ranking loss',
  aliases: ['Contrastive loss (linear)', 'Pairwise margin loss', 'Siamese ranking loss'],
  formula: String.raw`\begin{aligned} \ell_{ap} &= \max(0,\; d_{ap} - m_+) \\ \ell_{an} &= \max(0,\; m - d_{an}) \end{aligned}`,
  paper: {
    authors: 'Gómez Bruballa',
    year: 2019,
    title: 'Understanding Ranking Loss, Contrastive Loss, Margin Loss, Triplet Loss, Hinge Loss and all those confusing names',
    section: 'Pairwise Ranking Loss',
  },
  counterparts: [
    {
      library: 'PyTorch',
      call: "nn.HingeEmbeddingLoss(margin=1.0, reduction='mean')",
      differs: ['takes-distances', 'mean-over-all', 'slope-at-kink'],
    },
    {
      library: 'pytorch-metric-learning',
      call: 'losses.ContrastiveLoss(pos_margin=0, neg_margin=1)',
      differs: ['mean-each-kind', 'normalises'],
    },
    { library: 'TensorFlow', call: null, differs: [] },
    { library: 'Keras', call: null, differs: [] },
    { library: 'Caffe', call: null, differs: [] },
  ],
};

/** Names, formula, source and counterparts of the loss in catalogue/hingeEmbedding.ts. */

import type { LossAbout } from './entry';

export const hingeEmbedding: LossAbout = {
  name: 'Hinge embedding loss',
  aliases: ['HingeEmbeddingLoss', 'HingeEmbeddingCriterion (Torch7)'],
  formula: String.raw`\begin{aligned} \ell_{ap} &= d_{ap} && y = 1 \\ \ell_{an} &= \max(0,\; m - d_{an}) && y = -1 \end{aligned}`,
  paper: {
    authors: 'Weston, Ratle & Collobert',
    year: 2008,
    title: 'Deep Learning via Semi-Supervised Embedding',
    section: '2',
  },
  counterparts: [
    { library: 'PyTorch', call: "nn.HingeEmbeddingLoss(margin=1.0, reduction='mean')", differs: ['takes-distances'] },
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

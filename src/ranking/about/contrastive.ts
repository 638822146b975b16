/** Names, formula, source and counterparts of the loss in catalogue/contrastive.ts. */

import type { LossAbout } from './entry';

export const contrastive: LossAbout = {
  name: 'Contrastive loss',
  aliases: ['Siamese loss', 'Pairwise ranking loss (squared)', 'DrLIM loss', 'Max margin contrastive loss'],
  formula: String.raw`\begin{aligned} \ell_{ap} &= \tfrac{1}{2}\,d_{ap}^2 \\ \ell_{an} &= \tfrac{1}{2}\max(0,\; m - d_{an})^2 \end{aligned}`,
  paper: {
    authors: 'Hadsell, Chopra & LeCun',
    year: 2006,
    title: 'Dimensionality Reduction by Learning an Invariant Mapping',
    section: 'equation 4',
  },
  counterparts: [
    { library: 'PyTorch', call: null, differs: [] },
    {
      library: 'pytorch-metric-learning',
      call: 'losses.ContrastiveLoss(pos_margin=0, neg_margin=1)',
      differs: ['linear', 'mean-each-kind', 'normalises'],
    },
    {
      library: 'TensorFlow',
      call: 'tfa.losses.ContrastiveLoss(margin=1.0)',
      differs: ['no-half', 'mean-over-all', 'takes-distances'],
    },
    { library: 'Keras', call: null, differs: [] },
    {
      library: 'Caffe',
      call: 'layer { type: "ContrastiveLoss" contrastive_loss_param { margin: 1.0 } }',
      differs: ['target-per-pair', 'mean-over-all', 'legacy-squared'],
    },
    {
      library: 'sentence-transformers',
      call: 'losses.ContrastiveLoss(model, margin=0.5)',
      differs: ['target-per-pair', 'mean-over-all', 'cosine-distance', 'margin-default'],
    },
  ],
};

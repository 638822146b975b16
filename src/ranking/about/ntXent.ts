/** Names, formula, source and counterparts of the loss in catalogue/ntXent.ts. */

import type { LossAbout } from './entry';

export const ntXent: LossAbout = {
  name: 'NT-Xent',
  aliases: [
    'InfoNCE',
    'SimCLR loss',
    'Normalised temperature-scaled cross-entropy',
    'Supervised contrastive loss (one positive at a time)',
  ],
  formula: String.raw`\ell_{ap} = -\log \frac{e^{s_{ap}/\tau}}{e^{s_{ap}/\tau} + \sum_{n} e^{s_{an}/\tau}}`,
  paper: {
    authors: 'Chen, Kornblith, Norouzi & Hinton',
    year: 2020,
    title: 'A Simple Framework for Contrastive Learning of Visual Representations',
    section: 'equation 1',
  },
  counterparts: [
    { library: 'PyTorch', call: 'nn.functional.cross_entropy(similarities / temperature, targets)', differs: ['two-views'] },
    { library: 'pytorch-metric-learning', call: 'losses.NTXentLoss(temperature=0.1)', differs: ['temperature-default'] },
    { library: 'TensorFlow', call: 'tfsim.losses.SimCLRLoss(temperature=0.05)', differs: ['two-views', 'temperature-default'] },
    { library: 'Keras', call: 'keras_cv.losses.SimCLRLoss(temperature=0.1)', differs: ['two-views'] },
    { library: 'Caffe', call: null, differs: [] },
    {
      library: 'sentence-transformers',
      call: 'losses.MultipleNegativesRankingLoss(model, scale=20.0)',
      differs: ['two-views', 'temperature-default'],
    },
  ],
};

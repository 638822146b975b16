/** Names, formula, source and counterparts of the loss in catalogue/nPairs.ts. */

import type { LossAbout } from './entry';

export const nPairs: LossAbout = {
  name: 'N-pairs loss',
  aliases: ['Multi-class N-pair loss', 'N-pair-mc loss', 'Multiple negatives ranking loss (without its scale)'],
  formula: String.raw`\ell_{i} = -\log \frac{e^{s(a_i,\,p_i)}}{\sum_{j} e^{s(a_i,\,p_j)}}`,
  paper: {
    authors: 'Sohn',
    year: 2016,
    title: 'Improved Deep Metric Learning with Multi-class N-pair Loss Objective',
    section: 'equation 7',
  },
  counterparts: [
    { library: 'PyTorch', call: null, differs: [] },
    { library: 'pytorch-metric-learning', call: 'losses.NPairsLoss()', differs: ['first-pair', 'normalises'] },
    { library: 'TensorFlow', call: 'tfa.losses.NpairsLoss()', differs: ['dot-products', 'all-positives'] },
    { library: 'Keras', call: null, differs: [] },
    { library: 'Caffe', call: null, differs: [] },
    {
      library: 'sentence-transformers',
      call: 'losses.MultipleNegativesRankingLoss(model, scale=20.0)',
      differs: ['temperature-default'],
    },
  ],
};

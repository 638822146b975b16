/** Names, formula, source and counterparts of the loss in catalogue/marginRanking.ts. */

import type { LossAbout } from './entry';

export const marginRanking: LossAbout = {
  name: 'Margin ranking loss',
  aliases: ['MarginRankingLoss', 'Pairwise hinge loss', 'RankSVM loss', 'MarginRankingCriterion (Torch7)'],
  formula: String.raw`\begin{aligned} & \ell_{apn} = \max(0,\; -y\,(x_1 - x_2) + m) \\ & x_1 = d_{an},\; x_2 = d_{ap},\; y = 1 \end{aligned}`,
  paper: {
    authors: 'Herbrich, Graepel & Obermayer',
    year: 1999,
    title: 'Support Vector Learning for Ordinal Regression',
  },
  counterparts: [
    {
      library: 'PyTorch',
      call: "nn.MarginRankingLoss(margin=1.0, reduction='mean')",
      differs: ['takes-scores', 'margin-default'],
    },
    { library: 'pytorch-metric-learning', call: null, differs: [] },
    { library: 'TensorFlow', call: null, differs: [] },
    { library: 'Keras', call: 'keras_rs.losses.PairwiseHingeLoss()', differs: ['takes-scores', 'margin-one'] },
    { library: 'Caffe', call: null, differs: [] },
  ],
};

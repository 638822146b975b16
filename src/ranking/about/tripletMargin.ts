/** Names, formula, source and counterparts of the loss in catalogue/tripletMargin.ts. */

import type { LossAbout } from './entry';

export const tripletMargin: LossAbout = {
  name: 'Triplet margin loss',
  aliases: ['TripletMarginLoss', 'TFeat loss'],
  formula: String.raw`\begin{aligned} \ell_{apn} = \max(0,\; & \lVert x_a - x_p + \epsilon\rVert \\ & - \lVert x_a - x_n + \epsilon\rVert + m) \end{aligned}`,
  paper: {
    authors: 'Balntas, Riba, Ponsa & Mikolajczyk',
    year: 2016,
    title: 'Learning Local Feature Descriptors with Triplets and Shallow Convolutional Neural Networks',
    section: 'in-triplet hard negative mining with anchor swap',
  },
  counterparts: [
    {
      library: 'PyTorch',
      call: "nn.TripletMarginLoss(margin=1.0, p=2, eps=1e-6, swap=False, reduction='mean')",
      differs: ['no-mining'],
    },
    {
      library: 'pytorch-metric-learning',
      call: 'losses.TripletMarginLoss(margin=1.0, swap=False)',
      differs: ['mean-over-active', 'normalises', 'margin-default', 'no-epsilon'],
    },
    { library: 'TensorFlow', call: null, differs: [] },
    { library: 'Keras', call: null, differs: [] },
    { library: 'Caffe', call: null, differs: [] },
    {
      library: 'sentence-transformers',
      call: 'losses.TripletLoss(model, triplet_margin=5)',
      differs: ['no-mining', 'margin-default'],
    },
  ],
};

/** Names, formula, source and counterparts of the loss in catalogue/triplet.ts. */

import type { LossAbout } from './entry';

export const triplet: LossAbout = {
  name: 'Triplet loss',
  aliases: ['Triplet ranking loss', 'Max margin loss', 'Large margin nearest neighbour (push and pull)', 'FaceNet loss'],
  formula: String.raw`\ell_{apn} = \max(0,\; d_{ap} - d_{an} + m)`,
  paper: {
    authors: 'Schroff, Kalenichenko & Philbin',
    year: 2015,
    title: 'FaceNet: A Unified Embedding for Face Recognition and Clustering',
    section: '3.1',
  },
  counterparts: [
    {
      library: 'PyTorch',
      call: "nn.TripletMarginWithDistanceLoss(distance_function=..., margin=1.0, swap=False, reduction='mean')",
      differs: ['no-mining', 'mean-over-all', 'slope-at-kink'],
    },
    {
      library: 'pytorch-metric-learning',
      call: 'losses.TripletMarginLoss(margin=1.0, swap=False, smooth_loss=False)',
      differs: ['normalises', 'margin-default'],
    },
    {
      library: 'TensorFlow',
      call: "tfa.losses.TripletSemiHardLoss(margin=1.0, distance_metric='L2'); tfa.losses.TripletHardLoss(margin=1.0, soft=False)",
      differs: ['mines-semi-hard', 'mean-over-all'],
    },
    { library: 'Keras', call: null, differs: [] },
    { library: 'Caffe', call: null, differs: [] },
    {
      library: 'sentence-transformers',
      call: 'losses.BatchAllTripletLoss(model, distance_metric=..., margin=5)',
      differs: ['margin-default'],
    },
  ],
};

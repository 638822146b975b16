/** Names, formula, source and counterparts of the loss in catalogue/cosineEmbedding.ts. */

import type { LossAbout } from './entry';

export const cosineEmbedding: LossAbout = {
  name: 'Cosine embedding loss',
  aliases: ['CosineEmbeddingLoss', 'CosineEmbeddingCriterion (Torch7)', 'Siamese cosine loss'],
  formula: String.raw`\begin{aligned} \ell_{ap} &= 1 - s_{ap} && y = 1 \\ \ell_{an} &= \max(0,\; s_{an} - m) && y = -1 \\ s_{ij} &= \tfrac{x_i \cdot x_j}{\lVert x_i\rVert\,\lVert x_j\rVert} \end{aligned}`,
  paper: {
    authors: 'Bromley, Guyon, LeCun, Säckinger & Shah',
    year: 1993,
    title: 'Signature Verification Using a “Siamese” Time Delay Neural Network',
  },
  counterparts: [
    {
      library: 'PyTorch',
      call: "nn.CosineEmbeddingLoss(margin=0.5, reduction='mean')",
      differs: ['target-per-pair', 'margin-default', 'epsilon-lengths'],
    },
    {
      library: 'pytorch-metric-learning',
      call: 'losses.ContrastiveLoss(pos_margin=1, neg_margin=0.5, distance=CosineSimilarity())',
      differs: ['mean-each-kind'],
    },
    { library: 'TensorFlow', call: null, differs: [] },
    { library: 'Keras', call: 'keras.losses.CosineSimilarity()', differs: ['positives-only'] },
    { library: 'Caffe', call: null, differs: [] },
  ],
};

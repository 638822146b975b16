import { linearForm } from '../losses/contrastive';
import { pairMinings } from '../minings';
import type { LossEntry } from './entry';
import { pairsOf } from './pairs';

/**
 * With d = 1 - s it is the linear loss over pairs: d for one class, max(0, (1 - m) - d) for two. Computed as such: d is a direct
 * difference of directions, which keeps the digits that 1 - s loses where two directions nearly agree.
 */
const { evaluate, terms } = pairsOf(
  ({ margin }) => linearForm(1 - margin, 0, 1),
  ({ margin }) => 1 - margin,
);

export const cosineEmbedding: LossEntry = {
  name: 'Cosine embedding loss',
  aliases: ['CosineEmbeddingLoss', 'CosineEmbeddingCriterion (Torch7)', 'Siamese cosine loss'],
  formula: String.raw`\begin{aligned} \ell_{ap} &= 1 - s_{ap} && y = 1 \\ \ell_{an} &= \max(0,\; s_{an} - m) && y = -1 \\ s_{ij} &= \tfrac{x_i \cdot x_j}{\lVert x_i\rVert\,\lVert x_j\rVert} \end{aligned}`,
  needs: 'pairs',
  distances: ['cosine'],
  minings: pairMinings,
  parameters: ['margin', 'average'],
  recommended: { average: 'all', margin: 0.8 },
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
  evaluate,
  terms: (work) => {
    const { dAp, dAn, positive, negative, positiveSlope, negativeSlope } = terms(work);
    const { margin } = work.objective;
    return { sAp: 1 - dAp, sAn: 1 - dAn, dAp, dAn, margin, positive, negative, positiveSlope, negativeSlope };
  },
};

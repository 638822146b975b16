import { nPairs as nPairsLoss } from '../losses/nPairs';
import { wholeBatch } from '../minings';
import type { LossEntry } from './entry';
import { overSimilarities } from './spaces';

export const nPairs: LossEntry = {
  name: 'N-pairs loss',
  aliases: ['Multi-class N-pair loss', 'N-pair-mc loss', 'Multiple negatives ranking loss (without its scale)'],
  formula: String.raw`\ell_{i} = -\log \frac{e^{s(a_i,\,p_i)}}{\sum_{j} e^{s(a_i,\,p_j)}}`,
  needs: 'batch',
  distances: ['euclidean', 'squared', 'cosine'],
  minings: wholeBatch,
  parameters: ['similarity'],
  recommended: { similarity: 'dot' },
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
  evaluate: overSimilarities(({ objective, count, workspace: { distances: similarities, labels, weights, selected } }) =>
    nPairsLoss(similarities, labels, count, objective.pairsOfClass ?? 'all', weights, selected),
  ),
  // One triplet has one class with a pair: nothing stands beside its own positive, and the loss is 0 whatever the similarities are.
  terms: ({ workspace: { distances } }) => {
    const [, sAp, sAn] = distances;
    return { sAp, sAn, expAp: Math.exp(sAp), expAn: Math.exp(sAn), classes: 1 };
  },
};

import { sigmoid, softplus, tripletLoss } from '../losses/triplet';
import { tripletLossBatchAll } from '../losses/tripletBatchAll';
import { selectTriplets, tripletMinings } from '../minings';
import { type LossEntry, marginOnCosine, type Work } from './entry';
import { overDistances } from './spaces';

/** The three distances of a batch of one triplet and what the hinge makes of them. `sharpness` is the slope of the loss. */
export function tripletTerms({ objective, workspace: { distances } }: Work): Record<string, number> {
  const { margin, swap = false, softMargin = false } = objective;
  const [, dAp, dAn, , , dPn] = distances;
  const x = dAp + margin - (swap ? Math.min(dAn, dPn) : dAn);
  return {
    dAp,
    dAn,
    dPn,
    margin,
    x,
    value: softMargin ? softplus(x) : Math.max(0, x),
    slope: softMargin ? sigmoid(x) : x > 0 ? 1 : 0,
  };
}

export const triplet: LossEntry = {
  name: 'Triplet loss',
  aliases: ['Triplet ranking loss', 'Max margin loss', 'Large margin nearest neighbour (push and pull)', 'FaceNet loss'],
  formula: String.raw`\ell_{apn} = \max(0,\; d_{ap} - d_{an} + m)`,
  needs: 'triplets',
  distances: ['euclidean', 'squared', 'cosine'],
  minings: tripletMinings,
  parameters: ['margin', 'average', 'swap', 'softMargin'],
  recommended: {},
  recommendedOn: { cosine: { ...marginOnCosine.cosine, average: 'all', learningRate: 0.01 } },
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
  evaluate: overDistances((work) => {
    const { objective, count, workspace } = work;
    const { margin, average, swap = false, softMargin: soft = false, mining } = objective;
    const { distances, weights, labels, negatives, selected } = workspace;
    if (mining === 'batch-all' && !swap && !soft)
      return tripletLossBatchAll(distances, labels, count, margin, average, weights, negatives);
    selectTriplets(work);
    return tripletLoss(selected, distances, count, { margin, average, swap, soft }, weights);
  }),
  terms: tripletTerms,
};

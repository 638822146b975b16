import { tripletLoss } from '../losses/triplet';
import { selectTriplets, tripletMinings } from '../minings';
import type { LossEntry } from './entry';
import { overDistances } from './spaces';
import { tripletTerms } from './triplet';

/** What torch adds to each coordinate of a difference, so that its root has a derivative at 0. */
const EPSILON = 1e-6;

export const tripletMargin: LossEntry = {
  name: 'Triplet margin loss',
  aliases: ['TripletMarginLoss', 'TFeat loss'],
  formula: String.raw`\begin{aligned} \ell_{apn} = \max(0,\; & \lVert x_a - x_p + \epsilon\rVert \\ & - \lVert x_a - x_n + \epsilon\rVert + m) \end{aligned}`,
  needs: 'triplets',
  distances: ['euclidean'],
  minings: tripletMinings,
  parameters: ['margin', 'average', 'swap'],
  recommended: { average: 'all' },
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
  evaluate: overDistances((work) => {
    const { objective, count, workspace } = work;
    const { margin, average, swap } = objective;
    selectTriplets(work);
    return tripletLoss(
      workspace.selected,
      workspace.distances,
      count,
      { margin, average, swap, slopeAtKink: 1 },
      workspace.weights,
    );
  }, EPSILON),
  terms: (work) => ({ ...tripletTerms({ ...work, objective: { ...work.objective, softMargin: false } }), epsilon: EPSILON }),
};

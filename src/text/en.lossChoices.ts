/** Losses, distances and their parameters in English: what the settings of every page with a loss offer. */

import type { DistanceId, LossId } from '../engine/protocol';
import type { ParameterId } from '../ranking/parameters';
import type { Explained } from './en.house';

export const lossChoices = {
  losses: {
    triplet: {
      name: 'Triplet',
      hint: 'A negative must be farther from the anchor than the positive, by the margin.',
    },
    'triplet-margin': {
      name: 'Triplet margin',
      hint: 'PyTorch’s triplet loss: the mean over all triplets, also the easy ones, and a tiny ε in each distance.',
    },
    'margin-ranking': {
      name: 'Margin ranking',
      hint: 'Ranks two numbers, here two distances: the negative’s above the positive’s by the margin.',
    },
    'contrastive-linear': {
      name: 'Pairwise, linear',
      hint: 'Same class: as close as can be. Different: at least the margin apart; negatives beyond it are left alone.',
    },
    contrastive: {
      name: 'Contrastive',
      hint: 'As the linear one, but far positives and near negatives weigh more: everything squared.',
    },
    'hinge-embedding': {
      name: 'Hinge embedding',
      hint: 'PyTorch’s name for the linear pairwise loss; the mean goes over all pairs.',
    },
    'cosine-embedding': {
      name: 'Cosine embedding',
      hint: 'Looks at angles only: same class in the same direction, different ones with a cosine below the margin.',
    },
    'nt-xent': {
      name: 'NT-Xent',
      hint: 'For each positive pair: pick the positive out of all negatives by a softmax of cosines.',
    },
    'n-pairs': {
      name: 'N-pairs',
      hint: 'One pair of each class, each anchor against all these positives at once.',
    },
    'multi-similarity': {
      name: 'Multi-similarity',
      hint: 'Weighs each pair of the batch by its own similarity and by that of the others.',
    },
    'cross-entropy': {
      name: 'Cross-entropy',
      hint: 'The baseline, no ranking: a linear layer on the embedding names the class.',
    },
  } satisfies Record<LossId, Explained>,
  distances: {
    euclidean: { name: 'Euclidean', hint: 'The straight length between two embeddings.' },
    squared: { name: 'Squared', hint: 'The length squared, as in FaceNet. The margin is then in squared units too.' },
    cosine: { name: 'Cosine', hint: '1 − cosine of the angle, from 0 to 2: only directions count, not lengths.' },
  } satisfies Record<DistanceId, Explained>,
  parameters: {
    margin: { name: 'Margin', hint: 'How much farther a negative must be than a positive.' },
    average: { name: 'Mean over', hint: 'Over all that were selected, or only over those that still have a loss.' },
    swap: {
      name: 'Swap',
      hint: 'Takes the positive as anchor where that is the harder case: the nearer of d(a, n) and d(p, n).',
    },
    softMargin: { name: 'Soft margin', hint: 'log(1 + eˣ) for max(0, x): no triplet is ever quite done.' },
    positiveMargin: { name: 'Positive margin', hint: 'Positive pairs nearer than this are left alone.' },
    similarity: { name: 'Similarity', hint: 'Cosine: only directions count. Dot product: lengths count too.' },
    temperature: { name: 'Temperature', hint: 'The lower, the more the hardest negatives decide.' },
    alpha: { name: 'α, positives', hint: 'The higher, the more the farthest positives decide.' },
    beta: { name: 'β, negatives', hint: 'The higher, the more the nearest negatives decide.' },
    base: { name: 'λ, base', hint: 'The similarity that positives should exceed and negatives stay below.' },
  } satisfies Record<ParameterId, Explained>,
  averages: {
    active: {
      name: 'with a loss',
      hint: 'The mean goes over those with a loss above 0: its size does not shrink as easy ones grow many.',
    },
    all: { name: 'all', hint: 'The mean goes over all that were selected, so steps shrink as more of them are easy.' },
  } satisfies Record<'active' | 'all', Explained>,
  similarities: {
    cosine: { name: 'cosine', hint: 'The cosine of the angle, between −1 and 1.' },
    dot: { name: 'dot product', hint: 'The dot product: longer embeddings are surer of themselves.' },
  } satisfies Record<'cosine' | 'dot', Explained>,
};

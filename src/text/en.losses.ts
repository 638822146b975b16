/** Losses, distances, minings and their parameters in English; what a library does otherwise; the lines about a loss under its choice. */

import type { DistanceId, LossId, MiningId } from '../engine/protocol';
import type { Difference } from '../ranking/catalogue/differences';
import type { ParameterId } from '../ranking/parameters';
import type { Explained } from './en';

export interface ExplainedMining extends Explained {
  /** What becomes of a batch without a valid positive or negative. */
  lacking: string;
}

export const lossWords = {
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
      hint: 'Same digit: as close as can be. Different: at least the margin apart; negatives beyond it are left alone.',
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
      hint: 'Looks at angles only: same digit in the same direction, different ones with a cosine below the margin.',
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
      hint: 'The baseline, no ranking: a linear layer on the embedding names the digit.',
    },
  } satisfies Record<LossId, Explained>,
  distances: {
    euclidean: { name: 'Euclidean', hint: 'The straight length between two embeddings.' },
    squared: { name: 'Squared', hint: 'The length squared, as in FaceNet. The margin is then in squared units too.' },
    cosine: { name: 'Cosine', hint: '1 − cosine of the angle, from 0 to 2: only directions count, not lengths.' },
  } satisfies Record<DistanceId, Explained>,
  minings: {
    'batch-all': {
      name: 'Batch all',
      hint: 'Every valid triplet or pair of the batch.',
      lacking: 'Without a positive or a negative there is no triplet and the loss is 0; pairs of one kind alone still count.',
    },
    'batch-semi-hard': {
      name: 'Batch semi-hard',
      hint: 'Each positive pair with the nearest negative that is still farther than the positive (FaceNet).',
      lacking:
        'A pair without a semi-hard negative is left out. For pairs: all positives, and the negatives inside the margin.',
    },
    'batch-hard': {
      name: 'Batch hard',
      hint: 'Each anchor with its farthest positive and nearest negative. From scratch it often collapses to one point: try it.',
      lacking: 'An anchor without a positive or without a negative is left out.',
    },
    'hardest-negative': {
      name: 'Hardest negative',
      hint: 'Each positive pair with its nearest negative, as long as there is a loss. From scratch it collapses like batch hard.',
      lacking: 'A pair without a negative, or whose nearest one is easy, is left out.',
    },
    'random-negative': {
      name: 'Random negative',
      hint: 'Each positive pair with one of the negatives that still have a loss, drawn at random.',
      lacking: 'A pair all of whose negatives are easy, or that has none, is left out.',
    },
    'distance-weighted': {
      name: 'Distance-weighted',
      hint: 'Negatives drawn so that near and far ones come up alike (Wu et al., 2017). Weighted by the directions of the embeddings.',
      lacking: 'An anchor whose negatives are all too far draws among all of them; without any it is left out.',
    },
    easiest: {
      name: 'Easiest (a warning)',
      hint: 'Each anchor with its nearest positive and farthest negative: soon no loss is left, so next to nothing is learned.',
      lacking: 'An anchor without a positive or without a negative is left out.',
    },
    'pairs-balanced': {
      name: 'Balanced at random',
      hint: 'All positive pairs and as many negative ones, drawn at random.',
      lacking: 'Without a positive pair nothing is selected; with too few negatives all of them are.',
    },
    'pairs-hard-negatives': {
      name: 'Hard negatives',
      hint: 'All positive pairs and as many of the nearest negative ones. From scratch it collapses to one point.',
      lacking: 'Without a positive pair nothing is selected; with too few negatives all of them are.',
    },
    'pairs-margin': {
      name: 'Inside margins',
      hint: 'Only positive pairs farther than their margin and negative ones nearer than theirs.',
      lacking: 'Pairs of one kind alone still count; with none inside the margins the loss is 0.',
    },
    'offline-fixed': {
      name: 'Random, fixed',
      hint: 'Random triplets or pairs drawn once at the start. They soon become easy.',
      lacking: 'Drawn from the whole data set, where every digit has positives and negatives.',
    },
    'offline-epoch': {
      name: 'Random, each epoch',
      hint: 'Random triplets or pairs, drawn anew for each pass through the data.',
      lacking: 'Drawn from the whole data set, where every digit has positives and negatives.',
    },
  } satisfies Record<MiningId, ExplainedMining>,
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
  about: {
    summary: 'Names, source, libraries',
    alsoCalled: 'Also called',
    source: 'Source',
    paper: (authors: string, year: string) => `${authors}, ${year}`,
    elsewhere: 'In libraries',
    none: 'not there',
    same: 'the same',
    lacking: 'Without positives or negatives',
    setWith: (settings: string) => `Set with this loss: ${settings}.`,
  },
  differences: {
    'mean-over-all': 'mean over all, also those of loss 0',
    'mean-over-active': 'mean over those with a loss only',
    'mean-each-kind': 'mean over active positives plus mean over active negatives',
    'no-mining': 'takes ready-made triplets; mining is yours',
    'mines-semi-hard': 'mines semi-hard (or hard) by itself; without a semi-hard negative the farthest one',
    'own-miner': 'mines by itself first',
    'takes-distances': 'takes distances instead of embeddings',
    'takes-scores': 'takes two scores; give it the two distances',
    'takes-logits': 'takes logits; the linear layer is yours',
    'target-per-pair': 'takes pairs with a target each instead of labels',
    'two-views': 'takes one positive for each row, by its place in the batch',
    'all-positives': 'all rows of a class are targets, not one',
    'first-pair': 'the first two rows of each class only',
    'positives-only': 'has no term for negatives',
    'classifies-pairs': 'classifies pairs of sentences',
    normalises: 'puts embeddings at unit length first',
    'normalises-weights': 'puts embeddings and weights at unit length',
    'no-bias': 'has no bias',
    'dot-products': 'dot products instead of cosines',
    'cosine-distance': 'cosine distance by default',
    linear: 'linear instead of squared',
    'no-half': 'without the factor ½: twice as large',
    'legacy-squared': 'legacy_version: max(0, m − d²) for negatives',
    'epsilon-lengths': '1e-12 added to each squared length',
    'no-epsilon': 'without ε in the distances',
    'slope-at-kink': 'slope 1 where the hinge is exactly 0',
    'margin-default': 'another default margin',
    'margin-one': 'margin fixed at 1',
    'temperature-default': 'another default temperature',
    'other-defaults': 'other defaults',
  } satisfies Record<Difference, string>,
};

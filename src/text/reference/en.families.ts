/** English names of the words that mean several losses, and what each says. Both languages are carried: a search finds a word in either. */

import type { FamilyId } from '../../ranking/names';
import type { Explained } from '../en';

export const families = {
  'ranking-loss': {
    name: 'Ranking loss',
    hint: 'The word for all of them: the loss looks at relative distances between inputs, not at what each input is.',
  },
  'margin-loss': {
    name: 'Margin loss',
    hint: 'Says that the loss asks for a distance by a margin and is content beyond it. (Wu et al. 2017 use the name for a loss of their own with a learned boundary, which is not here.)',
  },
  'max-margin-loss': {
    name: 'Max-margin loss',
    hint: 'The same said the way of support vector machines: keep apart by at least the margin.',
  },
  'hinge-loss': {
    name: 'Hinge loss',
    hint: 'Says what the curve looks like: max(0, ·), straight down to a kink and then 0. A classifier’s hinge loss has the same shape over scores.',
  },
  'contrastive-loss': {
    name: 'Contrastive loss',
    hint: 'Pairs: pull the same together, push others apart to a margin. Squared with Hadsell and Caffe, linear in pytorch-metric-learning; since SimCLR often a softmax over a batch.',
  },
  'triplet-loss': {
    name: 'Triplet loss',
    hint: 'Anchor, positive and negative: the negative farther than the positive by the margin.',
  },
  'pairwise-ranking-loss': {
    name: 'Pairwise ranking loss',
    hint: 'In metric learning a loss over pairs of inputs; in learning to rank a loss over pairs of scores. Two things, one name.',
  },
  'siamese-net': {
    name: 'Siamese net',
    hint: 'Names the net, not the loss: two branches that share all weights. It is usually trained with a loss over pairs.',
  },
  'triplet-net': {
    name: 'Triplet net',
    hint: 'Names the net: three branches that share all weights. It is trained with a loss over triplets.',
  },
  'metric-learning-loss': {
    name: 'Metric learning loss',
    hint: 'What it is for: an embedding in which distance means something. All of these but cross-entropy.',
  },
  'contrastive-learning': {
    name: 'Contrastive learning',
    hint: 'Today mostly self-supervised: two views of one image are the positive pair, the rest of the batch are negatives.',
  },
  'embedding-loss': {
    name: 'Embedding loss',
    hint: 'PyTorch’s word for its two losses over pairs with a target of 1 or −1.',
  },
  'cross-modal-ranking-loss': {
    name: 'Cross-modal ranking loss',
    hint: 'Also multi-modal. Says what is ranked, not how: the anchor is an image, positive and negative are words, or the other way round. The formula is the triplet loss’s; the page of images and words trains it.',
  },
} satisfies Record<FamilyId, Explained>;

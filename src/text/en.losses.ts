/** Minings in English; what a library does otherwise; the lines about a loss under its choice. Losses and distances are in en.lossChoices.ts. */

import type { MiningId } from '../engine/protocol';
import type { Difference } from '../ranking/catalogue/differences';
import type { Explained } from './en';

export interface ExplainedMining extends Explained {
  /** What becomes of a batch without a valid positive or negative. */
  lacking: string;
}

export const lossWords = {
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
      lacking: 'Drawn from the whole data set, where every class has positives and negatives.',
    },
    'offline-epoch': {
      name: 'Random, each epoch',
      hint: 'Random triplets or pairs, drawn anew for each pass through the data.',
      lacking: 'Drawn from the whole data set, where every class has positives and negatives.',
    },
  } satisfies Record<MiningId, ExplainedMining>,
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

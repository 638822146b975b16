/** Layers over pairs. */

import type { LabelledBatch } from '../objective';
import { common, type LibraryLayer, over, pairs } from './layer';

const pairLayer = { ...common, terms: 'pairs' } as const;
/** Squares without the half of Hadsell's loss. */
const twiceContrastive = (batch: LabelledBatch, margin: number) =>
  2 * over({ loss: 'contrastive' }, margin, batch, pairs(batch.labels));

export const layersOfPairs: readonly LibraryLayer[] = [
  {
    ...pairLayer,
    id: 'caffe-contrastive',
    home: 'Caffe',
    call: 'ContrastiveLoss',
    loss: 'contrastive',
    half: true,
    margin: 1,
    heldBy: [],
    compute: (batch, margin) => over({ loss: 'contrastive' }, margin, batch, pairs(batch.labels)),
  },
  {
    ...pairLayer,
    id: 'caffe-legacy',
    home: 'Caffe',
    call: 'ContrastiveLoss { legacy_version: true }',
    loss: 'contrastive',
    distance: 'squared',
    half: true,
    margin: 1,
    heldBy: [],
    // The half of d^2 for one class, the half of max(0, m - d^2) for two.
    compute: (batch, margin) =>
      over({ loss: 'contrastive-linear', distance: 'squared' }, margin, batch, pairs(batch.labels)) / 2,
  },
  {
    ...pairLayer,
    id: 'tfa-contrastive',
    home: 'TensorFlow',
    call: 'tfa.losses.ContrastiveLoss()',
    loss: 'contrastive',
    half: false,
    margin: 1,
    heldBy: [],
    compute: twiceContrastive,
  },
  {
    ...pairLayer,
    id: 'keras-contrastive',
    home: 'keras.io',
    call: 'examples/vision/siamese_contrastive',
    loss: 'contrastive',
    half: false,
    margin: 1,
    heldBy: [],
    compute: twiceContrastive,
  },
  {
    ...pairLayer,
    id: 'adambielski-contrastive',
    home: 'siamese-triplet',
    call: 'OnlineContrastiveLoss(AllPositivePairSelector())',
    loss: 'contrastive',
    half: false,
    margin: 1,
    heldBy: ['a-oc-all-1'],
    compute: twiceContrastive,
  },
  {
    ...pairLayer,
    id: 'torch-hinge',
    home: 'PyTorch',
    call: 'nn.HingeEmbeddingLoss()',
    loss: 'hinge-embedding',
    margin: 1,
    heldBy: ['t-hinge-1', 'con-lin-1'],
    compute: (batch, margin) => over({ loss: 'hinge-embedding' }, margin, batch, pairs(batch.labels)),
  },
  {
    ...pairLayer,
    id: 'pml-contrastive',
    home: 'pytorch-metric-learning',
    call: 'losses.ContrastiveLoss()',
    loss: 'contrastive-linear',
    normalises: true,
    mean: 'each-kind',
    margin: 1,
    heldBy: ['p-con-1', 'p-con-dup'],
    compute: (batch, margin) =>
      [true, false]
        .map((same) => over({ loss: 'contrastive-linear', average: 'active' }, margin, batch, pairs(batch.labels, same)))
        .reduce((sum, value) => sum + value, 0),
  },
  {
    ...pairLayer,
    id: 'torch-cosine',
    home: 'PyTorch',
    call: 'nn.CosineEmbeddingLoss()',
    loss: 'cosine-embedding',
    distance: 'cosine',
    margin: 0,
    heldBy: ['t-cos-1', 't-cos-2'],
    compute: (batch, margin) => over({ loss: 'cosine-embedding', distance: 'cosine' }, margin, batch, pairs(batch.labels)),
  },
];

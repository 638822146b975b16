/** Layers over triplets. */

import { distanceBetween } from '../distance';
import { evaluate, type GivenSelection, type LabelledBatch } from '../objective';
import { common, type LibraryLayer, over, triplets } from './layer';

/** TensorFlow Addons: each positive pair with the nearest negative that is still farther than the positive, else with the farthest. */
function semiHardOrFarthest({ embeddings, size, labels }: LabelledBatch): GivenSelection {
  const d = (i: number, j: number) => distanceBetween(embeddings, size, i, j, 'euclidean');
  const rows: number[] = [];
  for (let a = 0; a < labels.length; a++)
    for (let p = 0; p < labels.length; p++) {
      if (p === a || labels[p] !== labels[a]) continue;
      const negatives = Array.from({ length: labels.length }, (_, n) => n).filter((n) => labels[n] !== labels[a]);
      negatives.sort((m, n) => d(a, m) - d(a, n));
      const chosen = negatives.find((n) => d(a, n) > d(a, p)) ?? negatives.at(-1);
      if (chosen !== undefined) rows.push(a, p, chosen);
    }
  return { kind: 'triplets', rows: Uint16Array.from(rows) };
}

const tripletLayer = { ...common, terms: 'ordered-triplets' } as const;

export const layersOfTriplets: readonly LibraryLayer[] = [
  {
    ...tripletLayer,
    id: 'torch-triplet',
    home: 'PyTorch',
    call: 'nn.TripletMarginLoss()',
    loss: 'triplet-margin',
    margin: 1,
    heldBy: ['t-triplet-1', 't-triplet-m0', 't-triplet-dup'],
    compute: (batch, margin) => over({ loss: 'triplet-margin' }, margin, batch, triplets(batch.labels, true)),
  },
  {
    ...tripletLayer,
    id: 'torch-triplet-swap',
    home: 'PyTorch',
    call: 'nn.TripletMarginLoss(swap=True)',
    loss: 'triplet-margin',
    margin: 1,
    heldBy: ['t-triplet-swap-1'],
    compute: (batch, margin) => over({ loss: 'triplet-margin', swap: true }, margin, batch, triplets(batch.labels, true)),
  },
  {
    ...tripletLayer,
    id: 'torch-ranking',
    home: 'PyTorch',
    call: 'nn.MarginRankingLoss()',
    loss: 'margin-ranking',
    margin: 0,
    heldBy: ['t-rank-1', 't-rank-tie'],
    compute: (batch, margin) => over({ loss: 'margin-ranking' }, margin, batch, triplets(batch.labels, true)),
  },
  {
    ...tripletLayer,
    id: 'pml-triplet',
    home: 'pytorch-metric-learning',
    call: 'losses.TripletMarginLoss()',
    loss: 'triplet',
    normalises: true,
    mean: 'active',
    margin: 0.05,
    heldBy: ['p-trip-1', 'p-con-1'],
    compute: (batch, margin) => over({ loss: 'triplet', average: 'active' }, margin, batch, triplets(batch.labels, true)),
  },
  {
    ...tripletLayer,
    id: 'tfa-semi-hard',
    home: 'TensorFlow',
    call: 'tfa.losses.TripletSemiHardLoss()',
    loss: 'triplet',
    mean: 'positives',
    margin: 1,
    heldBy: [],
    compute: (batch, margin) => over({ loss: 'triplet' }, margin, batch, semiHardOrFarthest(batch)),
  },
  {
    ...tripletLayer,
    id: 'moindrot-all',
    home: 'tensorflow-triplet-loss',
    call: 'batch_all_triplet_loss()',
    loss: 'triplet',
    mean: 'active',
    margin: 0.5,
    heldBy: ['o-ba-1', 'o-ba-single', 'o-ba-collapsed'],
    compute: (batch, margin) => over({ loss: 'triplet', average: 'active' }, margin, batch, triplets(batch.labels, true)),
  },
  {
    ...tripletLayer,
    id: 'moindrot-hard',
    home: 'tensorflow-triplet-loss',
    call: 'batch_hard_triplet_loss()',
    loss: 'triplet',
    mean: 'anchors',
    margin: 0.5,
    heldBy: ['o-bh-1', 'o-bh-offset', 'o-bh-m0'],
    compute: (batch, margin) =>
      evaluate(
        { loss: 'triplet', distance: 'euclidean', mining: 'batch-hard', average: 'all', lonelyAnchors: 'keep', margin },
        batch,
      ).loss,
  },
  {
    ...tripletLayer,
    id: 'adambielski-triplet',
    home: 'siamese-triplet',
    call: 'OnlineTripletLoss(AllTripletSelector())',
    loss: 'triplet',
    terms: 'unordered-triplets',
    distance: 'squared',
    margin: 1,
    heldBy: ['a-ot-all-1'],
    compute: (batch, margin) => over({ loss: 'triplet', distance: 'squared' }, margin, batch, triplets(batch.labels, false)),
  },
  {
    ...tripletLayer,
    id: 'keras-triplet',
    home: 'keras.io',
    call: 'examples/vision/siamese_network',
    loss: 'triplet',
    distance: 'squared',
    margin: 0.5,
    heldBy: [],
    compute: (batch, margin) => over({ loss: 'triplet', distance: 'squared' }, margin, batch, triplets(batch.labels, true)),
  },
];

/** Layers that take a batch whole. */

import { common, type LibraryLayer, ofBatch } from './layer';

export const layersOfBatches: readonly LibraryLayer[] = [
  {
    ...common,
    id: 'pml-nt-xent',
    home: 'pytorch-metric-learning',
    call: 'losses.NTXentLoss()',
    loss: 'nt-xent',
    terms: 'batch',
    distance: 'cosine',
    mean: 'positives',
    margin: null,
    temperature: 0.07,
    heldBy: ['p-ntx-1'],
    compute: (batch, temperature) => ofBatch({ loss: 'nt-xent', temperature }, batch),
  },
  {
    ...common,
    id: 'pml-n-pairs',
    home: 'pytorch-metric-learning',
    call: 'losses.NPairsLoss()',
    loss: 'n-pairs',
    terms: 'batch',
    distance: 'dot',
    normalises: true,
    mean: 'positives',
    margin: null,
    heldBy: ['p-np-1', 'p-np-single'],
    compute: (batch) => ofBatch({ loss: 'n-pairs', similarity: 'dot', pairsOfClass: 'first' }, batch),
  },
  {
    ...common,
    id: 'pml-multi-similarity',
    home: 'pytorch-metric-learning',
    call: 'losses.MultiSimilarityLoss()',
    loss: 'multi-similarity',
    terms: 'batch',
    distance: 'cosine',
    mean: 'anchors',
    margin: null,
    heldBy: ['p-ms-1'],
    compute: (batch) => ofBatch({ loss: 'multi-similarity', alpha: 2, beta: 50, base: 0.5 }, batch),
  },
];

/** The page's minings of pairs as NumPy functions, each the definition of its file in src/ranking/mining. */

import type { LossId } from '../../ranking/catalogue';
import type { MiningId } from '../../ranking/minings';
import type { Mining } from '../pytorch/mining';
import { pairMargin } from '../pytorch/pairMining';

const pairMinings = (margin: string): Partial<Record<MiningId, Mining>> => ({
  'batch-all': {
    call: 'all_pairs(labels)',
    code: `
def all_pairs(labels):
    """Every pair i < j of the batch."""
    return np.triu_indices(len(labels), k=1)
`,
  },
  'batch-semi-hard': {
    call: 'semi_hard_pairs(d, labels)',
    code: `
def semi_hard_pairs(d, labels):
    """All pairs i < j of one class, and those of two classes nearer than the margin."""
    i, j = np.triu_indices(len(labels), k=1)
    kept = (labels[i] == labels[j]) | (d[i, j] < ${margin})
    return i[kept], j[kept]
`,
  },
  'batch-hard': {
    call: 'hardest_pairs(d, labels)',
    code: `
def hardest_pairs(d, labels):
    """For each anchor the pair with its farthest positive and the pair with its nearest negative, where there is one."""
    positive, negative = positive_mask(labels), negative_mask(labels)
    p, n = np.where(positive, d, -np.inf).argmax(axis=1), np.where(negative, d, np.inf).argmin(axis=1)
    with_p, with_n = np.flatnonzero(positive.any(axis=1)), np.flatnonzero(negative.any(axis=1))
    return np.concatenate([with_p, with_n]), np.concatenate([p[with_p], n[with_n]])
`,
  },
  'pairs-balanced': {
    call: 'balanced_pairs(labels)',
    code: `
def balanced_pairs(labels):
    """All positive pairs i < j and as many negative ones, drawn at random."""
    i, j = np.triu_indices(len(labels), k=1)
    positive, negative = np.flatnonzero(labels[i] == labels[j]), np.flatnonzero(labels[i] != labels[j])
    kept = np.concatenate([positive, rng.permutation(negative)[: len(positive)]])
    return i[kept], j[kept]
`,
  },
  'pairs-hard-negatives': {
    call: 'hard_negative_pairs(d, labels)',
    code: `
def hard_negative_pairs(d, labels):
    """All positive pairs i < j and as many of the nearest negative ones of the whole batch."""
    i, j = np.triu_indices(len(labels), k=1)
    positive, negative = np.flatnonzero(labels[i] == labels[j]), np.flatnonzero(labels[i] != labels[j])
    nearest = negative[d[i, j][negative].argsort(kind="stable")[: len(positive)]]
    kept = np.concatenate([positive, nearest])
    return i[kept], j[kept]
`,
  },
  'pairs-margin': {
    call: 'pairs_in_margins(d, labels)',
    code: `
def pairs_in_margins(d, labels):
    """Ordered positive pairs farther than POSITIVE_MARGIN, and negative ones nearer than the margin."""
    positive, negative = positive_mask(labels), negative_mask(labels)
    return np.nonzero((positive & (d > POSITIVE_MARGIN)) | (negative & (d < ${margin})))
`,
  },
});

export const numpyPairMining = (loss: LossId, mining: MiningId): Mining => pairMinings(pairMargin(loss))[mining] as Mining;

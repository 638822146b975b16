/** The page's minings of pairs as torch functions, each the definition of its file in src/ranking/mining. */

import type { LossId } from '../../ranking/catalogue';
import type { MiningId } from '../../ranking/minings';
import type { Mining } from './mining';

/** Minings measure in distances; the margin of the cosine embedding loss is a cosine. */
export const pairMargin = (loss: LossId) => (loss === 'cosine-embedding' ? '(1 - MARGIN)' : 'MARGIN');

const pairMinings = (margin: string): Partial<Record<MiningId, Mining>> => ({
  'batch-all': {
    call: 'all_pairs(labels)',
    code: `
def all_pairs(labels):
    """Every pair i < j of the batch."""
    return torch.triu_indices(len(labels), len(labels), offset=1).unbind()
`,
  },
  'batch-semi-hard': {
    call: 'semi_hard_pairs(d, labels)',
    code: `
def semi_hard_pairs(d, labels):
    """All pairs i < j of one class, and those of two classes nearer than the margin."""
    i, j = torch.triu_indices(len(labels), len(labels), offset=1)
    kept = (labels[i] == labels[j]) | (d[i, j] < ${margin})
    return i[kept], j[kept]
`,
  },
  'batch-hard': {
    call: 'hardest_pairs(d, labels)',
    code: `
def hardest_pairs(d, labels):
    """For each anchor the pair with its farthest positive and the pair with its nearest negative, where there is one."""
    same = labels[:, None] == labels[None, :]
    far, p = d.masked_fill(~same | torch.eye(len(d), dtype=torch.bool), -torch.inf).max(dim=1)
    near, n = d.masked_fill(same, torch.inf).min(dim=1)
    with_p, with_n = (far > -torch.inf).nonzero().squeeze(1), (near < torch.inf).nonzero().squeeze(1)
    return torch.cat([with_p, with_n]), torch.cat([p[with_p], n[with_n]])
`,
  },
  'pairs-balanced': {
    call: 'balanced_pairs(labels)',
    code: `
def balanced_pairs(labels):
    """All positive pairs i < j and as many negative ones, drawn at random."""
    i, j = torch.triu_indices(len(labels), len(labels), offset=1)
    same = labels[i] == labels[j]
    positive, negative = same.nonzero().squeeze(1), (~same).nonzero().squeeze(1)
    drawn = negative[torch.randperm(len(negative))[: len(positive)]]
    kept = torch.cat([positive, drawn])
    return i[kept], j[kept]
`,
  },
  'pairs-hard-negatives': {
    call: 'hard_negative_pairs(d, labels)',
    code: `
def hard_negative_pairs(d, labels):
    """All positive pairs i < j and as many of the nearest negative ones of the whole batch."""
    i, j = torch.triu_indices(len(labels), len(labels), offset=1)
    same = labels[i] == labels[j]
    positive, negative = same.nonzero().squeeze(1), (~same).nonzero().squeeze(1)
    nearest = negative[d[i, j][negative].argsort()[: len(positive)]]
    kept = torch.cat([positive, nearest])
    return i[kept], j[kept]
`,
  },
  'pairs-margin': {
    call: 'pairs_in_margins(d, labels)',
    code: `
def pairs_in_margins(d, labels):
    """Ordered positive pairs farther than POSITIVE_MARGIN, and negative ones nearer than the margin."""
    same = labels[:, None] == labels[None, :]
    others = ~torch.eye(len(d), dtype=torch.bool)
    return (torch.where(same, d > POSITIVE_MARGIN, d < ${margin}) & others).nonzero(as_tuple=True)
`,
  },
});

export const torchPairMinings = (loss: LossId, mining: MiningId): Mining => pairMinings(pairMargin(loss))[mining] as Mining;

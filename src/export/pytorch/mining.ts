/** The page's minings as torch functions on a distance matrix, each the definition of its file in src/ranking/mining. */

import type { Experiment } from '../../engine/protocol';
import { lossEntry } from '../../ranking/catalogue';
import { isOffline, type MiningId } from '../../ranking/minings';
import { torchPairMinings } from './pairMining';

export interface Mining {
  /** Functions to define. */
  code: string;
  /** The expression that gives the rows; d stands for the distance matrix, x for the embeddings, labels for their classes. */
  call: string;
}

const masks = `
def positive_mask(labels):
    """[a, p]: p is another row of a's class."""
    same = labels[:, None] == labels[None, :]
    return same & ~torch.eye(len(labels), dtype=torch.bool)
`;

/** log of 1/q(d), Wu et al. 2017, section 4; the numbers are src/ranking/mining/distanceWeighted.ts'. */
const distanceWeighted = `
def distance_weighted(x, labels):
    """For each ordered positive pair a negative drawn with chance ~ 1 / q(d), q the density of distances on the
    unit sphere (Wu et al. 2017): below 0.5 the distance counts as 0.5, beyond 1.4 nothing is drawn."""
    unit, size = F.normalize(x), x.shape[1]
    d = torch.linalg.vector_norm(unit[:, None] - unit[None, :], dim=-1)
    clipped = d.clamp(0.5, 1.4)
    log_weights = (2 - size) * clipped.log() - (size - 3) / 2 * (1 - clipped**2 / 4).log()
    negative = labels[:, None] != labels[None, :]
    near = negative & (d < 1.4)
    log_weights = log_weights.masked_fill(~near, -torch.inf)
    weights = (log_weights - log_weights.max(dim=1, keepdim=True).values).exp()
    # An anchor whose negatives are all beyond 1.4 draws among them evenly.
    weights = torch.where(near.any(dim=1, keepdim=True), weights, negative.to(x.dtype))
    a, p = positive_mask(labels).nonzero(as_tuple=True)
    if len(a) == 0 or not negative.any():
        return a[:0], a[:0], a[:0]
    return a, p, torch.multinomial(weights[a], 1).squeeze(1)
`;

const tripletMinings: Partial<Record<MiningId, Mining>> = {
  'batch-all': {
    call: 'all_triplets(labels)',
    code: `
def all_triplets(labels):
    """Every (a, p, n): p another row of a's class, n a row of another class."""
    negative = labels[:, None] != labels[None, :]
    return (positive_mask(labels)[:, :, None] & negative[:, None, :]).nonzero(as_tuple=True)
`,
  },
  'batch-semi-hard': {
    call: 'semi_hard_triplets(d, labels)',
    code: `
def semi_hard_triplets(d, labels):
    """For each ordered positive pair the nearest n with d(a, p) < d(a, n) <= d(a, p) + MARGIN, if there is one."""
    a, p = positive_mask(labels).nonzero(as_tuple=True)
    d_ap, d_an = d[a, p][:, None], d[a]
    semi_hard = (labels[a][:, None] != labels) & (d_an > d_ap) & (d_an <= d_ap + MARGIN)
    nearest, n = d_an.masked_fill(~semi_hard, torch.inf).min(dim=1)
    found = nearest < torch.inf
    return a[found], p[found], n[found]
`,
  },
  'batch-hard': {
    call: 'hardest_triplets(d, labels)',
    code: `
def hardest_triplets(d, labels):
    """For each anchor its farthest positive and its nearest negative; anchors without either are left out."""
    far, p = d.masked_fill(~positive_mask(labels), -torch.inf).max(dim=1)
    near, n = d.masked_fill(labels[:, None] == labels[None, :], torch.inf).min(dim=1)
    a = ((far > -torch.inf) & (near < torch.inf)).nonzero().squeeze(1)
    return a, p[a], n[a]
`,
  },
  'hardest-negative': {
    call: 'hardest_negatives(d, labels)',
    code: `
def hardest_negatives(d, labels):
    """For each pair a < p of one class the nearest negative of a, kept where the loss is above 0."""
    a, p = positive_mask(labels).triu().nonzero(as_tuple=True)
    near, n = d.masked_fill(labels[:, None] == labels[None, :], torch.inf).min(dim=1)
    active = d[a, p] + MARGIN - near[a] > 0
    return a[active], p[active], n[a][active]
`,
  },
  'random-negative': {
    call: 'random_negatives(d, labels)',
    code: `
def random_negatives(d, labels):
    """For each pair a < p of one class one of the negatives with d(a, n) < d(a, p) + MARGIN, each equally likely."""
    a, p = positive_mask(labels).triu().nonzero(as_tuple=True)
    active = (labels[a][:, None] != labels) & (d[a] < d[a, p][:, None] + MARGIN)
    found = active.any(dim=1)
    a, p, active = a[found], p[found], active[found]
    n = torch.multinomial(active.to(d.dtype), 1).squeeze(1) if len(a) else a
    return a, p, n
`,
  },
  'distance-weighted': { call: 'distance_weighted(x.detach(), labels)', code: distanceWeighted },
  easiest: {
    call: 'easiest_triplets(d, labels)',
    code: `
def easiest_triplets(d, labels):
    """For each anchor its nearest positive and its farthest negative: soon nothing is left to learn."""
    near, p = d.masked_fill(~positive_mask(labels), torch.inf).min(dim=1)
    far, n = d.masked_fill(labels[:, None] == labels[None, :], -torch.inf).max(dim=1)
    a = ((near < torch.inf) & (far > -torch.inf)).nonzero().squeeze(1)
    return a, p[a], n[a]
`,
  },
};

/** Null where a sampler has chosen already. */
export function torchMining({ loss, mining }: Experiment): Mining | null {
  if (isOffline(mining)) return null;
  if (lossEntry(loss).needs === 'pairs') return torchPairMinings(loss, mining);
  const { call, code } = tripletMinings[mining] as Mining;
  return { call, code: `${masks.trim()}\n\n\n${code.trim()}` };
}

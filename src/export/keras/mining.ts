/** The page's minings of triplets as NumPy functions on a distance matrix, each the definition of its file in src/ranking/mining. */

import type { Experiment } from '../../engine/protocol';
import { lossEntry } from '../../ranking/catalogue';
import { isOffline, type MiningId } from '../../ranking/minings';
import type { Mining } from '../pytorch/mining';
import { numpyPairMining } from './pairMining';

const masks = `
def positive_mask(labels):
    """[a, p]: p is another row of a's class."""
    return (labels[:, None] == labels) & ~np.eye(len(labels), dtype=bool)


def negative_mask(labels):
    """[a, n]: n is a row of another class."""
    return labels[:, None] != labels
`;

const distanceWeighted = `
def distance_weighted(x, labels):
    """For each ordered positive pair a negative drawn with chance ~ 1 / q(d), q the density of distances on the
    unit sphere (Wu et al. 2017): below 0.5 the distance counts as 0.5, beyond 1.4 nothing is drawn."""
    unit, size = x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-12), x.shape[1]
    d = np.linalg.norm(unit[:, None] - unit, axis=-1)
    clipped = d.clip(0.5, 1.4)
    log_weights = (2 - size) * np.log(clipped) - (size - 3) / 2 * np.log(1 - clipped**2 / 4)
    negative = negative_mask(labels)
    triplets = []
    for a, p in zip(*np.nonzero(positive_mask(labels))):
        near = np.flatnonzero(negative[a] & (d[a] < 1.4))
        if len(near):
            weights = np.exp(log_weights[a, near] - log_weights[a, near].max())
            triplets.append((a, p, rng.choice(near, p=weights / weights.sum())))
        elif negative[a].any():  # all beyond 1.4: evenly among them
            triplets.append((a, p, rng.choice(np.flatnonzero(negative[a]))))
    return np.array(triplets, dtype=int).reshape(-1, 3).T
`;

const tripletMinings: Partial<Record<MiningId, Mining>> = {
  'batch-all': {
    call: 'all_triplets(labels)',
    code: `
def all_triplets(labels):
    """Every (a, p, n): p another row of a's class, n a row of another class."""
    return np.nonzero(positive_mask(labels)[:, :, None] & negative_mask(labels)[:, None, :])
`,
  },
  'batch-semi-hard': {
    call: 'semi_hard_triplets(d, labels)',
    code: `
def semi_hard_triplets(d, labels):
    """For each ordered positive pair the nearest n with d(a, p) < d(a, n) <= d(a, p) + MARGIN, if there is one."""
    a, p = np.nonzero(positive_mask(labels))
    d_ap, d_an = d[a, p][:, None], d[a]
    semi_hard = negative_mask(labels)[a] & (d_an > d_ap) & (d_an <= d_ap + MARGIN)
    n = np.where(semi_hard, d_an, np.inf).argmin(axis=1)
    found = semi_hard.any(axis=1)
    return a[found], p[found], n[found]
`,
  },
  'batch-hard': {
    call: 'hardest_triplets(d, labels)',
    code: `
def hardest_triplets(d, labels):
    """For each anchor its farthest positive and its nearest negative; anchors without either are left out."""
    positive, negative = positive_mask(labels), negative_mask(labels)
    p, n = np.where(positive, d, -np.inf).argmax(axis=1), np.where(negative, d, np.inf).argmin(axis=1)
    a = np.flatnonzero(positive.any(axis=1) & negative.any(axis=1))
    return a, p[a], n[a]
`,
  },
  'hardest-negative': {
    call: 'hardest_negatives(d, labels)',
    code: `
def hardest_negatives(d, labels):
    """For each pair a < p of one class the nearest negative of a, kept where the loss is above 0."""
    a, p = np.nonzero(np.triu(positive_mask(labels)))
    to_negative = np.where(negative_mask(labels), d, np.inf)
    n = to_negative.argmin(axis=1)[a]
    active = d[a, p] + MARGIN - to_negative[a, n] > 0
    return a[active], p[active], n[active]
`,
  },
  'random-negative': {
    call: 'random_negatives(d, labels)',
    code: `
def random_negatives(d, labels):
    """For each pair a < p of one class one of the negatives with d(a, n) < d(a, p) + MARGIN, each equally likely."""
    triplets = []
    for a, p in zip(*np.nonzero(np.triu(positive_mask(labels)))):
        active = np.flatnonzero((labels != labels[a]) & (d[a] < d[a, p] + MARGIN))
        if len(active):
            triplets.append((a, p, rng.choice(active)))
    return np.array(triplets, dtype=int).reshape(-1, 3).T
`,
  },
  'distance-weighted': { call: 'distance_weighted(x.numpy(), labels)', code: distanceWeighted },
  easiest: {
    call: 'easiest_triplets(d, labels)',
    code: `
def easiest_triplets(d, labels):
    """For each anchor its nearest positive and its farthest negative: soon nothing is left to learn."""
    positive, negative = positive_mask(labels), negative_mask(labels)
    p, n = np.where(positive, d, np.inf).argmin(axis=1), np.where(negative, d, -np.inf).argmax(axis=1)
    a = np.flatnonzero(positive.any(axis=1) & negative.any(axis=1))
    return a, p[a], n[a]
`,
  },
};

/** Null where a sampler has chosen already. */
export function numpyMining({ loss, mining }: Experiment): Mining | null {
  if (isOffline(mining)) return null;
  const isPair = lossEntry(loss).needs === 'pairs';
  const { call, code } = isPair ? numpyPairMining(loss, mining) : (tripletMinings[mining] as Mining);
  return { call, code: /_mask\(/.test(code) ? `${masks.trim()}\n\n\n${code.trim()}` : code };
}

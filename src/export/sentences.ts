/** What a script's header says of its loss, mining and batches, in plain English; the page's own words are in src/text. */

import type { Experiment } from '../engine/protocol';
import { aboutLoss } from '../ranking/about';
import { hasParameter, type LossId, lossEntry } from '../ranking/catalogue';
import { isOffline, type MiningId } from '../ranking/minings';

const distanceNames = {
  euclidean: 'euclidean distance',
  squared: 'squared euclidean distance',
  cosine: 'cosine distance, 1 - cos',
} as const;

const hinge = (x: string, soft: boolean) => (soft ? `log(1 + exp(${x}))` : `max(0, ${x})`);

/** One term of the loss in plain letters; null for a loss whose code is not written yet, which no script then claims to have. */
function term({ loss, swap, softMargin, similarity }: Experiment): string | null {
  const negative = swap && hasParameter(loss, 'swap') ? 'min(d(a, n), d(p, n))' : 'd(a, n)';
  const s = similarity === 'cosine' ? 'cosine' : 'dot product';
  const terms: Record<LossId, string | null> = {
    triplet: hinge(`d(a, p) - ${negative} + MARGIN`, softMargin),
    'triplet-margin': `max(0, d(a, p) - ${negative} + MARGIN), with 1e-6 added to each coordinate of a difference`,
    'margin-ranking': 'max(0, -(d(a, n) - d(a, p)) + MARGIN)',
    'contrastive-linear': 'max(0, d - POSITIVE_MARGIN) for one class, max(0, MARGIN - d) for two',
    contrastive: 'd^2 / 2 for one class, max(0, MARGIN - d)^2 / 2 for two',
    'hinge-embedding': 'd for one class, max(0, MARGIN - d) for two',
    'cosine-embedding': '1 - cos for one class, max(0, cos - MARGIN) for two',
    'nt-xent': `-log(e^(s_ap / T) / (e^(s_ap / T) + sum over negatives of e^(s_an / T))), s = ${s}`,
    'n-pairs': `cross-entropy of one anchor's similarities to one positive of each class, s = ${s}`,
    'multi-similarity': `log(1 + sum_p e^(-ALPHA (s - BASE))) / ALPHA + log(1 + sum_n e^(BETA (s - BASE))) / BETA, s = ${s}`,
    'cross-entropy': 'softmax cross-entropy of a linear layer on the embedding',
  };
  return terms[loss];
}

export const isWritten = (experiment: Experiment): boolean => term(experiment) !== null;

const over: Partial<Record<LossId, string>> = {
  'nt-xent': 'positive pairs (a, p)',
  'n-pairs': 'pairs',
  'multi-similarity': 'anchors',
  'cross-entropy': 'images',
};

export function lossSentence(experiment: Experiment): string {
  const { loss, average, distance } = experiment;
  const { needs } = lossEntry(loss);
  const ranks = needs === 'pairs' || needs === 'triplets';
  const which = ranks ? (average === 'active' ? `${needs} with a loss above 0` : `selected ${needs}`) : over[loss];
  const where = ranks && loss !== 'cosine-embedding' ? `, d = ${distanceNames[distance]}` : '';
  return `${aboutLoss(loss).name}: mean over all ${which} of ${term(experiment)}${where}.`;
}

const triplets: Partial<Record<MiningId, string>> = {
  'batch-all': 'every valid triplet (a, p, n) of the batch',
  'batch-semi-hard':
    'for each ordered positive pair the nearest negative that is farther than the positive yet inside the margin',
  'batch-hard': 'for each anchor its farthest positive and its nearest negative',
  'hardest-negative': 'for each positive pair the nearest negative, where there is a loss',
  'random-negative': 'for each positive pair one of the negatives that have a loss, drawn at random',
  'distance-weighted': 'for each ordered positive pair a negative drawn so that near and far ones come up alike',
  easiest: 'for each anchor its nearest positive and its farthest negative',
  'offline-fixed': 'random triplets, drawn once before training',
  'offline-epoch': 'random triplets, drawn anew for each pass through the data',
};

const pairs: Partial<Record<MiningId, string>> = {
  'batch-all': 'every pair of the batch',
  'batch-semi-hard': 'all positive pairs, and the negative ones nearer than the margin',
  'batch-hard': 'for each anchor the pairs with its farthest positive and its nearest negative',
  'pairs-balanced': 'all positive pairs and as many negative ones, drawn at random',
  'pairs-hard-negatives': 'all positive pairs and as many of the nearest negative ones',
  'pairs-margin': 'positive pairs farther than POSITIVE_MARGIN and negative ones nearer than the margin',
  'offline-fixed': 'random pairs, drawn once before training',
  'offline-epoch': 'random pairs, drawn anew for each pass through the data',
};

export function miningSentence({ loss, mining }: Experiment): string {
  const { needs } = lossEntry(loss);
  if (needs === 'triplets') return `Mining: ${triplets[mining]}.`;
  return needs === 'pairs' ? `Mining: ${pairs[mining]}.` : 'Mining: none, the loss looks at the whole batch.';
}

export function batchSentence({ loss, mining }: Experiment): string {
  const { needs } = lossEntry(loss);
  return isOffline(mining)
    ? `Batches: ${needs} from the whole training set.`
    : 'Batches: P random classes x K random images of each.';
}

/**
 * The page's losses as calls of pytorch-metric-learning (2.x), with the distance, reducer and miner that make them the page's. Where its miner is
 * another one, the selection is a plain function and its rows are handed to the loss, as the library means it.
 */

import type { Experiment } from '../../engine/protocol';
import { type LossId, lossEntry } from '../../ranking/catalogue';
import { isOffline } from '../../ranking/minings';
import type { DistanceId } from '../../ranking/objective';
import { type Mining, torchMining } from '../pytorch/mining';

const distances: Record<DistanceId, string> = {
  euclidean: 'distances.LpDistance(normalize_embeddings=False)',
  squared: 'distances.LpDistance(normalize_embeddings=False, power=2)',
  cosine: 'distances.CosineSimilarity()',
};

const similarities = {
  cosine: 'distances.CosineSimilarity()',
  dot: 'distances.DotProductSimilarity(normalize_embeddings=False)',
} as const;

/** The library's margins on a similarity are similarities. */
const asMargin = (name: string, { loss, distance }: Experiment) =>
  loss !== 'cosine-embedding' && distance === 'cosine' ? `1 - ${name}` : name;

function pairCall(experiment: Experiment): string {
  const { loss, distance } = experiment;
  const positive = loss === 'contrastive-linear' ? asMargin('POSITIVE_MARGIN', experiment) : distance === 'cosine' ? '1' : '0';
  const name = loss === 'contrastive' ? 'SquaredContrastiveLoss' : 'losses.ContrastiveLoss';
  return `${name}(
    pos_margin=${positive}, neg_margin=${asMargin('MARGIN', experiment)}, distance=DISTANCE, reducer=reducers.DoNothingReducer()
)`;
}

const flag = (value: boolean) => (value ? 'True' : 'False');

/** The call that makes the loss. */
export function metricLearningCall(experiment: Experiment): string {
  const { loss, swap, softMargin, average } = experiment;
  const { needs, parameters } = lossEntry(loss);
  if (needs === 'pairs') return pairCall(experiment);
  if (needs === 'triplets') {
    const swapped = flag(swap && parameters.includes('swap'));
    const smooth = flag(softMargin && parameters.includes('softMargin'));
    const reducer = average === 'active' ? 'AvgNonZeroReducer' : 'MeanReducer';
    return `losses.TripletMarginLoss(
    margin=MARGIN, swap=${swapped}, smooth_loss=${smooth}, distance=DISTANCE, reducer=reducers.${reducer}()
)`;
  }
  const calls: Partial<Record<LossId, string>> = {
    'nt-xent': 'losses.NTXentLoss(temperature=TEMPERATURE, distance=DISTANCE)',
    'n-pairs': 'losses.NPairsLoss(distance=DISTANCE)',
    'multi-similarity': 'losses.MultiSimilarityLoss(alpha=ALPHA, beta=BETA, base=BASE, distance=DISTANCE)',
  };
  return calls[loss] ?? '';
}

/** The library's own miner where it selects what the page does; null where it has none such, or none is needed. */
export function ownMiner({ loss, mining, distance }: Experiment): string | null {
  const { needs } = lossEntry(loss);
  if (needs === 'triplets' && mining === 'batch-hard') return 'miners.BatchHardMiner(distance=DISTANCE)';
  if (needs === 'triplets' && mining === 'easiest')
    return 'miners.BatchEasyHardMiner(pos_strategy="easy", neg_strategy="easy", distance=DISTANCE)';
  if (needs === 'pairs' && mining === 'pairs-margin' && distance !== 'cosine')
    return 'miners.PairMarginMiner(pos_margin=POSITIVE_MARGIN, neg_margin=MARGIN, distance=DISTANCE)';
  return null;
}

const squared = `
class SquaredContrastiveLoss(losses.ContrastiveLoss):
    """Hadsell, Chopra and LeCun's: half the square of each term, where the library's is linear."""

    def get_per_pair_loss(self, pair_dists, pos_or_neg):
        return super().get_per_pair_loss(pair_dists, pos_or_neg) ** 2 / 2
`;

/** Sets up distance, loss and miner at the top of the script. */
export function metricLearningSetUp(experiment: Experiment): string {
  const { loss, distance, similarity } = experiment;
  const isBatch = lossEntry(loss).needs === 'batch';
  const miner = ownMiner(experiment);
  return [
    loss === 'contrastive' ? `${squared.trim()}\n\n` : '',
    `DISTANCE = ${isBatch ? similarities[similarity] : distances[distance]}`,
    `loss_fn = ${metricLearningCall(experiment)}`,
    miner ? `miner = ${miner}` : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** How the rows are found: lines before the loss, and the functions they need. */
function selection(experiment: Experiment): { lines: string[]; mining: Mining | null } {
  const triplets = lossEntry(experiment.loss).needs === 'triplets';
  const rows = triplets ? 'a, p, n' : 'i, j';
  if (isOffline(experiment.mining)) return { lines: [`${rows} = given`], mining: null };
  if (ownMiner(experiment)) {
    if (triplets && experiment.mining === 'easiest') return { lines: ['a, p, _, n = miner(x, labels)'], mining: null };
    return { lines: [`${triplets ? 'a, p, n' : 'pairs'} = miner(x, labels)`], mining: null };
  }
  const mining = torchMining(experiment) as Mining;
  const matrix = experiment.distance === 'cosine' ? '1 - DISTANCE(x)' : 'DISTANCE(x)';
  const wantsMatrix = mining.call.includes('(d,');
  return {
    lines: [...(wantsMatrix ? ['with torch.no_grad():', `    d = ${matrix}`] : []), `${rows} = ${mining.call}`],
    mining,
  };
}

function pairLines(experiment: Experiment): string[] {
  const average =
    experiment.average === 'active' ? 'terms.sum() / (terms > 0).sum().clamp(min=1)' : 'terms.sum() / max(len(terms), 1)';
  const split = ownMiner(experiment) ? [] : ['same = labels[i] == labels[j]', 'pairs = i[same], j[same], i[~same], j[~same]'];
  return [
    ...split,
    '# The library adds the means of both kinds; here, as on the page, all pairs have one mean.',
    'parts = [part["losses"] for part in loss_fn(x, labels, pairs).values()]',
    'terms = torch.cat([x[:0, 0], *(part for part in parts if torch.is_tensor(part))])',
    `return ${average}, (torch.cat(pairs[0::2]), torch.cat(pairs[1::2]))`,
  ];
}

const nPairs = `
def pair_rounds(labels):
    """Rounds of one pair (anchor, positive) of each class: its rows 1 and 2, then 3 and 4, ..."""
    rows = [(labels == c).nonzero().squeeze(1) for c in labels.unique()]
    for k in range(0, max(len(own) for own in rows) - 1, 2):
        yield torch.stack([own[k : k + 2] for own in rows if len(own) >= k + 2], dim=1)


def loss_of(x, labels):
    """NPairsLoss takes one pair of each class a call: once a round, then the mean over all pairs."""
    rounds, none = list(pair_rounds(labels)), labels[:0]
    terms = sum(len(a) * loss_fn(x, labels, (a, p, none, none)) for a, p in rounds)
    return terms / sum(len(a) for a, _ in rounds), torch.cat(rounds, dim=1)
`;

/** The functions that select and compute. */
export function metricLearningLoss(experiment: Experiment): string[] {
  const { loss } = experiment;
  const { needs } = lossEntry(loss);
  if (loss === 'n-pairs') return [nPairs];
  if (needs === 'batch')
    return [
      `
def loss_of(x, labels):
    """Loss of a batch of embeddings; it looks at all of its pairs."""
    return loss_fn(x, labels), ()
`,
    ];
  const { lines, mining } = selection(experiment);
  const rest = needs === 'pairs' ? pairLines(experiment) : ['return loss_fn(x, labels, (a, p, n)), (a, p, n)'];
  return [
    mining?.code ?? '',
    `
def loss_of(x, labels${isOffline(experiment.mining) ? ', given' : ''}):
    """Loss of a batch of embeddings, and the rows of the ${needs} it is made of."""
${[...lines, ...rest].map((line) => `    ${line}`).join('\n')}
`,
  ];
}

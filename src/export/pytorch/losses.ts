/** The page's losses as torch functions, with torch's own where it has them. Each gives the loss and the rows it was given. */

import type { Experiment } from '../../engine/protocol';
import { type LossId, lossEntry } from '../../ranking/catalogue';
import type { DistanceId } from '../../ranking/objective';
import type { Mining } from './mining';

const distances: Record<DistanceId, string> = {
  euclidean: `
def distance(x, y):
    """Euclidean distance of rows, by direct differences; coinciding points get gradient 0."""
    return torch.linalg.vector_norm(x - y, dim=-1)
`,
  squared: `
def distance(x, y):
    """Squared euclidean distance of rows."""
    return (x - y).square().sum(dim=-1)
`,
  cosine: `
def distance(x, y):
    """1 - cos of rows: half the squared distance of their directions, which keeps its digits near 0."""
    return (F.normalize(x, dim=-1) - F.normalize(y, dim=-1)).square().sum(dim=-1) / 2
`,
};

const shiftedDistance = `
def distance(x, y):
    """Euclidean distance as torch's TripletMarginLoss has it: 1e-6 added to each coordinate of the difference."""
    return torch.linalg.vector_norm(x - y + 1e-6, dim=-1)
`;

export const torchDistance = ({ loss, distance }: Experiment): string =>
  loss === 'triplet-margin' ? shiftedDistance : distances[distance];

/** The mean that the experiment asks for of the tensor \`terms\`; 0 over nothing. */
const mean = ({ average }: Experiment) =>
  average === 'active' ? 'terms.sum() / (terms > 0).sum().clamp(min=1)' : 'terms.sum() / max(len(terms), 1)';

function tripletTerms({ loss, swap, softMargin }: Experiment): string[] {
  if (loss === 'triplet-margin')
    return [
      `terms = F.triplet_margin_loss(x[a], x[p], x[n], margin=MARGIN, swap=${swap ? 'True' : 'False'}, reduction="none")`,
    ];
  const both = 'd_ap, d_an = distance(x[a], x[p]), distance(x[a], x[n])';
  if (loss === 'margin-ranking')
    return [both, 'terms = F.margin_ranking_loss(d_an, d_ap, torch.ones_like(d_an), margin=MARGIN, reduction="none")'];
  const swapped = swap ? ['d_an = torch.minimum(d_an, distance(x[p], x[n]))  # swap'] : [];
  return [both, ...swapped, `terms = F.${softMargin ? 'softplus' : 'relu'}(d_ap - d_an + MARGIN)`];
}

function pairTerms(loss: LossId): string[] {
  const same = 'same = labels[i] == labels[j]';
  const d = 'd_ij = distance(x[i], x[j])';
  const y = 'y = torch.where(labels[i] == labels[j], 1.0, -1.0)';
  if (loss === 'cosine-embedding')
    return [y, 'terms = F.cosine_embedding_loss(x[i], x[j], y, margin=MARGIN, reduction="none")'];
  if (loss === 'hinge-embedding') return [d, y, 'terms = F.hinge_embedding_loss(d_ij, y, margin=MARGIN, reduction="none")'];
  if (loss === 'contrastive') return [d, same, 'terms = torch.where(same, d_ij.square(), F.relu(MARGIN - d_ij).square()) / 2'];
  if (loss === 'contrastive-linear')
    return [d, same, 'terms = torch.where(same, F.relu(d_ij - POSITIVE_MARGIN), F.relu(MARGIN - d_ij))'];
  throw new RangeError(`no terms of ${loss}`);
}

/** The loss over rows that mining selects or a sampler has given. */
export function torchSelectedLoss(experiment: Experiment, mining: Mining | null): string {
  const triplets = lossEntry(experiment.loss).needs === 'triplets';
  const rows = triplets ? 'a, p, n' : 'i, j';
  const wantsMatrix = mining?.call.includes('(d,') === true;
  const lines = [
    ...(wantsMatrix ? ['with torch.no_grad():', '    d = distance(x[:, None], x[None, :])'] : []),
    `${rows} = ${mining?.call ?? 'given'}`,
    ...(triplets ? tripletTerms(experiment) : pairTerms(experiment.loss)),
    `return ${mean(experiment)}, (${rows})`,
  ];
  return `
def loss_of(x, labels${mining ? '' : ', given'}):
    """Loss of a batch of embeddings (count x size), and the rows of the ${triplets ? 'triplets' : 'pairs'} it is made of."""
${lines.map((line) => `    ${line}`).join('\n')}
`;
}

const points = ({ similarity }: Experiment) => (similarity === 'cosine' ? 'F.normalize(x)' : 'x');
const unit = ({ similarity }: Experiment) => (similarity === 'cosine' ? '  # products of these are cosines' : '');

const wholeBatch: Partial<Record<LossId, (experiment: Experiment) => string>> = {
  'nt-xent': (experiment) => `
def loss_of(x, labels):
    """NT-Xent over the labelled batch: each positive pair against all negatives of its anchor."""
    u = ${points(experiment)}${unit(experiment)}
    s = u @ u.T / TEMPERATURE
    same = labels[:, None] == labels[None, :]
    a, p = (same & ~torch.eye(len(x), dtype=torch.bool)).nonzero(as_tuple=True)
    negatives = s.masked_fill(same, -torch.inf).logsumexp(dim=1)
    # -log(e^s_ap / (e^s_ap + sum_n e^s_an)), without overflow
    return F.softplus(negatives[a] - s[a, p]).mean(), (a, p)
`,
  'n-pairs': (experiment) => `
def pair_rounds(labels):
    """Rounds of one pair (anchor, positive) of each class: its rows 1 and 2, then 3 and 4, ..."""
    rows = [(labels == c).nonzero().squeeze(1) for c in labels.unique()]
    for k in range(0, max(len(own) for own in rows) - 1, 2):
        yield torch.stack([own[k : k + 2] for own in rows if len(own) >= k + 2], dim=1)


def loss_of(x, labels):
    """N-pairs: each anchor's similarities to the positives of its round, its own as the target."""
    u = ${points(experiment)}${unit(experiment)}
    rounds = list(pair_rounds(labels))
    terms = [F.cross_entropy(u[a] @ u[p].T, torch.arange(len(a)), reduction="none") for a, p in rounds]
    return torch.cat(terms).mean(), torch.cat(rounds, dim=1)
`,
  'multi-similarity': (experiment) => `
def loss_of(x, labels):
    """Multi-similarity over all anchors of the batch, without its miner."""
    u = ${points(experiment)}${unit(experiment)}
    s = u @ u.T - BASE
    same = labels[:, None] == labels[None, :]
    positive = same & ~torch.eye(len(x), dtype=torch.bool)
    one = s.new_zeros(len(x), 1)  # e^0, the 1 of log(1 + sum)
    pull = torch.cat([one, (-ALPHA * s).masked_fill(~positive, -torch.inf)], dim=1).logsumexp(dim=1) / ALPHA
    push = torch.cat([one, (BETA * s).masked_fill(same, -torch.inf)], dim=1).logsumexp(dim=1) / BETA
    return (pull + push).mean(), positive.nonzero(as_tuple=True)
`,
  'cross-entropy': ({ leftOut }) => `
def loss_of(x, labels, head):
    """The baseline, no ranking: a linear layer on the embedding names the class."""
${leftOut === 'none' ? '' : '    logits = head(x).index_fill(1, torch.tensor([LEFT_OUT]), -torch.inf)  # it has no say\n'}    return F.cross_entropy(${leftOut === 'none' ? 'head(x)' : 'logits'}, labels), ()
`,
};

export const torchBatchLoss = (experiment: Experiment): string => wholeBatch[experiment.loss]?.(experiment) ?? '';

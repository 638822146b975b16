/** The page's losses as TensorFlow functions for a GradientTape; Keras's own loss classes take one target a row and cannot say them. */

import type { Experiment } from '../../engine/protocol';
import { type LossId, lossEntry } from '../../ranking/catalogue';
import type { DistanceId } from '../../ranking/objective';
import type { Mining } from '../pytorch/mining';

const distances: Record<DistanceId, string> = {
  euclidean: `
def distance(x, y):
    """Euclidean distance of rows, by direct differences. The root has no finite slope at 0: there it gets none."""
    squares = tf.reduce_sum(tf.square(x - y), axis=-1)
    apart = squares > 0
    return tf.where(apart, tf.sqrt(tf.where(apart, squares, tf.ones_like(squares))), tf.zeros_like(squares))
`,
  squared: `
def distance(x, y):
    """Squared euclidean distance of rows."""
    return tf.reduce_sum(tf.square(x - y), axis=-1)
`,
  cosine: `
def distance(x, y):
    """1 - cos of rows: half the squared distance of their directions, which keeps its digits near 0."""
    directions = tf.math.l2_normalize(x, axis=-1) - tf.math.l2_normalize(y, axis=-1)
    return tf.reduce_sum(tf.square(directions), axis=-1) / 2
`,
};

const shiftedDistance = `
def distance(x, y):
    """Euclidean distance as torch's TripletMarginLoss has it: 1e-6 added to each coordinate of the difference."""
    return tf.norm(x - y + 1e-6, axis=-1)
`;

export const kerasDistance = ({ loss, distance }: Experiment): string =>
  loss === 'triplet-margin' ? shiftedDistance : distances[distance];

export const kerasMean = ({ average }: Experiment): string =>
  average === 'active'
    ? `
def mean_of(terms):
    """Mean over the terms above 0; 0 where there is none."""
    active = tf.math.count_nonzero(terms > 0, dtype=terms.dtype)
    return tf.reduce_sum(terms) / tf.maximum(active, 1)
`
    : `
def mean_of(terms):
    """Mean over all terms; 0 where there is none."""
    return tf.reduce_sum(terms) / max(len(terms), 1)
`;

function tripletTerms({ loss, swap, softMargin }: Experiment): string[] {
  const takesSwap = lossEntry(loss).parameters.includes('swap');
  const takesSoft = lossEntry(loss).parameters.includes('softMargin');
  const term = takesSoft && softMargin ? 'tf.math.softplus' : 'tf.nn.relu';
  return [
    'x_a, x_p, x_n = tf.gather(x, a), tf.gather(x, p), tf.gather(x, n)',
    'd_ap, d_an = distance(x_a, x_p), distance(x_a, x_n)',
    ...(swap && takesSwap ? ['d_an = tf.minimum(d_an, distance(x_p, x_n))  # swap'] : []),
    `return mean_of(${term}(d_ap - d_an + MARGIN)), (a, p, n)`,
  ];
}

function pairTerms(loss: LossId): string[] {
  const terms: Partial<Record<LossId, string>> = {
    'contrastive-linear': 'tf.where(same, tf.nn.relu(d_ij - POSITIVE_MARGIN), tf.nn.relu(MARGIN - d_ij))',
    contrastive: 'tf.where(same, tf.square(d_ij), tf.square(tf.nn.relu(MARGIN - d_ij))) / 2',
    'hinge-embedding': 'tf.where(same, d_ij, tf.nn.relu(MARGIN - d_ij))',
    // With d = 1 - cos: cos - MARGIN = 1 - MARGIN - d.
    'cosine-embedding': 'tf.where(same, d_ij, tf.nn.relu(1 - MARGIN - d_ij))',
  };
  return [
    'd_ij, same = distance(tf.gather(x, i), tf.gather(x, j)), labels[i] == labels[j]',
    `return mean_of(${terms[loss]}), (i, j)`,
  ];
}

/** The loss over rows that mining selects or a sampler has given. */
export function kerasSelectedLoss(experiment: Experiment, mining: Mining | null): string {
  const triplets = lossEntry(experiment.loss).needs === 'triplets';
  const wantsMatrix = mining?.call.includes('(d,') === true;
  const lines = [
    ...(wantsMatrix ? ['d = distance(x[:, None], x[None, :]).numpy()'] : []),
    `${triplets ? 'a, p, n' : 'i, j'} = ${mining?.call ?? 'given'}`,
    ...(triplets ? tripletTerms(experiment) : pairTerms(experiment.loss)),
  ];
  return `
def loss_of(x, labels${mining ? '' : ', given'}):
    """Loss of a batch of embeddings (count x size), and the rows of the ${triplets ? 'triplets' : 'pairs'} it is made of."""
${lines.map((line) => `    ${line}`).join('\n')}
`;
}

const points = ({ similarity }: Experiment) =>
  similarity === 'cosine' ? 'tf.math.l2_normalize(x, axis=-1)  # products of these are cosines' : 'x';

const wholeBatch: Partial<Record<LossId, (experiment: Experiment) => string>> = {
  'nt-xent': (experiment) => `
def loss_of(x, labels):
    """NT-Xent over the labelled batch: each positive pair against all negatives of its anchor."""
    u = ${points(experiment)}
    s = tf.matmul(u, u, transpose_b=True) / TEMPERATURE
    same = labels[:, None] == labels
    a, p = np.nonzero(same & ~np.eye(len(labels), dtype=bool))
    negatives = tf.reduce_logsumexp(tf.where(same, s.dtype.min, s), axis=1)
    # -log(e^s_ap / (e^s_ap + sum_n e^s_an)), without overflow
    terms = tf.math.softplus(tf.gather(negatives, a) - tf.gather_nd(s, np.stack([a, p], axis=1)))
    return tf.reduce_mean(terms), (a, p)
`,
  'n-pairs': (experiment) => `
def pair_rounds(labels):
    """Rounds of one pair (anchor, positive) of each class: its rows 1 and 2, then 3 and 4, ..."""
    rows = [np.flatnonzero(labels == c) for c in np.unique(labels)]
    for k in range(0, max(len(own) for own in rows) - 1, 2):
        yield np.stack([own[k : k + 2] for own in rows if len(own) >= k + 2], axis=1)


def loss_of(x, labels):
    """N-pairs: each anchor's similarities to the positives of its round, its own as the target."""
    u = ${points(experiment)}
    rounds, terms = list(pair_rounds(labels)), []
    for a, p in rounds:
        s = tf.matmul(tf.gather(u, a), tf.gather(u, p), transpose_b=True)
        terms.append(tf.nn.sparse_softmax_cross_entropy_with_logits(np.arange(len(a)), s))
    return tf.reduce_mean(tf.concat(terms, axis=0)), np.concatenate(rounds, axis=1)
`,
  'multi-similarity': (experiment) => `
def loss_of(x, labels):
    """Multi-similarity over all anchors of the batch, without its miner."""
    u = ${points(experiment)}
    s = tf.matmul(u, u, transpose_b=True) - BASE
    same = labels[:, None] == labels
    positive = same & ~np.eye(len(labels), dtype=bool)
    one = tf.zeros_like(s[:, :1])  # e^0, the 1 of log(1 + sum)
    pull = tf.concat([one, tf.where(positive, -ALPHA * s, s.dtype.min)], axis=1)
    push = tf.concat([one, tf.where(same, s.dtype.min, BETA * s)], axis=1)
    terms = tf.reduce_logsumexp(pull, axis=1) / ALPHA + tf.reduce_logsumexp(push, axis=1) / BETA
    return tf.reduce_mean(terms), np.nonzero(positive)
`,
  'cross-entropy': ({ leftOut }) => `
def loss_of(x, labels, head):
    """The baseline, no ranking: a linear layer on the embedding names the class."""
    logits = head(x)
${leftOut === 'none' ? '' : '    logits -= 1e9 * tf.one_hot(LEFT_OUT, logits.shape[1], dtype=logits.dtype)  # it has no say\n'}    terms = tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)
    return tf.reduce_mean(terms), ()
`,
};

export const kerasBatchLoss = (experiment: Experiment): string => wholeBatch[experiment.loss]?.(experiment) ?? '';

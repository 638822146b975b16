/**
 * The page's losses as TensorFlow.js functions of a batch's embeddings, with gradients by its autodiff. Rows are picked before the loss (mining is
 * plain JavaScript on values), so that what tf.variableGrads sees is arithmetic alone.
 */

import type { Experiment } from '../../engine/protocol';
import { type LossId, lossEntry } from '../../ranking/catalogue';
import type { DistanceId } from '../../ranking/objective';
import { CLASS_COUNT } from '../constants';
import type { Mining } from '../pytorch/mining';

export const unitRows = `/** Each row over its length. */
const unitRows = (x) => x.div(x.square().sum(-1, true).add(1e-24).sqrt());`;

const distances: Record<DistanceId, string> = {
  euclidean: `/** Euclidean distance of rows, by direct differences. 1e-24 keeps the root's slope finite where points coincide. */
const distance = (x, y) => x.sub(y).square().sum(-1).add(1e-24).sqrt();`,
  squared: `/** Squared euclidean distance of rows. */
const distance = (x, y) => x.sub(y).square().sum(-1);`,
  cosine: `/** 1 - cos of rows: half the squared distance of their directions, which keeps its digits near 0. */
const distance = (x, y) => unitRows(x).sub(unitRows(y)).square().sum(-1).div(2);`,
};

const shiftedDistance = `/** Euclidean distance as torch's TripletMarginLoss has it: 1e-6 added to each coordinate of the difference. */
const distance = (x, y) => x.sub(y).add(1e-6).square().sum(-1).sqrt();`;

export const scriptDistance = ({ loss, distance }: Experiment): string =>
  loss === 'triplet-margin' ? shiftedDistance : distances[distance];

export const scriptMean = ({ average }: Experiment): string =>
  average === 'active'
    ? `/** Mean over the terms above 0; 0 where there is none. */
const meanOf = (terms) => terms.sum().div(terms.step().sum().maximum(1));`
    : `/** Mean over all terms. */
const meanOf = (terms) => terms.sum().div(Math.max(1, terms.size));`;

function tripletLines({ loss, swap, softMargin }: Experiment): string[] {
  const { parameters } = lossEntry(loss);
  const term = parameters.includes('softMargin') && softMargin ? 'softplus' : 'relu';
  return [
    'const [a, p, n] = [0, 1, 2].map((role) => x.gather(rows.map((triplet) => triplet[role])));',
    'const dAp = distance(a, p);',
    swap && parameters.includes('swap')
      ? 'const dAn = distance(a, n).minimum(distance(p, n)); // swap'
      : 'const dAn = distance(a, n);',
    `return meanOf(dAp.sub(dAn).add(MARGIN).${term}());`,
  ];
}

const negativeTerm = (margin: string) => `tf.scalar(${margin}).sub(d).relu()`;

function pairLines(loss: LossId): string[] {
  const terms: Partial<Record<LossId, string>> = {
    'contrastive-linear': `tf.where(same, d.sub(POSITIVE_MARGIN).relu(), ${negativeTerm('MARGIN')})`,
    contrastive: `tf.where(same, d.square(), ${negativeTerm('MARGIN')}.square()).div(2)`,
    'hinge-embedding': `tf.where(same, d, ${negativeTerm('MARGIN')})`,
    // With d = 1 - cos: cos - MARGIN = 1 - MARGIN - d.
    'cosine-embedding': `tf.where(same, d, ${negativeTerm('1 - MARGIN')})`,
  };
  return [
    'const d = distance(x.gather(rows.map(([i]) => i)), x.gather(rows.map(([, j]) => j)));',
    "const same = tf.tensor1d(rows.map(([i, j]) => labels[i] === labels[j]), 'bool');",
    `return meanOf(${terms[loss]});`,
  ];
}

const points = ({ similarity }: Experiment) =>
  similarity === 'cosine' ? 'unitRows(x); // products of these are cosines' : 'x;';

const masks = `const same = tf.tensor2d(labels.map((label) => labels.map((other) => label === other)), undefined, 'bool');
  const self = tf.eye(labels.length).toBool();
  const lowest = tf.fill(s.shape, -1e30); // e to it is 0`;

const wholeBatch: Partial<Record<LossId, (experiment: Experiment) => string>> = {
  'nt-xent': (experiment) => `/** NT-Xent over the labelled batch: each positive pair against all negatives of its anchor. */
function lossOf(x, labels) {
  const u = ${points(experiment)}
  const s = u.matMul(u, false, true).div(TEMPERATURE);
  ${masks}
  const negatives = tf.where(same, lowest, s).logSumExp(1, true);
  const positive = same.logicalXor(self);
  // -log(e^s_ap / (e^s_ap + sum_n e^s_an)) of each positive pair, without overflow
  const terms = tf.where(positive, negatives.sub(s).softplus(), tf.zerosLike(s));
  return terms.sum().div(positive.sum().toFloat());
}`,
  'n-pairs': (experiment) => `/** Rounds of one pair [anchor, positive] of each class: its rows 1 and 2, then 3 and 4, ... */
function pairRounds(labels) {
  const classes = [...new Set(labels)].map((c) => [...labels.keys()].filter((row) => labels[row] === c));
  const rounds = [];
  for (let k = 0; k + 1 < Math.max(...classes.map((own) => own.length)); k += 2)
    rounds.push(classes.filter((own) => own.length >= k + 2).map((own) => [own[k], own[k + 1]]));
  return rounds;
}

/** N-pairs: each anchor's similarities to the positives of its round, its own as the target. */
function lossOf(x, labels) {
  const u = ${points(experiment)}
  const terms = pairRounds(labels).map((pairs) => {
    const s = u.gather(pairs.map(([a]) => a)).matMul(u.gather(pairs.map(([, p]) => p)), false, true);
    return s.logSumExp(1).sub(s.mul(tf.eye(pairs.length)).sum(1));
  });
  return tf.concat(terms).mean();
}`,
  'multi-similarity': (experiment) => `/** Multi-similarity over all anchors of the batch, without its miner. */
function lossOf(x, labels) {
  const u = ${points(experiment)}
  const s = u.matMul(u, false, true).sub(BASE);
  ${masks}
  const one = tf.zeros([labels.length, 1]); // e^0, the 1 of log(1 + sum)
  const pull = tf.concat([one, tf.where(same.logicalXor(self), s.mul(-ALPHA), lowest)], 1).logSumExp(1).div(ALPHA);
  const push = tf.concat([one, tf.where(same, lowest, s.mul(BETA))], 1).logSumExp(1).div(BETA);
  return pull.add(push).mean();
}`,
  'cross-entropy': ({ leftOut }) => `/** The baseline, no ranking: a linear layer on the embedding names the class. */
function lossOf(x, labels, head) {
  const logits = head(x)${leftOut === 'none' ? '' : `.sub(tf.oneHot([LEFT_OUT], ${CLASS_COUNT}).mul(1e9))`};
  const own = logits.mul(tf.oneHot(tf.tensor1d(labels, 'int32'), logits.shape[1])).sum(1);
  return logits.logSumExp(1).sub(own).mean();
}`,
};

/** Distance, mean, mining and loss, as far as the experiment has them; \`selectRows\` and \`lossOf\` are what the loop calls. */
export function scriptLoss(experiment: Experiment, mining: Mining | null): string[] {
  const { needs } = lossEntry(experiment.loss);
  if (needs === 'batch' || needs === 'classes') return [wholeBatch[experiment.loss]?.(experiment) ?? ''];
  const what = needs === 'triplets' ? 'triplets' : 'pairs';
  const matrix = mining?.call.includes('(d,') ? '  const d = distance(x.expandDims(1), x.expandDims(0)).arraySync();\n' : '';
  const select = `/** The rows of the ${what} that the loss is made of, from the values of a batch's embeddings. */
function selectRows(x, labels) {
${matrix}  return ${mining?.call};
}`;
  return [
    scriptDistance(experiment),
    scriptMean(experiment),
    mining?.code ?? '',
    mining ? select : '',
    `/** Loss of a batch of embeddings (count x size) over the given rows. */
function lossOf(x, labels, rows) {
${(needs === 'triplets' ? tripletLines(experiment) : pairLines(experiment.loss)).map((line) => `  ${line}`).join('\n')}
}`,
  ];
}

/**
 * Golden cases (src/ranking/golden) as experiments: what the generated code must give for the inputs that another library was given, and for
 * pytorch-metric-learning the parameters of the call that gave it. Only cases where the library's formula is the page's.
 */

import type { Experiment } from '../../engine/protocol';
import { flat, type GoldenCase, type Matrix, matrixOf, numbersOf } from '../../ranking/golden/inputs';
import type { LabelledBatch } from '../../ranking/objective';
import { experimentOf } from './cases';

interface Standing {
  experiment: Experiment;
  batch: LabelledBatch;
  loss: number;
  /** d loss / d embeddings, where the case has it row by row. */
  gradient: Matrix | null;
}

type Expected = Record<string, never> & { loss: number; grad?: Matrix; loss_no_eps?: number };

const whole = ({ inputs }: GoldenCase): LabelledBatch => {
  const rows = matrixOf(inputs, 'embeddings');
  return { embeddings: flat(rows), size: rows[0].length, labels: numbersOf(inputs, 'labels') };
};

/** Matrices side by side become one batch; row t of each is a pair or triplet. */
function sideBySide(
  { inputs }: GoldenCase,
  names: string[],
  labelsOf: (row: number, column: number, count: number) => number,
): LabelledBatch {
  const parts = names.map((name) => matrixOf(inputs, name));
  const count = parts[0].length;
  const rows = Uint16Array.from(
    { length: names.length * count },
    (_, k) => (k % names.length) * count + Math.floor(k / names.length),
  );
  return {
    embeddings: flat(parts.flat()),
    size: parts[0][0].length,
    labels: parts.flatMap((part, column) => part.map((_, row) => labelsOf(row, column, count))),
    given: { kind: names.length === 3 ? 'triplets' : 'pairs', rows },
  };
}

const triplets = (golden: GoldenCase) =>
  sideBySide(golden, ['anchor', 'positive', 'negative'], (row, column) => (column === 2 ? 1000 + row : row));

function pairs(golden: GoldenCase): LabelledBatch {
  const { same, y } = golden.inputs as { same?: number[]; y?: number[] };
  const isSame = (row: number) => (same ? Boolean(same[row]) : (y as number[])[row] > 0);
  return sideBySide(golden, ['x1', 'x2'], (row, column) => (column === 1 && !isSame(row) ? 1000 + row : row));
}

const number = (golden: GoldenCase, name: string) => Number(golden.params[name]);
const givenAll = { mining: 'offline-fixed', average: 'all' } as const;
const onLengths = { distance: 'euclidean' } as const;

/** The experiment of a case, by its loss's name; null where library and page part (docs/losses.md says why). */
export function standingOf(golden: GoldenCase): Standing | null {
  const { loss: name, params, expected } = golden;
  const { loss, grad = null, loss_no_eps } = expected as unknown as Expected;
  const margin = number(golden, 'margin');
  const make = (experiment: Experiment, batch: LabelledBatch, value = loss, gradient: Matrix | null = null): Standing => ({
    experiment,
    batch,
    loss: value,
    gradient,
  });
  const ofBatch = (experiment: Experiment) => make(experiment, whole(golden), loss, grad);
  const single = name === 'softmax-cross-entropy' && golden.inputs.embeddings !== undefined;
  if (single) {
    const head = { weights: flat(matrixOf(golden.inputs, 'W')), bias: Float64Array.from(numbersOf(golden.inputs, 'b')) };
    return make(experimentOf('cross-entropy'), { ...whole(golden), head });
  }
  if (/^torch\.TripletMarginLoss/.test(name))
    return make(experimentOf('triplet-margin', { ...givenAll, margin, swap: params.swap === true }), triplets(golden));
  if (/^triplet-squared/.test(name))
    return make(experimentOf('triplet', { ...givenAll, distance: 'squared', margin }), triplets(golden));
  if (name === 'contrastive-linear') return make(experimentOf('hinge-embedding', { ...givenAll, margin }), pairs(golden));
  if (name === 'contrastive-hadsell')
    return make(experimentOf('contrastive', { ...givenAll, margin }), pairs(golden), loss_no_eps);
  if (name === 'torch.CosineEmbeddingLoss')
    return make(experimentOf('cosine-embedding', { ...givenAll, margin }), pairs(golden));
  if (/^omoindrot batch_all/.test(name))
    return ofBatch(experimentOf('triplet', { distance: params.squared ? 'squared' : 'euclidean', margin }));
  if (/^pml\.TripletMarginLoss/.test(name) && params.normalize === false) {
    const swap = params.swap === true;
    const { miner } = params;
    if (miner === null) return ofBatch(experimentOf('triplet', { ...onLengths, margin, swap }));
    if (miner === 'BatchHardMiner()')
      return ofBatch(experimentOf('triplet', { ...onLengths, margin, swap, mining: 'batch-hard' }));
  }
  if (name === 'pml.NTXentLoss') return ofBatch(experimentOf('nt-xent', { temperature: number(golden, 'temperature') }));
  if (name === 'pml.MultiSimilarityLoss') {
    const [alpha, beta, base] = ['alpha', 'beta', 'base'].map((parameter) => number(golden, parameter));
    return ofBatch(experimentOf('multi-similarity', { alpha, beta, base }));
  }
  return null;
}

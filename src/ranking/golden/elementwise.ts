/** Golden cases of torch's losses on scores, vectors and logits, which need no batch of distances. */

import { cosineEmbedding, type PairedLoss } from '../losses/cosineEmbedding';
import { hingeEmbedding } from '../losses/hingeEmbedding';
import { marginRanking } from '../losses/marginRanking';
import { linearHeadCrossEntropy, softmaxCrossEntropy } from '../losses/softmaxCrossEntropy';
import {
  type Computed,
  flat,
  type GoldenCase,
  matrixOf,
  numberOf,
  numbersOf,
  reductionFactor,
  rowsOf,
  unsupported,
} from './inputs';

/** Multiplies the loss and its gradients for the case's reduction. */
function reduced(golden: GoldenCase, terms: number, values: Record<string, number | ArrayLike<number>>, size = 0): Computed {
  const factor = reductionFactor(golden.params, terms);
  if (factor === null) return unsupported(`reduction ${golden.params.reduction}`);
  const scaled = (value: number | ArrayLike<number>) => {
    if (typeof value === 'number') return value * factor;
    const list = Array.from(value, (entry) => entry * factor);
    return size > 0 ? rowsOf(list, size) : list;
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, scaled(value)]));
}

function paired({ loss, gradient1, gradient2 }: PairedLoss) {
  return { loss, grad_x1: gradient1, grad_x2: gradient2 };
}

export function torchCosineEmbedding(golden: GoldenCase): Computed {
  const x1 = matrixOf(golden.inputs, 'x1');
  const y = numbersOf(golden.inputs, 'y');
  const size = x1[0].length;
  const x2 = matrixOf(golden.inputs, 'x2');
  const solved = cosineEmbedding(flat(x1), flat(x2), y, size, numberOf(golden.params, 'margin', 0), 1);
  return reduced(golden, y.length, paired(solved), size);
}

export function torchMarginRanking(golden: GoldenCase): Computed {
  const [x1, x2, y] = ['x1', 'x2', 'y'].map((name) => numbersOf(golden.inputs, name));
  return reduced(golden, y.length, paired(marginRanking(x1, x2, y, numberOf(golden.params, 'margin', 0), 1)));
}

export function torchHingeEmbedding(golden: GoldenCase): Computed {
  const x = numbersOf(golden.inputs, 'x');
  const { loss, gradient } = hingeEmbedding(x, numbersOf(golden.inputs, 'y'), numberOf(golden.params, 'margin', 1), 1);
  return reduced(golden, x.length, { loss, grad_x: gradient });
}

export function crossEntropy(golden: GoldenCase): Computed {
  const labels = numbersOf(golden.inputs, 'labels');
  const factor = reductionFactor(golden.params, labels.length);
  if (factor === null) return unsupported(`reduction ${golden.params.reduction}`);
  const scaledRows = (values: Float64Array, size: number) =>
    rowsOf(
      values.map((value) => value * factor),
      size,
    );
  if (golden.inputs.logits) {
    const logits = matrixOf(golden.inputs, 'logits');
    const classes = logits[0].length;
    const { loss, gradient } = softmaxCrossEntropy(flat(logits), labels, classes);
    return { loss: loss * factor, grad_logits: scaledRows(gradient, classes) };
  }
  const embeddings = matrixOf(golden.inputs, 'embeddings');
  const size = embeddings[0].length;
  const head = { weights: flat(matrixOf(golden.inputs, 'W')), bias: Float64Array.from(numbersOf(golden.inputs, 'b')) };
  const { loss, gradient, weightGradient, biasGradient } = linearHeadCrossEntropy(flat(embeddings), size, labels, head);
  return {
    loss: loss * factor,
    grad_embeddings: scaledRows(gradient, size),
    grad_W: scaledRows(weightGradient, size),
    grad_b: Array.from(biasGradient, (value) => value * factor),
  };
}

/**
 * The baseline that is no ranking loss: softmax cross-entropy over classes, mean over the rows, and the linear head
 * logits = E W^T + b that puts it on an embedding. d/d logits = (softmax - one hot) / N.
 */

import type { Numbers } from '../objective';
import { logSumExp } from './logSumExp';

/** Logits row-major, N x classes; labels are class numbers from 0. Throws a RangeError for a label without a logit. */
export function softmaxCrossEntropy(
  logits: Numbers,
  labels: ArrayLike<number>,
  classes: number,
): { loss: number; gradient: Float64Array } {
  const count = labels.length;
  const gradient = new Float64Array(count * classes);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const label = labels[i];
    if (!(Number.isInteger(label) && label >= 0 && label < classes))
      throw new RangeError(`label ${label} among ${classes} classes`);
    const terms = Float64Array.from(logits.subarray(i * classes, (i + 1) * classes));
    const target = terms[label];
    sum += logSumExp(terms) - target;
    for (let c = 0; c < classes; c++) gradient[i * classes + c] = (terms[c] - (c === label ? 1 : 0)) / count;
  }
  return { loss: count > 0 ? sum / count : 0, gradient };
}

export interface LinearHead {
  /** Row-major, classes x embedding size. */
  weights: Numbers;
  /** One a class. */
  bias: Numbers;
}

/** Cross-entropy of a linear head on embeddings (row-major, N x size), with the gradients of all three. */
export function linearHeadCrossEntropy(embeddings: Numbers, size: number, labels: ArrayLike<number>, head: LinearHead) {
  const count = labels.length;
  const classes = head.bias.length;
  const logits = new Float64Array(count * classes);
  for (let i = 0; i < count; i++)
    for (let c = 0; c < classes; c++) {
      let sum = head.bias[c];
      for (let k = 0; k < size; k++) sum += embeddings[i * size + k] * head.weights[c * size + k];
      logits[i * classes + c] = sum;
    }
  const { loss, gradient: logitGradient } = softmaxCrossEntropy(logits, labels, classes);
  const gradient = new Float64Array(count * size);
  const weightGradient = new Float64Array(classes * size);
  const biasGradient = new Float64Array(classes);
  for (let i = 0; i < count; i++)
    for (let c = 0; c < classes; c++) {
      const pull = logitGradient[i * classes + c];
      biasGradient[c] += pull;
      for (let k = 0; k < size; k++) {
        gradient[i * size + k] += pull * head.weights[c * size + k];
        weightGradient[c * size + k] += pull * embeddings[i * size + k];
      }
    }
  return { loss, gradient, weightGradient, biasGradient };
}

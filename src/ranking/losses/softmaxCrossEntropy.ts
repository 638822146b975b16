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
): { loss: number; gradient: Float64Array; activeCount: number } {
  const count = labels.length;
  const gradient = Float64Array.from(logits);
  let sum = 0;
  let activeCount = 0;
  for (let i = 0; i < count; i++) {
    const label = labels[i];
    if (!(Number.isInteger(label) && label >= 0 && label < classes))
      throw new RangeError(`label ${label} among ${classes} classes`);
    const terms = gradient.subarray(i * classes, (i + 1) * classes);
    const target = terms[label];
    const value = logSumExp(terms) - target;
    sum += value;
    if (value > 0) activeCount++;
    for (let c = 0; c < classes; c++) terms[c] = (terms[c] - (c === label ? 1 : 0)) / count;
  }
  return { loss: count > 0 ? sum / count : 0, gradient, activeCount };
}

export interface LinearHead {
  /** Row-major, classes x embedding size. */
  weights: Numbers;
  /** One a class. */
  bias: Numbers;
}

/** Writes the logits of rows (row-major, N x size) into `out`, N x classes. */
function fillLogits(embeddings: Numbers, size: number, { weights, bias }: LinearHead, out: Float64Array): void {
  const classes = bias.length;
  for (let i = 0; i * size < embeddings.length; i++)
    for (let c = 0; c < classes; c++) {
      let sum = bias[c];
      for (let k = 0; k < size; k++) sum += embeddings[i * size + k] * weights[c * size + k];
      out[i * classes + c] = sum;
    }
}

/** One embedding's logits and each class's share of the softmax. */
export function softmax(embedding: Numbers, head: LinearHead): { logits: Float64Array; shares: Float64Array } {
  const logits = new Float64Array(head.bias.length);
  fillLogits(embedding, embedding.length, head, logits);
  const shares = logits.slice();
  logSumExp(shares);
  return { logits, shares };
}

/** Cross-entropy of a linear head on embeddings (row-major, N x size), with the gradients of all three. */
export function linearHeadCrossEntropy(embeddings: Numbers, size: number, labels: ArrayLike<number>, head: LinearHead) {
  const count = labels.length;
  const classes = head.bias.length;
  if (head.weights.length !== classes * size)
    throw new RangeError(`a head of ${head.weights.length} weights for ${classes} x ${size}`);
  const logits = new Float64Array(count * classes);
  fillLogits(embeddings, size, head, logits);
  const { loss, gradient: logitGradient, activeCount } = softmaxCrossEntropy(logits, labels, classes);
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
  return { loss, gradient, weightGradient, biasGradient, activeCount };
}

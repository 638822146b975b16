import { linearHeadCrossEntropy, softmax } from '../losses/softmaxCrossEntropy';
import { wholeBatch } from '../minings';
import type { LossEntry, Work } from './entry';

function headOf({ batch }: Work) {
  if (!batch.head) throw new RangeError('cross-entropy needs a head');
  return batch.head;
}

export const crossEntropy: LossEntry = {
  needs: 'classes',
  distances: ['euclidean', 'squared', 'cosine'],
  minings: wholeBatch,
  parameters: [],
  recommended: {},
  evaluate: (work) => {
    const { count, size, workspace } = work;
    const { coordinates, labels, gradient } = workspace;
    const { weights, bias } = headOf(work);
    const solved = linearHeadCrossEntropy(coordinates, size, labels.subarray(0, count), { weights, bias });
    gradient.set(solved.gradient);
    const { loss, activeCount } = solved;
    return { loss, selectedCount: count, activeCount, head: { weights: solved.weightGradient, bias: solved.biasGradient } };
  },
  terms: (work) => {
    const { size, workspace } = work;
    const head = headOf(work);
    const named: Record<string, number> = {};
    ['A', 'P', 'N'].forEach((role, row) => {
      const label = workspace.labels[row];
      const { logits, shares } = softmax(workspace.coordinates.subarray(row * size, (row + 1) * size), head);
      named[`logit${role}`] = logits[label];
      named[`share${role}`] = shares[label];
      named[`value${role}`] = -Math.log(shares[label]);
    });
    return named;
  },
};

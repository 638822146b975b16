import { linearHeadCrossEntropy, softmax } from '../losses/softmaxCrossEntropy';
import { wholeBatch } from '../minings';
import type { LossEntry, Work } from './entry';

function headOf({ batch }: Work) {
  if (!batch.head) throw new RangeError('cross-entropy needs a head');
  return batch.head;
}

export const crossEntropy: LossEntry = {
  name: 'Softmax cross-entropy',
  aliases: ['Categorical cross-entropy', 'Softmax loss', 'Log loss', 'Multinomial logistic loss'],
  formula: String.raw`\ell_{i} = -\log \frac{e^{w_{y_i} \cdot x_i + b_{y_i}}}{\sum_{c} e^{w_c \cdot x_i + b_c}}`,
  needs: 'classes',
  distances: ['euclidean', 'squared', 'cosine'],
  minings: wholeBatch,
  parameters: [],
  recommended: {},
  paper: {
    authors: 'Bridle',
    year: 1990,
    title:
      'Probabilistic Interpretation of Feedforward Classification Network Outputs, with Relationships to Statistical Pattern Recognition',
  },
  counterparts: [
    { library: 'PyTorch', call: "nn.CrossEntropyLoss(reduction='mean')", differs: ['takes-logits'] },
    {
      library: 'pytorch-metric-learning',
      call: 'losses.NormalizedSoftmaxLoss(num_classes, embedding_size, temperature=0.05)',
      differs: ['normalises-weights', 'no-bias'],
    },
    {
      library: 'TensorFlow',
      call: 'tf.nn.sparse_softmax_cross_entropy_with_logits(labels, logits)',
      differs: ['takes-logits'],
    },
    { library: 'Keras', call: 'keras.losses.SparseCategoricalCrossentropy(from_logits=True)', differs: ['takes-logits'] },
    { library: 'Caffe', call: 'layer { type: "SoftmaxWithLoss" }', differs: ['takes-logits'] },
    {
      library: 'sentence-transformers',
      call: 'losses.SoftmaxLoss(model, embedding_dimension, num_labels)',
      differs: ['classifies-pairs'],
    },
  ],
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

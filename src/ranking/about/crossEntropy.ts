/** Names, formula, source and counterparts of the loss in catalogue/crossEntropy.ts. */

import type { LossAbout } from './entry';

export const crossEntropy: LossAbout = {
  name: 'Softmax cross-entropy',
  aliases: ['Categorical cross-entropy', 'Softmax loss', 'Log loss', 'Multinomial logistic loss'],
  formula: String.raw`\ell_{i} = -\log \frac{e^{w_{y_i} \cdot x_i + b_{y_i}}}{\sum_{c} e^{w_c \cdot x_i + b_c}}`,
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
};

/** The page's nets as tf.layers, layer for layer (src/engine/network.ts), with its initial scheme spelled out. */

import type { Experiment } from '../../engine/protocol';

const dense = (units: number | 'EMBEDDING_SIZE', inputs: number, activation?: 'relu') =>
  `tf.layers.dense({ units: ${units}${activation ? `, activation: '${activation}'` : ''}, ...start(${inputs}) }),`;
const prelu = (axes: string) =>
  `tf.layers.prelu({ alphaInitializer: tf.initializers.constant({ value: 0.25 }), sharedAxes: ${axes} }),`;
const flatten = 'tf.layers.flatten(),';
const pool = 'tf.layers.maxPooling2d({ poolSize: 2 }),';

const layers: Record<Experiment['net'], string[]> = {
  mlp: [flatten, dense(128, 784, 'relu'), dense(64, 128, 'relu'), dense('EMBEDDING_SIZE', 64)],
  'small-cnn': [
    "tf.layers.conv2d({ filters: 8, kernelSize: 5, strides: 2, padding: 'same', activation: 'relu', ...start(25) }),",
    "tf.layers.conv2d({ filters: 16, kernelSize: 3, strides: 2, padding: 'same', activation: 'relu', ...start(72) }),",
    flatten,
    dense(64, 784, 'relu'),
    dense('EMBEDDING_SIZE', 64),
  ],
  lenet: [
    'tf.layers.conv2d({ filters: 32, kernelSize: 5, ...start(25) }),',
    prelu('[1, 2, 3]'),
    pool,
    'tf.layers.conv2d({ filters: 64, kernelSize: 5, ...start(800) }),',
    prelu('[1, 2, 3]'),
    pool,
    flatten,
    dense(256, 1024),
    prelu('[1]'),
    dense(256, 256),
    prelu('[1]'),
    dense('EMBEDDING_SIZE', 256),
  ],
};

/** Functions that make the net and embed images with it. */
export function layersNet({ net, normalise }: Experiment): string {
  return `/** Weights and biases start uniformly within 1 / sqrt(inputs). */
function start(inputs) {
  const bound = 1 / Math.sqrt(inputs);
  const uniform = () => tf.initializers.randomUniform({ minval: -bound, maxval: bound, seed: Math.floor(2 ** 31 * random()) });
  return { kernelInitializer: uniform(), biasInitializer: uniform() };
}

/** Image (28 x 28 x 1) -> embedding. One net: the branches of a siamese or triplet net share it. */
function makeNet() {
  const net = tf.sequential();
  const layers = [
    tf.layers.inputLayer({ inputShape: [28, 28, 1] }),
${layers[net].map((line) => `    ${line}`).join('\n')}
  ];
  for (const layer of layers) net.add(layer);
  return net;
}

function embed(net, images) {
  const x = net.apply(images, { training: true });
  return ${normalise ? 'unitRows(x)' : 'x'};
}`;
}

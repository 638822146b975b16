/** The page's nets as Keras layers, layer for layer (src/engine/network.ts), with its initial scheme spelled out. */

import type { Experiment } from '../../engine/protocol';

const embedding = (inputs: number) => `keras.layers.Dense(EMBEDDING_SIZE, **start(${inputs})),`;
const prelu = (axes: string) => `keras.layers.PReLU(alpha_initializer=keras.initializers.Constant(0.25), shared_axes=${axes}),`;

const layers: Record<Experiment['net'], string[]> = {
  mlp: [
    'keras.layers.Flatten(),',
    'keras.layers.Dense(128, activation="relu", **start(784)),',
    'keras.layers.Dense(64, activation="relu", **start(128)),',
    embedding(64),
  ],
  'small-cnn': [
    'keras.layers.Conv2D(8, 5, strides=2, padding="same", activation="relu", **start(25)),',
    'keras.layers.Conv2D(16, 3, strides=2, padding="same", activation="relu", **start(72)),',
    'keras.layers.Flatten(),',
    'keras.layers.Dense(64, activation="relu", **start(784)),',
    embedding(64),
  ],
  lenet: [
    'keras.layers.Conv2D(32, 5, **start(25)),',
    prelu('[1, 2, 3]'),
    'keras.layers.MaxPooling2D(2),',
    'keras.layers.Conv2D(64, 5, **start(800)),',
    prelu('[1, 2, 3]'),
    'keras.layers.MaxPooling2D(2),',
    'keras.layers.Flatten(),',
    'keras.layers.Dense(256, **start(1024)),',
    prelu('[1]'),
    'keras.layers.Dense(256, **start(256)),',
    prelu('[1]'),
    embedding(256),
  ],
};

export function kerasNet({ net, normalise }: Experiment): string {
  const lines = ['keras.Input((28, 28, 1)),', ...layers[net], ...(normalise ? ['keras.layers.UnitNormalization(),'] : [])];
  return `def start(inputs):
    """Weights and biases start uniformly within 1 / sqrt(inputs)."""
    bound = inputs**-0.5
    kinds = ("kernel_initializer", "bias_initializer")
    return {kind: keras.initializers.RandomUniform(-bound, bound) for kind in kinds}


def make_net():
    """Image (28 x 28 x 1) -> embedding. One net: the branches of a siamese or triplet net share it."""
    return keras.Sequential([
${lines.map((line) => `        ${line}`).join('\n')}
    ])`;
}

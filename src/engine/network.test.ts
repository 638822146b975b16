/** Gradients of every net: our backward passes against TensorFlow.js's autodiff on `cpu`, and WASM against `cpu`, every parameter. */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../ranking/random';
import { createNetwork, type NetworkOptions } from './network';
import type { BackendId } from './protocol';
import { registerWasmKernels } from './wasmKernels/register';

beforeAll(() => registerWasmKernels());

interface Gradients {
  embeddings: Float32Array;
  byName: Record<string, Float32Array>;
}

function inputs(count: number, size: number) {
  const random = createRandom(7);
  const pixels = Float32Array.from({ length: count * 784 }, () => Math.max(0, random.next() * 2 - 1));
  const gradient = Float32Array.from({ length: count * size }, () => random.normal());
  return { pixels, gradient };
}

async function gradientsOn(backend: BackendId, options: NetworkOptions, count: number): Promise<Gradients> {
  expect(await tf.setBackend(backend)).toBe(true);
  const { pixels, gradient } = inputs(count, options.embeddingSize);
  const before = tf.memory().numTensors;
  const network = createNetwork(options);
  const images = tf.tensor(pixels, [count, 28, 28, 1]);
  const trace = network.forward(images);
  const flowing = tf.tensor(gradient, [count, options.embeddingSize]);
  const results = network.backward(trace, flowing);
  const embeddings = (await trace[trace.length - 1].data()) as Float32Array;
  const byName: Record<string, Float32Array> = {};
  for (let i = 0; i < results.length; i++)
    byName[network.parameters[i].name.replace(/#.*/, '')] = (await results[i].data()) as Float32Array;
  tf.dispose([images, flowing, ...results, ...trace]);
  network.dispose();
  expect(tf.memory().numTensors).toBe(before);
  return { embeddings, byName };
}

/** The same nets written the usual way, differentiated by TensorFlow.js. */
async function gradientsByAutodiff(options: NetworkOptions, count: number): Promise<Gradients> {
  await tf.setBackend('cpu');
  const { pixels, gradient } = inputs(count, options.embeddingSize);
  const network = createNetwork(options);
  const p = Object.fromEntries(network.parameters.map((v) => [v.name.replace(/#.*/, ''), v]));
  const x = tf.tensor4d(pixels, [count, 28, 28, 1]);
  const dense = (h: tf.Tensor, name: string) =>
    tf.add(tf.matMul(h as tf.Tensor2D, p[`${name}/weights`] as tf.Tensor2D), p[`${name}/bias`]);
  const conv = (h: tf.Tensor, name: string, stride: number, pad: 'same' | 'valid') =>
    tf.add(tf.conv2d(h as tf.Tensor4D, p[`${name}/filter`] as unknown as tf.Tensor4D, stride, pad), p[`${name}/bias`]);
  const prelu = (h: tf.Tensor, name: string) => tf.add(tf.relu(h), tf.mul(p[`${name}/slope`], tf.sub(h, tf.relu(h))));
  const embed = (): tf.Tensor => {
    let h: tf.Tensor;
    if (options.net === 'mlp') h = tf.relu(dense(tf.relu(dense(tf.reshape(x, [count, 784]), 'dense1')), 'dense2'));
    else if (options.net === 'small-cnn') {
      h = tf.relu(conv(tf.relu(conv(x, 'conv1', 2, 'same')), 'conv2', 2, 'same'));
      h = tf.relu(dense(tf.reshape(h, [count, 784]), 'dense1'));
    } else {
      h = tf.maxPool(prelu(conv(x, 'conv1', 1, 'valid'), 'prelu1') as tf.Tensor4D, 2, 2, 'valid');
      h = tf.maxPool(prelu(conv(h, 'conv2', 1, 'valid'), 'prelu2') as tf.Tensor4D, 2, 2, 'valid');
      h = prelu(dense(tf.reshape(h, [count, 1024]), 'dense1'), 'prelu3');
      h = prelu(dense(h, 'dense2'), 'prelu4');
    }
    const e = dense(h, 'embedding');
    return options.normalise ? tf.div(e, tf.sqrt(tf.add(tf.sum(tf.square(e), 1, true), 1e-12))) : e;
  };
  const { grads } = tf.variableGrads(() => tf.sum(tf.mul(embed(), tf.tensor(gradient, [count, options.embeddingSize]))));
  const byName: Record<string, Float32Array> = {};
  for (const [name, value] of Object.entries(grads)) byName[name.replace(/#.*/, '')] = (await value.data()) as Float32Array;
  const embeddings = (await embed().data()) as Float32Array;
  network.dispose();
  return { embeddings, byName };
}

/** Largest difference of a parameter's gradient, relative to that gradient's largest entry. */
function relativeError(actual: Float32Array, expected: Float32Array): number {
  expect(actual.length).toBe(expected.length);
  let difference = 0;
  let largest = 0;
  for (let i = 0; i < expected.length; i++) {
    difference = Math.max(difference, Math.abs(actual[i] - expected[i]));
    largest = Math.max(largest, Math.abs(expected[i]));
  }
  expect(largest).toBeGreaterThan(0);
  return difference / largest;
}

function expectAgreement(actual: Gradients, expected: Gradients) {
  expect(Object.keys(actual.byName).sort()).toEqual(Object.keys(expected.byName).sort());
  expect(relativeError(actual.embeddings, expected.embeddings)).toBeLessThan(1e-4);
  for (const name of Object.keys(expected.byName))
    expect(relativeError(actual.byName[name], expected.byName[name]), name).toBeLessThan(1e-4);
}

const cases: [string, NetworkOptions, number][] = [
  ['mlp', { net: 'mlp', embeddingSize: 2, normalise: false, seed: 3 }, 8],
  ['small-cnn', { net: 'small-cnn', embeddingSize: 2, normalise: false, seed: 3 }, 8],
  ['small-cnn, 16-D on the unit sphere', { net: 'small-cnn', embeddingSize: 16, normalise: true, seed: 4 }, 5],
  ['lenet', { net: 'lenet', embeddingSize: 3, normalise: false, seed: 3 }, 4],
];

describe.each(cases)('%s', (_name, options, count) => {
  it('has the gradients that autodiff finds (cpu)', async () => {
    expectAgreement(await gradientsOn('cpu', options, count), await gradientsByAutodiff(options, count));
  });
  it('has the same gradients on WASM as on cpu', async () => {
    expectAgreement(await gradientsOn('wasm', options, count), await gradientsOn('cpu', options, count));
  });
});

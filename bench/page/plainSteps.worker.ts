/**
 * The same net, batch, loss and optimiser as TensorFlow.js is usually written: layers as ops, batch all in tensors, `tf.train.adam().minimize`,
 * on the backend that TensorFlow.js takes by itself (its full bundle's WebGL and cpu, and WebGPU beside them). What the project is measured against.
 */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import '@tensorflow/tfjs-backend-webgpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import * as tf from '@tensorflow/tfjs-core';
import { median, type StepRequest, type StepTimes } from './request';

const BATCH = 64;

function makeNet(net: StepRequest['net']) {
  const weights = (shape: number[]) => tf.variable(tf.randomUniform(shape, -0.05, 0.05));
  const dense = (from: number, to: number) => ({ w: weights([from, to]), b: weights([to]) });
  if (net === 'mlp') {
    const layers = [dense(784, 128), dense(128, 64), dense(64, 2)];
    return (x: tf.Tensor) =>
      layers.reduce(
        (h, { w, b }, i) => {
          const z = tf.add(tf.matMul(h as tf.Tensor2D, w as tf.Variable<tf.Rank.R2>), b);
          return i < 2 ? tf.relu(z) : z;
        },
        tf.reshape(x, [BATCH, 784]),
      );
  }
  const first = weights([5, 5, 1, 8]);
  const firstBias = weights([8]);
  const second = weights([3, 3, 8, 16]);
  const secondBias = weights([16]);
  const hidden = dense(784, 64);
  const embedding = dense(64, 2);
  return (x: tf.Tensor) => {
    let h: tf.Tensor = tf.relu(tf.add(tf.conv2d(x as tf.Tensor4D, first as unknown as tf.Tensor4D, 2, 'same'), firstBias));
    h = tf.relu(tf.add(tf.conv2d(h as tf.Tensor4D, second as unknown as tf.Tensor4D, 2, 'same'), secondBias));
    h = tf.relu(tf.add(tf.matMul(tf.reshape(h, [BATCH, 784]) as tf.Tensor2D, hidden.w as unknown as tf.Tensor2D), hidden.b));
    return tf.add(tf.matMul(h as tf.Tensor2D, embedding.w as unknown as tf.Tensor2D), embedding.b);
  };
}

async function measure({ net, backend, rounds, stepsPerRound }: StepRequest): Promise<StepTimes> {
  if (backend === 'auto') await tf.ready();
  else if (!(await tf.setBackend(backend))) return { backend, stepMs: 0, forwardMs: 0, firstStepMs: 0, failed: 'setBackend' };
  const embed = makeNet(net);
  const optimiser = tf.train.adam(0.001, 0.9, 0.999, 1e-8);
  const images = tf.randomUniform([BATCH, 28, 28, 1]);
  const labels = tf.tensor1d(Array.from({ length: BATCH }, (_, i) => i % 10));
  const same = tf.cast(tf.equal(tf.expandDims(labels, 0), tf.expandDims(labels, 1)), 'float32');
  const positive = tf.sub(same, tf.eye(BATCH));
  const valid = tf.mul(tf.expandDims(positive, 2), tf.expandDims(tf.sub(1, same), 1));
  const loss = (): tf.Scalar => {
    const e = embed(images);
    const difference = tf.sub(tf.expandDims(e, 1), tf.expandDims(e, 0));
    const distance = tf.sqrt(tf.add(tf.sum(tf.square(difference), 2), 1e-12));
    const hinge = tf.mul(tf.relu(tf.add(tf.sub(tf.expandDims(distance, 2), tf.expandDims(distance, 1)), 1)), valid);
    const active = tf.sum(tf.step(hinge));
    return tf.div(tf.sum(hinge), tf.add(active, 1e-16));
  };
  const step = async () => {
    const value = optimiser.minimize(loss, true) as tf.Scalar;
    await value.data();
    value.dispose();
  };
  let start = performance.now();
  await step();
  const firstStepMs = performance.now() - start;
  await step();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    start = performance.now();
    for (let i = 0; i < stepsPerRound; i++) await step();
    times.push((performance.now() - start) / stepsPerRound);
  }
  return { backend: tf.getBackend(), stepMs: median(times), forwardMs: 0, firstStepMs };
}

const scope = self as unknown as DedicatedWorkerGlobalScope;
scope.onmessage = (event: MessageEvent<StepRequest>) => void measure(event.data).then((result) => scope.postMessage(result));

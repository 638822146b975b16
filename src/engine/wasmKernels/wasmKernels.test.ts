/** Every kernel registered over the WASM backend against the `cpu` backend's: odd and even sizes, strides, paddings, ties and negative maxima. */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { createRandom } from '../../ranking/random';
import { matMul, runKernel, setBackend, type Tensor, type Tensor2D, tensor, variable } from '../tensorflow';
import { forgetPackedWeights, heapView } from './heap';
import { registerWasmKernels } from './register';

beforeAll(() => registerWasmKernels());

function numbers(shape: number[], seed: number, map: (value: number) => number = (value) => value): Tensor {
  const random = createRandom(seed);
  return tensor(
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => map(random.normal())),
    shape,
  );
}

async function onBoth(compute: () => Tensor): Promise<[Float32Array, Float32Array, number[]]> {
  const results: Float32Array[] = [];
  let shape: number[] = [];
  for (const id of ['wasm', 'cpu']) {
    await setBackend(id);
    const value = compute();
    shape = value.shape;
    results.push((await value.data()) as Float32Array);
  }
  return [results[0], results[1], shape];
}

function expectClose(actual: Float32Array, expected: Float32Array) {
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) expect(Math.abs(actual[i] - expected[i]) / scale).toBeLessThan(1e-5);
}

const convolutions = fc.record({
  images: fc.integer({ min: 1, max: 3 }),
  height: fc.integer({ min: 5, max: 13 }),
  width: fc.integer({ min: 5, max: 13 }),
  channels: fc.integer({ min: 1, max: 4 }),
  filters: fc.integer({ min: 1, max: 5 }),
  kernel: fc.integer({ min: 1, max: 5 }),
  stride: fc.integer({ min: 1, max: 3 }),
  pad: fc.constantFrom('same', 'valid'),
  seed: fc.integer(),
});

it('finds the gradients of any convolution that cpu finds', async () => {
  await fc.assert(
    fc.asyncProperty(convolutions, async ({ images, height, width, channels, filters, kernel, stride, pad, seed }) => {
      const inputShape = [images, height, width, channels];
      const filterShape = [kernel, kernel, channels, filters];
      const attributes = { strides: [stride, stride], pad, dataFormat: 'NHWC', dilations: [1, 1], dimRoundingMode: undefined };
      const outputOf = (x: Tensor, filter: Tensor): Tensor => runKernel('Conv2D', { x, filter }, attributes);
      const gradientLike = (x: Tensor, filter: Tensor) => numbers(outputOf(x, filter).shape, seed + 2);
      const [filterWasm, filterCpu] = await onBoth(() => {
        const x = numbers(inputShape, seed);
        const dy = gradientLike(x, numbers(filterShape, seed + 1));
        return runKernel('Conv2DBackpropFilter', { x, dy }, { ...attributes, filterShape });
      });
      expectClose(filterWasm, filterCpu);
      const [inputWasm, inputCpu] = await onBoth(() => {
        const filter = numbers(filterShape, seed + 1);
        const dy = gradientLike(numbers(inputShape, seed), filter);
        return runKernel('Conv2DBackpropInput', { dy, filter }, { ...attributes, inputShape });
      });
      expectClose(inputWasm, inputCpu);
    }),
    { numRuns: 60 },
  );
});

it.each([
  ['positive and negative', (value: number) => value],
  ['all negative', (value: number) => -Math.abs(value) - 0.1],
  ['many ties', (value: number) => Math.round(value)],
])('finds the gradient of max pooling: %s', async (_name, map) => {
  for (const [size, stride, pad] of [
    [2, 2, 'valid'],
    [3, 2, 'same'],
    [3, 1, 'valid'],
  ] as const) {
    const attributes = { filterSize: [size, size], strides: [stride, stride], pad, dimRoundingMode: undefined };
    const [actual, expected] = await onBoth(() => {
      const input = numbers([2, 7, 8, 3], 5, map);
      const output: Tensor = runKernel('MaxPool', { x: input }, attributes);
      return runKernel('MaxPoolGrad', { dy: numbers(output.shape, 6), input, output }, attributes);
    });
    expect(expected.some((value) => value !== 0)).toBe(true);
    expectClose(actual, expected);
  }
});

it.each([
  [true, false],
  [false, true],
  [true, true],
])('multiplies transposed matrices: %s, %s', async (transposeA, transposeB) => {
  const [actual, expected] = await onBoth(() => {
    const a = numbers(transposeA ? [7, 5] : [5, 7], 1) as Tensor2D;
    const b = numbers(transposeB ? [3, 7] : [7, 3], 2) as Tensor2D;
    return matMul(a, b, transposeA, transposeB);
  });
  expectClose(actual, expected);
});

it('multiplies with weights that were written in place, not with those packed before', async () => {
  await setBackend('wasm');
  const x = numbers([4, 6], 1) as Tensor2D;
  const weights = variable(numbers([6, 3], 2));
  const before = (await matMul(x, weights as unknown as Tensor2D).data()) as Float32Array;
  const values = heapView(weights);
  for (let i = 0; i < values.length; i++) values[i] *= 2;
  forgetPackedWeights(weights);
  const after = (await matMul(x, weights as unknown as Tensor2D).data()) as Float32Array;
  expectClose(
    after,
    before.map((value) => 2 * value),
  );
});

/** The self-test's constants are what `cpu` gives; WASM passes it; a backend that answers zeros or a wrong gradient does not. */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { getKernel, registerKernel, setBackend, unregisterKernel } from '../tensorflow';
import { registerWasmKernels } from '../wasmKernels/register';
import { EXPECTED, gradientSums, passesSelfTest } from './selfTest';

const genuine = () => getKernel('Conv2DBackpropFilter', 'cpu');
let original: ReturnType<typeof genuine>;

beforeAll(() => {
  registerWasmKernels();
  original = genuine();
});
afterEach(() => {
  unregisterKernel('Conv2DBackpropFilter', 'cpu');
  registerKernel(original);
});

it('holds the values of the cpu backend', async () => {
  await setBackend('cpu');
  for (const net of ['small-cnn', 'lenet'] as const) {
    const sums = await gradientSums(net);
    expect(sums).toHaveLength(EXPECTED[net].length);
    sums.forEach((sum, i) => {
      expect(Math.abs(sum / EXPECTED[net][i] - 1), `${net} ${i}: ${sums.join(', ')}`).toBeLessThan(1e-4);
    });
  }
});

it.each(['cpu', 'wasm'])('is passed by %s', async (id) => {
  await setBackend(id);
  expect(await passesSelfTest()).toEqual({ ok: true });
});

it('is failed by a gradient that is always zero, and says which', async () => {
  await setBackend('cpu');
  unregisterKernel('Conv2DBackpropFilter', 'cpu');
  registerKernel({
    ...original,
    kernelFunc: (call) => {
      const result = original.kernelFunc(call) as { dataId: object };
      (call.backend as unknown as { data: { get(id: object): { values: Float32Array } } }).data
        .get(result.dataId)
        .values.fill(0);
      return result as never;
    },
  });
  expect(await passesSelfTest()).toMatchObject({ ok: false, detail: expect.stringContaining('small-cnn #0') });
});

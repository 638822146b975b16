/** What is seen of a net is what it computes: layer by layer, on cpu and WASM, and nothing is left behind. */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../ranking/random';
import { inspectNetwork } from './inspect';
import { createNetwork, type NetworkOptions } from './network';
import { dispose, memory, setBackend, tensor } from './tensorflow';
import { registerWasmKernels } from './wasmKernels/register';

beforeAll(() => registerWasmKernels());

const random = createRandom(5);
const images = Uint8Array.from({ length: 3 * 784 }, () => Math.max(0, Math.floor(510 * random.next() - 255)));
const base = { embeddingSize: 2, normalise: false, seed: 3 };
/** Weights and biases of each layer, by hand. */
const nets: [NetworkOptions, string, number[]][] = [
  [{ ...base, net: 'mlp' }, 'dense 128', [784 * 128 + 128, 128 * 64 + 64, 64 * 2 + 2]],
  [
    { ...base, net: 'small-cnn', embeddingSize: 16, normalise: true },
    'convolution 14x14x8',
    [25 * 8 + 8, 9 * 8 * 16 + 16, 784 * 64 + 64, 64 * 16 + 16, 0],
  ],
  [
    { ...base, net: 'lenet' },
    'convolution 24x24x32',
    [25 * 32 + 32, 1, 0, 25 * 32 * 64 + 64, 1, 0, 1024 * 256 + 256, 1, 256 * 256 + 256, 1, 256 * 2 + 2],
  ],
];

describe.each(['cpu', 'wasm'])('on %s', (backend) => {
  it.each(nets)('sees %o as it is', async (options, first, parameterCounts) => {
    expect(await setBackend(backend)).toBe(true);
    const network = createNetwork(options);
    const input = tensor(
      Float32Array.from(images, (grey) => grey / 255),
      [3, 28, 28, 1],
    );
    const trace = network.forward(input);
    const before = memory().numTensors;
    const seen = await inspectNetwork(network, { id: 7, images, activations: true, filters: 8 }, 40);
    const alone = await inspectNetwork(network, { id: 8, images: images.slice(784, 1568), activations: false, filters: 0 }, 41);
    expect(memory().numTensors).toBe(before);

    expect(seen).toMatchObject({ id: 7, step: 40, embeddingSize: options.embeddingSize });
    expect(seen.layers.map((layer) => layer.parameterCount)).toEqual(parameterCounts);
    expect(`${seen.layers[0].kind} ${seen.layers[0].outputShape.join('x')}`).toBe(first);
    for (let i = 0; i < seen.layers.length; i++) {
      const { activations, outputShape } = seen.layers[i];
      expect(activations).toHaveLength(3 * outputShape.reduce((a, b) => a * b));
      expect(activations).toEqual(await trace[i + 1].data());
    }
    expect(seen.embeddings).toEqual(await trace[trace.length - 1].data());
    expect(alone.layers.every((layer) => layer.activations === null)).toBe(true);
    expect(alone.filters).toBeNull();
    for (let k = 0; k < options.embeddingSize; k++)
      expect(alone.embeddings[k]).toBeCloseTo(seen.embeddings[options.embeddingSize + k], 4);

    const weights = await network.parameters[0].data();
    const units = network.parameters[0].shape.at(-1) as number;
    const { values, count, height, width } = seen.filters!;
    expect([count, height, width]).toEqual(options.net === 'mlp' ? [8, 28, 28] : [8, 5, 5]);
    for (const unit of [0, 7])
      for (const i of [0, 3]) expect(values[unit * height * width + i]).toBe(weights[i * units + unit]);

    dispose([input, ...trace]);
    network.dispose();
  });
});

it('refuses what are no whole images', async () => {
  await setBackend('cpu');
  const network = createNetwork({ ...base, net: 'mlp' });
  const request = { id: 1, images: new Uint8Array(100), activations: false, filters: 0 };
  await expect(inspectNetwork(network, request, 0)).rejects.toThrow(RangeError);
  network.dispose();
});

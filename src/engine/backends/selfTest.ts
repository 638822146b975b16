/**
 * Before a GPU is trusted with training it must find one known gradient: forward and backward through convolution, relu, pooling, PReLU and dense
 * layers on fixed numbers, compared with values the `cpu` backend gave (held by a unit test). Some GPUs answer zeros or nonsense without an error.
 */
import { createNetwork } from '../network';
import { dispose, tensor } from '../tensorflow';

const COUNT = 2;
const TOLERANCE = 2e-3;

/** Sums of absolute gradients, one a parameter, of `lenet` and of `small-cnn` on the images below. */
export const EXPECTED: Record<'small-cnn' | 'lenet', number[]> = {
  'small-cnn': [1.878858, 0.246932, 3.584535, 0.846349, 51.20358, 4.725093, 2.421494, 2.75],
  lenet: [
    3.99174, 0.463591, 0.00672161, 172.18, 1.21368, 0.00216202, 455.564, 3.87199, 0.0568262, 118.418, 9.76002, 0.0706582,
    18.9044, 2.75,
  ],
};

export async function gradientSums(net: 'small-cnn' | 'lenet'): Promise<number[]> {
  const network = createNetwork({ net, embeddingSize: 2, normalise: false, seed: 11 });
  const pixels = Float32Array.from({ length: COUNT * 784 }, (_, i) => Math.max(0, Math.sin(i * 0.7) * Math.cos(i * 0.013)));
  const images = tensor(pixels, [COUNT, 28, 28, 1]);
  const trace = network.forward(images);
  const gradient = tensor(Float32Array.from([1, -0.5, 0.25, 2]), [COUNT, 2]);
  const gradients = network.backward(trace, gradient);
  const sums: number[] = [];
  for (const value of gradients) {
    const numbers = (await value.data()) as Float32Array;
    sums.push(numbers.reduce((sum, number) => sum + Math.abs(number), 0));
  }
  dispose([images, gradient, ...trace, ...gradients]);
  network.dispose();
  return sums;
}

/** On the active backend. `detail` names the first parameter that is off. */
export async function passesSelfTest(): Promise<{ ok: boolean; detail?: string }> {
  for (const net of ['small-cnn', 'lenet'] as const) {
    const sums = await gradientSums(net);
    for (let i = 0; i < EXPECTED[net].length; i++) {
      const expected = EXPECTED[net][i];
      if (!(Math.abs(sums[i] - expected) <= TOLERANCE * expected))
        return { ok: false, detail: `${net} #${i}: ${sums[i].toPrecision(5)} / ${expected.toPrecision(5)}` };
    }
  }
  return { ok: true };
}

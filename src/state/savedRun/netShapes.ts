/**
 * The tensors that each net learns, by name and shape: what a checkpoint must hold to be of that net. The engine's own list is
 * engine/network.ts, which the page does not load; a test keeps the two equal (src/savedRuns.test.ts).
 */
import type { NetId } from '../../engine/protocol';

export interface TensorShape {
  name: string;
  shape: number[];
}

const dense = (name: string, inputSize: number, units: number): TensorShape[] => [
  { name: `${name}/weights`, shape: [inputSize, units] },
  { name: `${name}/bias`, shape: [units] },
];
const convolution = (name: string, kernelSize: number, channels: number, filters: number): TensorShape[] => [
  { name: `${name}/filter`, shape: [kernelSize, kernelSize, channels, filters] },
  { name: `${name}/bias`, shape: [filters] },
];
const prelu = (name: string): TensorShape[] => [{ name: `${name}/slope`, shape: [1] }];

const bodies: Record<NetId, (embeddingSize: number) => TensorShape[]> = {
  mlp: (size) => [...dense('dense1', 784, 128), ...dense('dense2', 128, 64), ...dense('embedding', 64, size)],
  'small-cnn': (size) => [
    ...convolution('conv1', 5, 1, 8),
    ...convolution('conv2', 3, 8, 16),
    ...dense('dense1', 784, 64),
    ...dense('embedding', 64, size),
  ],
  lenet: (size) => [
    ...convolution('conv1', 5, 1, 32),
    ...prelu('prelu1'),
    ...convolution('conv2', 5, 32, 64),
    ...prelu('prelu2'),
    ...dense('dense1', 1024, 256),
    ...prelu('prelu3'),
    ...dense('dense2', 256, 256),
    ...prelu('prelu4'),
    ...dense('embedding', 256, size),
  ],
};

export function tensorsOf(net: NetId, embeddingSize: number): TensorShape[] {
  return bodies[net](embeddingSize);
}

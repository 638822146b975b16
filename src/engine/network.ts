/**
 * The nets one can train, as stacks of layers: `mlp` and `small-cnn` (the reference workload), and `lenet`, the embedding net of the
 * siamese-triplet repository. One set of weights embeds every image: siamese and triplet "branches" are this one net applied twice or thrice.
 */
import { createRandom, deriveSeed } from '../ranking/random';
import { convolution } from './layers/convolution';
import { dense } from './layers/dense';
import type { Layer } from './layers/layer';
import { maxPool } from './layers/maxPool';
import { normalise } from './layers/normalise';
import { prelu } from './layers/prelu';
import type { NetId } from './protocol';
import { dispose, reshape, type Tensor, type Tensor2D, tensor, tidy, type Variable, variable } from './tensorflow';

export interface NetworkOptions {
  net: NetId;
  embeddingSize: number;
  normalise: boolean;
  seed: number;
}

/** All tensors of one forward pass, first the input, last the embeddings; the owner disposes of them. */
export type Trace = Tensor[];

export interface Network {
  layers: Layer[];
  /** In the order of the layers. Owned by the network. */
  parameters: Variable[];
  /** (count x 28 x 28 x 1) -> every layer's output, the input included. */
  forward(images: Tensor): Trace;
  /** Embeddings alone (count x size), nothing else kept. */
  embed(images: Tensor): Tensor2D;
  /** Gradients of all parameters from d loss / d embeddings; the caller disposes of them. */
  backward(trace: Trace, gradient: Tensor): Tensor[];
  dispose(): void;
}

export function describeLayers({ net, embeddingSize, normalise: unitLength }: Omit<NetworkOptions, 'seed'>): Layer[] {
  const layers = body(net, embeddingSize);
  if (unitLength) layers.push(normalise('normalise', embeddingSize));
  return layers;
}

function body(net: NetId, embeddingSize: number): Layer[] {
  switch (net) {
    case 'mlp':
      return [
        dense({ name: 'dense1', inputSize: 784, units: 128, activation: 'relu' }),
        dense({ name: 'dense2', inputSize: 128, units: 64, activation: 'relu' }),
        dense({ name: 'embedding', inputSize: 64, units: embeddingSize, activation: 'linear' }),
      ];
    case 'small-cnn':
      return [
        convolution({
          name: 'conv1',
          inputShape: [28, 28, 1],
          filters: 8,
          kernelSize: 5,
          stride: 2,
          padding: 'same',
          activation: 'relu',
        }),
        convolution({
          name: 'conv2',
          inputShape: [14, 14, 8],
          filters: 16,
          kernelSize: 3,
          stride: 2,
          padding: 'same',
          activation: 'relu',
        }),
        dense({ name: 'dense1', inputSize: 784, units: 64, activation: 'relu' }),
        dense({ name: 'embedding', inputSize: 64, units: embeddingSize, activation: 'linear' }),
      ];
    case 'lenet':
      return [
        convolution({
          name: 'conv1',
          inputShape: [28, 28, 1],
          filters: 32,
          kernelSize: 5,
          stride: 1,
          padding: 'valid',
          activation: 'linear',
        }),
        prelu('prelu1', [24, 24, 32]),
        maxPool('pool1', [24, 24, 32], 2),
        convolution({
          name: 'conv2',
          inputShape: [12, 12, 32],
          filters: 64,
          kernelSize: 5,
          stride: 1,
          padding: 'valid',
          activation: 'linear',
        }),
        prelu('prelu2', [8, 8, 64]),
        maxPool('pool2', [8, 8, 64], 2),
        dense({ name: 'dense1', inputSize: 1024, units: 256, activation: 'linear' }),
        prelu('prelu3', [256]),
        dense({ name: 'dense2', inputSize: 256, units: 256, activation: 'linear' }),
        prelu('prelu4', [256]),
        dense({ name: 'embedding', inputSize: 256, units: embeddingSize, activation: 'linear' }),
      ];
  }
}

/** Starting weights follow from the seed alone, the same numbers on every backend. */
export function createNetwork(options: NetworkOptions): Network {
  const layers = describeLayers(options);
  const ranges: [number, number][] = [];
  const parameters: Variable[] = [];
  for (const layer of layers) {
    ranges.push([parameters.length, parameters.length + layer.parameters.length]);
    for (const spec of layer.parameters) {
      const values = new Float32Array(spec.shape.reduce((a, b) => a * b, 1));
      if (spec.start.kind === 'constant') values.fill(spec.start.value);
      else {
        const random = createRandom(deriveSeed(options.seed, 'weights', spec.name));
        const bound = 1 / Math.sqrt(spec.start.fanIn);
        for (let i = 0; i < values.length; i++) values[i] = bound * (2 * random.next() - 1);
      }
      parameters.push(tidy(() => variable(tensor(values, spec.shape), true, uniqueName(spec.name))));
    }
  }
  const of = (layer: number): Tensor[] => parameters.slice(...ranges[layer]);

  const forward = (images: Tensor): Trace =>
    tidy(() => {
      const trace: Tensor[] = [images];
      for (let i = 0; i < layers.length; i++) trace.push(layers[i].forward(trace[i], of(i)));
      // The input is the caller's; the trace keeps a reference of its own.
      trace[0] = reshape(images, images.shape);
      return trace;
    });

  return {
    layers,
    parameters,
    forward,
    embed: (images) =>
      tidy(() => {
        let value = images;
        for (let i = 0; i < layers.length; i++) value = layers[i].forward(value, of(i));
        return value as Tensor2D;
      }),
    backward: (trace, gradient) =>
      tidy(() => {
        const result: Tensor[] = new Array(parameters.length);
        let flowing = gradient;
        for (let i = layers.length - 1; i >= 0; i--) {
          const gradients = layers[i].backward(flowing, trace[i], trace[i + 1], of(i), i > 0);
          for (let k = 0; k < gradients.parameters.length; k++) result[ranges[i][0] + k] = gradients.parameters[k];
          if (gradients.input) flowing = gradients.input;
        }
        return result;
      }),
    dispose: () => dispose(parameters),
  };
}

let created = 0;
/** Variables live in one registry of the whole engine, so a second net needs names of its own. */
function uniqueName(name: string): string {
  return `${name}#${created++}`;
}

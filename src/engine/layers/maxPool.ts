/** Max pooling over size x size windows that do not overlap, no padding; a window's gradient goes to its first maximum. */
import { runKernel } from '../tensorflow';
import type { Layer } from './layer';

export function maxPool(name: string, [height, width, channels]: number[], size: number): Layer {
  const attributes = { filterSize: [size, size], strides: [size, size], pad: 'valid', dimRoundingMode: undefined };
  return {
    name,
    kind: 'max-pool',
    outputShape: [Math.floor(height / size), Math.floor(width / size), channels],
    parameters: [],
    forward: (input) => runKernel('MaxPool', { x: input }, attributes),
    backward: (gradient, input, output, _parameters, wantInput) => ({
      parameters: [],
      input: wantInput ? runKernel('MaxPoolGrad', { dy: gradient, input, output }, attributes) : null,
    }),
  };
}

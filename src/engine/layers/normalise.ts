/** Divides each embedding by its euclidean length. A zero embedding stays zero: the length is sqrt(sum of squares + 1e-12). */
import { add, div, mul, sqrt, square, sub, sum, type Tensor } from '../tensorflow';
import type { Layer } from './layer';

const EPSILON = 1e-12;

export function normalise(name: string, size: number): Layer {
  const lengths = (input: Tensor) => sqrt(add(sum(square(input), 1, true), EPSILON));
  return {
    name,
    kind: 'normalise',
    outputShape: [size],
    parameters: [],
    forward: (input) => div(input, lengths(input)),
    // d(x/|x|): the part of the gradient along the embedding cannot change it; the rest is shortened by the length.
    backward: (gradient, input, output) => ({
      parameters: [],
      input: div(sub(gradient, mul(output, sum(mul(gradient, output), 1, true))), lengths(input)),
    }),
  };
}

/** A fully connected layer with bias and, if asked, relu: one fused kernel forward, two matrix products backward. Flattens its input. */
import { matMul, reshape, runKernel, type Tensor, type Tensor2D } from '../tensorflow';
import { sumOverRows } from './convolution';
import type { Gradients, Layer } from './layer';
import { throughRelu } from './relu';

export interface DenseOptions {
  name: string;
  inputSize: number;
  units: number;
  activation: 'relu' | 'linear';
}

export function dense({ name, inputSize, units, activation }: DenseOptions): Layer {
  const flat = (input: Tensor) => reshape(input, [input.shape[0], inputSize]) as Tensor2D;
  return {
    name,
    kind: 'dense',
    outputShape: [units],
    parameters: [
      { name: `${name}/weights`, shape: [inputSize, units], start: { kind: 'fan-in', fanIn: inputSize } },
      { name: `${name}/bias`, shape: [units], start: { kind: 'fan-in', fanIn: inputSize } },
    ],
    forward(input, [weights, bias]) {
      const rows = input.shape[0];
      const product = runKernel<Tensor>(
        '_FusedMatMul',
        { a: reshape(input, [1, rows, inputSize]), b: reshape(weights, [1, inputSize, units]), bias },
        { transposeA: false, transposeB: false, activation },
      );
      return reshape(product, [rows, units]);
    },
    backward(gradient, input, output, [weights], wantInput): Gradients {
      const before = (activation === 'relu' ? throughRelu(gradient, output) : gradient) as Tensor2D;
      return {
        parameters: [matMul(flat(input), before, true, false), sumOverRows(before, units)],
        input: wantInput ? reshape(matMul(before, weights as Tensor2D, false, true), input.shape) : null,
      };
    },
  };
}

/**
 * 2-D convolution with bias and, if asked, relu, in one fused kernel forward. Backward asks the backend for
 * Conv2DBackpropFilter and Conv2DBackpropInput; on WASM those are src/engine/wasmKernels'.
 */
import { backend_util, reshape, runKernel, sum, type Tensor } from '../tensorflow';
import type { Gradients, Layer } from './layer';
import { throughRelu } from './relu';

export interface ConvolutionOptions {
  name: string;
  /** Height, width, channels of the input. */
  inputShape: [number, number, number];
  filters: number;
  kernelSize: number;
  stride: number;
  padding: 'same' | 'valid';
  activation: 'relu' | 'linear';
}

export function convolution(options: ConvolutionOptions): Layer {
  const { name, inputShape, filters, kernelSize, stride, padding, activation } = options;
  const filterShape: [number, number, number, number] = [kernelSize, kernelSize, inputShape[2], filters];
  const info = backend_util.computeConv2DInfo([1, ...inputShape], filterShape, stride, 1, padding);
  const attributes = { strides: [stride, stride], pad: padding, dataFormat: 'NHWC', dilations: [1, 1] };
  const fanIn = kernelSize * kernelSize * inputShape[2];
  return {
    name,
    kind: 'convolution',
    outputShape: [info.outHeight, info.outWidth, filters],
    parameters: [
      { name: `${name}/filter`, shape: filterShape, start: { kind: 'fan-in', fanIn } },
      { name: `${name}/bias`, shape: [filters], start: { kind: 'fan-in', fanIn } },
    ],
    forward: (input, [filter, bias]) => runKernel('FusedConv2D', { x: input, filter, bias }, { ...attributes, activation }),
    backward(gradient, input, output, [filter], wantInput): Gradients {
      const before = activation === 'relu' ? throughRelu(gradient, output) : gradient;
      return {
        parameters: [
          runKernel(
            'Conv2DBackpropFilter',
            { x: input, dy: before },
            { ...attributes, dimRoundingMode: undefined, filterShape },
          ),
          sumOverRows(before, filters),
        ],
        input: wantInput
          ? runKernel(
              'Conv2DBackpropInput',
              { dy: before, filter },
              { ...attributes, dimRoundingMode: undefined, inputShape: input.shape },
            )
          : null,
      };
    },
  };
}

/** Sums all axes but the last. */
export function sumOverRows(values: Tensor, columns: number): Tensor {
  return sum(reshape(values, [values.size / columns, columns]), 0);
}

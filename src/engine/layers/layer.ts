/**
 * What a layer of the net is: a forward pass, and a backward pass in closed form over TensorFlow.js kernels. Explicit backward passes let
 * one forward serve the picture, the loss (computed outside TensorFlow.js) and the gradients, also where reading back is asynchronous.
 */
import type { LayerKind } from '../protocol';
import type { Tensor } from '../tensorflow';

export interface ParameterSpec {
  name: string;
  shape: number[];
  /** 'fan-in': uniform in +-1/sqrt(fanIn), as PyTorch's Linear and Conv2d start; 'constant': all equal to `value`. */
  start: { kind: 'fan-in'; fanIn: number } | { kind: 'constant'; value: number };
}

export interface Gradients {
  /** d loss / d input; null when it was not asked for. */
  input: Tensor | null;
  /** One for each parameter, in the order of `parameters`. */
  parameters: Tensor[];
}

export interface Layer {
  name: string;
  kind: LayerKind;
  /** Shape of one image's output, without the batch axis. */
  outputShape: number[];
  parameters: ParameterSpec[];
  forward(input: Tensor, parameters: Tensor[]): Tensor;
  /** `input` and `output` are the tensors of the same forward pass; `gradient` is d loss / d output. */
  backward(gradient: Tensor, input: Tensor, output: Tensor, parameters: Tensor[], wantInput: boolean): Gradients;
}

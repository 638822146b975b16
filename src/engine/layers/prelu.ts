/**
 * PReLU with one learnt slope for the whole layer, starting at 0.25, as PyTorch's `nn.PReLU()` (He et al. 2015, section 2.1):
 * y = x where x > 0, slope * x elsewhere.
 */
import { add, mul, relu, reshape, step, sub, sum, type Tensor } from '../tensorflow';
import type { Gradients, Layer } from './layer';

export function prelu(name: string, outputShape: number[]): Layer {
  return {
    name,
    kind: 'prelu',
    outputShape,
    parameters: [{ name: `${name}/slope`, shape: [1], start: { kind: 'constant', value: 0.25 } }],
    // max(x, 0) + slope * min(x, 0), with min(x, 0) = x - max(x, 0)
    forward(input, [slope]) {
      const positive = relu(input);
      return add(positive, mul(slope, sub(input, positive)));
    },
    backward(gradient, input, _output, [slope], wantInput): Gradients {
      const negative = sub(input, relu(input));
      const isPositive = step(input);
      const ofInput = (): Tensor => {
        const throughPositive = mul(gradient, isPositive);
        return add(throughPositive, mul(slope, sub(gradient, throughPositive)));
      };
      return { parameters: [reshape(sum(mul(gradient, negative)), [1])], input: wantInput ? ofInput() : null };
    },
  };
}

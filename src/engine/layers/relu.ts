/** The way back through a relu that was fused into the layer before: one dispatch on WebGPU, two kernels elsewhere. */
import { getBackend, mul, step, type Tensor } from '../tensorflow';
import { reluGradient } from '../webgpuKernels/programs';

/** d loss / d input of the relu, from d loss / d its output. */
export function throughRelu(gradient: Tensor, output: Tensor): Tensor {
  return getBackend() === 'webgpu' ? reluGradient(gradient, output) : mul(gradient, step(output));
}

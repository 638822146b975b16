/**
 * Everything that is registered over TensorFlow.js 4.22's WASM backend, and why: the filter gradient is missing, the input gradient and
 * transposed products are slow, the max-pool gradient is wrong. Call once, before the backend starts. Each is tested against `cpu`.
 */
import { getKernel, registerKernel, type Tensor, tidy, transpose, unregisterKernel } from '../tensorflow';
import { type ConvolutionAttributes, filterGradient, inputGradient } from './convolutionGradients';
import { maxPoolGradient, type PoolAttributes } from './maxPoolGradient';

type Run = (call: { inputs: Record<string, Tensor>; attrs: ConvolutionAttributes & PoolAttributes }) => Tensor;

let registered = false;

export function registerWasmKernels(): void {
  if (registered) return;
  registered = true;
  replace('Conv2DBackpropFilter', ({ inputs, attrs }) => filterGradient(inputs.x, inputs.dy, attrs.filterShape, attrs));
  replace('Conv2DBackpropInput', ({ inputs, attrs }) => inputGradient(inputs.dy, inputs.filter, attrs.inputShape, attrs));
  replace('MaxPoolGrad', ({ inputs, attrs }) => maxPoolGradient(inputs.dy, inputs.input, attrs));
  transposeBeforeMultiplying();
}

function replace(kernelName: string, run: Run): void {
  if (getKernel(kernelName, 'wasm')) unregisterKernel(kernelName, 'wasm');
  registerKernel({ kernelName, backendName: 'wasm', kernelFunc: run as never });
}

/** XNNPACK multiplies only untransposed matrices; the backend's own loop for the others is ten times slower than transposing first. */
function transposeBeforeMultiplying(): void {
  const original = getKernel('BatchMatMul', 'wasm');
  unregisterKernel('BatchMatMul', 'wasm');
  const swapLast = (value: Tensor) => {
    const axes = value.shape.map((_, axis) => axis);
    axes.push(...axes.splice(-2, 1));
    return transpose(value, axes);
  };
  registerKernel({
    ...original,
    kernelFunc: (call) => {
      const { a, b } = call.inputs as unknown as { a: Tensor; b: Tensor };
      const { transposeA, transposeB } = call.attrs as unknown as { transposeA: boolean; transposeB: boolean };
      if (!transposeA && !transposeB) return original.kernelFunc(call);
      return tidy(() => {
        const inputs = { a: transposeA ? swapLast(a) : a, b: transposeB ? swapLast(b) : b };
        return original.kernelFunc({ ...call, inputs, attrs: { transposeA: false, transposeB: false } } as never) as never;
      });
    },
  });
}

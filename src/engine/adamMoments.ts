/**
 * One parameter's two moments under Adam and its step, kept the way the backend does it best: in one pass over the heap on WASM, in two programs
 * on WebGPU, by tensor operations elsewhere. All three compute the same numbers.
 */
import {
  add,
  concat,
  dispose,
  div,
  getBackend,
  mul,
  reshape,
  slice,
  sqrt,
  square,
  sub,
  type Tensor,
  tensor,
  tidy,
  type Variable,
  variable,
} from './tensorflow';
import { forgetPackedWeights, heapView } from './wasmKernels/heap';
import { nextMoments, stepped } from './webgpuKernels/programs';

export const BETA1 = 0.9;
export const BETA2 = 0.999;

export interface Moments {
  /** Takes a gradient in and moves the parameter. `rate` and `epsilon` have both bias corrections in them. */
  step(gradient: Tensor, rate: number, epsilon: number): void;
  /** First and second moments. */
  read(): Promise<[Float32Array, Float32Array]>;
  write(first: Float32Array, second: Float32Array): void;
  dispose(): void;
}

type Advance = (parameter: Variable, moments: Variable, gradient: Tensor, rate: number, epsilon: number) => void;

/** The moments lie one after the other in one tensor of twice the parameter's size. */
export function createMoments(parameter: Variable): Moments {
  const count = parameter.size;
  const moments = tidy(() => variable(tensor(new Float32Array(2 * count), [2 * count]), false));
  const advanceOn: Partial<Record<string, Advance>> = { wasm: advanceInHeap, webgpu: advanceOnWebGpu };
  return {
    step: (gradient, rate, epsilon) =>
      (advanceOn[getBackend()] ?? advanceByTensors)(parameter, moments, gradient, rate, epsilon),
    async read() {
      const both = (await moments.data()) as Float32Array;
      return [both.slice(0, count), both.slice(count)];
    },
    write(first, second) {
      const both = new Float32Array(2 * count);
      both.set(first);
      both.set(second, count);
      tidy(() => moments.assign(tensor(both, [2 * count])));
    },
    dispose: () => dispose(moments),
  };
}

const advanceInHeap: Advance = (parameter, moments, gradient, rate, epsilon) => {
  const value = heapView(parameter);
  const slope = heapView(gradient);
  const both = heapView(moments);
  const count = value.length;
  const m = both.subarray(0, count);
  const v = both.subarray(count);
  for (let k = 0; k < count; k++) {
    const g = slope[k];
    const mean = (m[k] = BETA1 * m[k] + (1 - BETA1) * g);
    const spread = (v[k] = BETA2 * v[k] + (1 - BETA2) * g * g);
    value[k] -= (rate * mean) / (Math.sqrt(spread) + epsilon);
  }
  forgetPackedWeights(parameter);
};

const advanceOnWebGpu: Advance = (parameter, moments, gradient, rate, epsilon) =>
  tidy(() => {
    moments.assign(nextMoments(moments, gradient, BETA1, BETA2));
    parameter.assign(stepped(parameter, moments, rate, epsilon));
  });

const advanceByTensors: Advance = (parameter, moments, gradient, rate, epsilon) =>
  tidy(() => {
    const count = parameter.size;
    const slope = reshape(gradient, [count]);
    const first = add(mul(slice(moments, 0, count), BETA1), mul(slope, 1 - BETA1));
    const second = add(mul(slice(moments, count, count), BETA2), mul(square(slope), 1 - BETA2));
    const move = div(mul(first, rate), add(sqrt(second), epsilon));
    moments.assign(concat([first, second]));
    parameter.assign(sub(parameter, reshape(move, parameter.shape)));
  });

/**
 * The one door to TensorFlow.js 4.22 (frozen upstream): only src/engine comes through it, and only inside the worker.
 * It names what the engine uses, so that the bundler can leave out the rest; gradients are the engine's own layers',
 * checked against TensorFlow.js's autodiff in tests.
 */
export type {
  DataType,
  KernelBackend,
  NamedAttrMap,
  NamedTensorInfoMap,
  Tensor,
  Tensor1D,
  Tensor2D,
  Tensor4D,
  TensorInfo,
  Variable,
} from '@tensorflow/tfjs-core';
export {
  add,
  backend,
  backend_util,
  concat,
  dispose,
  div,
  engine,
  env,
  getBackend,
  getKernel,
  matMul,
  memory,
  mul,
  registerKernel,
  relu,
  reshape,
  setBackend,
  slice,
  sqrt,
  square,
  step,
  sub,
  sum,
  tensor,
  tidy,
  transpose,
  unregisterKernel,
  variable,
} from '@tensorflow/tfjs-core';

import type { NamedAttrMap, NamedTensorMap, Tensor } from '@tensorflow/tfjs-core';
import { engine } from '@tensorflow/tfjs-core';

/** Runs one kernel of the active backend by name, past the op layer: no tape, no fusing rules. */
export function runKernel<T extends Tensor>(
  name: string,
  inputs: Record<string, Tensor | undefined>,
  attributes: object = {},
): T {
  return engine().runKernel(name, inputs as NamedTensorMap, attributes as NamedAttrMap) as T;
}

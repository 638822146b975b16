/**
 * Adam (Kingma & Ba 2015, algorithm 1; epsilon 1e-8, outside the root, as in PyTorch) and plain SGD over a network's parameters.
 * TensorFlow.js's own take another epsilon on WebGL and cannot change their rate; these can, and their moments can be saved and restored.
 * On WASM each parameter is updated in one pass over the heap; elsewhere by tensor operations.
 */
import type { OptimiserId } from './protocol';
import {
  add,
  dispose,
  div,
  getBackend,
  mul,
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

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

export interface OptimiserState {
  step: number;
  /** Adam: first and second moment of each parameter in turn. SGD: empty. */
  moments: Float32Array[];
}

export interface Optimiser {
  /** Moves every parameter against its gradient; gradients stay the caller's. */
  apply(gradients: Tensor[], learningRate: number): void;
  state(): Promise<OptimiserState>;
  restore(state: OptimiserState): void;
  dispose(): void;
}

export function createOptimiser(id: OptimiserId, parameters: Variable[]): Optimiser {
  return id === 'adam' ? createAdam(parameters) : createSgd(parameters);
}

function createSgd(parameters: Variable[]): Optimiser {
  return {
    apply(gradients, learningRate) {
      parameters.forEach((parameter, i) => {
        if (getBackend() === 'wasm') {
          const values = heapView(parameter);
          const slope = heapView(gradients[i]);
          for (let k = 0; k < values.length; k++) values[k] -= learningRate * slope[k];
          forgetPackedWeights(parameter);
        } else tidy(() => parameter.assign(sub(parameter, mul(gradients[i], learningRate))));
      });
    },
    state: async () => ({ step: 0, moments: [] }),
    restore() {},
    dispose() {},
  };
}

function createAdam(parameters: Variable[]): Optimiser {
  let step = 0;
  const zeros = (parameter: Variable) => tidy(() => variable(tensor(new Float32Array(parameter.size), parameter.shape), false));
  const first = parameters.map(zeros);
  const second = parameters.map(zeros);
  return {
    apply(gradients, learningRate) {
      step++;
      const correction = Math.sqrt(1 - BETA2 ** step);
      // rate * m^ / (sqrt(v^) + eps) with both bias corrections folded into rate and epsilon
      const rate = (learningRate * correction) / (1 - BETA1 ** step);
      const epsilon = EPSILON * correction;
      parameters.forEach((parameter, i) => {
        const update = getBackend() === 'wasm' ? updateInHeap : updateByTensors;
        update(parameter, gradients[i], first[i], second[i], rate, epsilon);
      });
    },
    async state() {
      const moments: Float32Array[] = [];
      for (let i = 0; i < parameters.length; i++)
        moments.push((await first[i].data()) as Float32Array, (await second[i].data()) as Float32Array);
      return { step, moments };
    },
    restore(state) {
      step = state.step;
      parameters.forEach((parameter, i) => {
        assignValues(first[i], state.moments[2 * i], parameter.shape);
        assignValues(second[i], state.moments[2 * i + 1], parameter.shape);
      });
    },
    dispose: () => dispose([...first, ...second]),
  };
}

export function assignValues(target: Variable, values: Float32Array, shape: number[]): void {
  tidy(() => target.assign(tensor(values, shape)));
}

type Update = (parameter: Variable, gradient: Tensor, first: Variable, second: Variable, rate: number, epsilon: number) => void;

const updateInHeap: Update = (parameter, gradient, first, second, rate, epsilon) => {
  const value = heapView(parameter);
  const slope = heapView(gradient);
  const m = heapView(first);
  const v = heapView(second);
  for (let k = 0; k < value.length; k++) {
    const g = slope[k];
    const mean = (m[k] = BETA1 * m[k] + (1 - BETA1) * g);
    const square = (v[k] = BETA2 * v[k] + (1 - BETA2) * g * g);
    value[k] -= (rate * mean) / (Math.sqrt(square) + epsilon);
  }
  forgetPackedWeights(parameter);
};

const updateByTensors: Update = (parameter, gradient, first, second, rate, epsilon) =>
  tidy(() => {
    first.assign(add(mul(first, BETA1), mul(gradient, 1 - BETA1)));
    second.assign(add(mul(second, BETA2), mul(square(gradient), 1 - BETA2)));
    parameter.assign(sub(parameter, div(mul(first, rate), add(sqrt(second), epsilon))));
  });

/**
 * Adam (Kingma & Ba 2015, algorithm 1; epsilon 1e-8, outside the root, as in PyTorch) and plain SGD over a network's parameters.
 * TensorFlow.js's own take another epsilon on WebGL and cannot change their rate; these can, and their moments can be saved and restored.
 */
import { BETA1, BETA2, createMoments } from './adamMoments';
import type { OptimiserId } from './protocol';
import { getBackend, mul, sub, type Tensor, tensor, tidy, type Variable } from './tensorflow';
import { forgetPackedWeights, heapView } from './wasmKernels/heap';

export { BETA1, BETA2 };
export const EPSILON = 1e-8;

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
  const moments = parameters.map(createMoments);
  return {
    apply(gradients, learningRate) {
      step++;
      const correction = Math.sqrt(1 - BETA2 ** step);
      // rate * m^ / (sqrt(v^) + eps) with both bias corrections folded into rate and epsilon
      const rate = (learningRate * correction) / (1 - BETA1 ** step);
      moments.forEach((own, i) => {
        own.step(gradients[i], rate, EPSILON * correction);
      });
    },
    async state() {
      const saved: Float32Array[] = [];
      for (const own of moments) saved.push(...(await own.read()));
      return { step, moments: saved };
    },
    restore(state) {
      step = state.step;
      moments.forEach((own, i) => {
        own.write(state.moments[2 * i], state.moments[2 * i + 1]);
      });
    },
    dispose() {
      for (const own of moments) own.dispose();
    },
  };
}

export function assignValues(target: Variable, values: Float32Array, shape: number[]): void {
  tidy(() => target.assign(tensor(values, shape)));
}

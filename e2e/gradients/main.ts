/** A page for tests: `gradientsOn` computes every parameter's gradient of a net on one backend, in a worker of the production build's kind. */
import address from './gradients.worker?worker&url';

export interface GradientRequest {
  backend: 'webgpu' | 'webgl' | 'wasm' | 'cpu';
  net: 'mlp' | 'small-cnn' | 'lenet';
  count: number;
  /** Three steps of Adam along given gradients instead of one backward pass. */
  steps?: boolean;
}
export interface GradientAnswer {
  backend: string;
  failed?: string;
  /** Shader and device errors that the backend reported. */
  errors: string[];
  embeddings: number[];
  byName: Record<string, number[]>;
  /** Of one training step, on WebGPU. */
  gpuCalls?: { dispatches: number; submits: number; readBacks: number };
}

declare global {
  interface Window {
    gradientsOn(request: GradientRequest): Promise<GradientAnswer>;
  }
}

window.gradientsOn = (request) => {
  const worker = new Worker(address, { type: 'module' });
  return new Promise<GradientAnswer>((resolve, reject) => {
    worker.onmessage = (event) => resolve(event.data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
};

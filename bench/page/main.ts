/** The benchmark's page: `measureEngine` times the project's own step in a worker, `measurePlain` a TensorFlow.js loop written the usual way. Driven by bench.mjs. */
import engineAddress from './engineSteps.worker?worker&url';
import plainAddress from './plainSteps.worker?worker&url';
import type { StepRequest, StepTimes } from './request';

function ask(address: string, request: StepRequest): Promise<StepTimes> {
  const worker = new Worker(address, { type: 'module' });
  return new Promise<StepTimes>((resolve, reject) => {
    worker.onmessage = (event) => resolve(event.data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

declare global {
  interface Window {
    measureEngine(request: StepRequest): Promise<StepTimes>;
    measurePlain(request: StepRequest): Promise<StepTimes>;
  }
}
window.measureEngine = (request) => ask(engineAddress, request);
window.measurePlain = (request) => ask(plainAddress, request);

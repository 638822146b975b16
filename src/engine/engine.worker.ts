/** The training worker's entry: a thin shell that joins the engine host to `postMessage` and to the machine it runs on. */
import { findWebGlAdapter, findWebGpuAdapter } from './backends/adapters';
import { passesSelfTest } from './backends/selfTest';
import { startBackend } from './backends/start';
import { createEngineHost } from './engineHost';
import type { FromEngine, ToEngine } from './protocol';

const scope = self as unknown as DedicatedWorkerGlobalScope;

/** A macrotask that, unlike setTimeout, is not clamped to 4 ms: messages that wait are handled before it resolves. */
function createYield(): () => Promise<void> {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    });
}

/** The unit of recovery is the worker: the page hears the uncaught error, ends this worker and starts another from the last checkpoint. */
function dieOfLostDevice(detail: string): void {
  setTimeout(() => {
    throw new Error(`GPU: ${detail}`);
  });
}

const host = createEngineHost({
  post: (message: FromEngine, transfer: Transferable[] = []) => scope.postMessage(message, transfer),
  machine: (timeStep) => ({
    webgpu: findWebGpuAdapter,
    webgl: findWebGlAdapter,
    hasWebAssembly: typeof WebAssembly !== 'undefined',
    start: (id) => startBackend(id, dieOfLostDevice),
    selfTest: passesSelfTest,
    timeStep,
  }),
  yieldToMessages: createYield(),
});

scope.onmessage = (event: MessageEvent<ToEngine>) => host.receive(event.data);
scope.postMessage({ type: 'listening', generation: 0 } satisfies FromEngine);

/** Times every kernel of the WASM backend within the reference step (batch 64, 2-D, batch all, Adam), without the time of the kernels it calls itself. */
import '@tensorflow/tfjs-backend-wasm';
import { getKernelsForBackend, registerKernel, unregisterKernel } from '@tensorflow/tfjs-core';
import { createNetwork } from '../src/engine/network';
import { createOptimiser, type Optimiser } from '../src/engine/optimiser';
import type { NetId } from '../src/engine/protocol';
import { setBackend } from '../src/engine/tensorflow';
import { trainOnBatch } from '../src/engine/trainingStep';
import { registerWasmKernels } from '../src/engine/wasmKernels/register';
import { createWorkspace, type Objective } from '../src/ranking/objective';
import { createRandom } from '../src/ranking/random';

const BATCH = 64;
const spent = new Map<string, { ms: number; calls: number }>();
/** Time of the kernels called within those that are running, innermost last. */
const within: number[] = [];

function timed<A extends unknown[], R>(name: string, run: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    within.push(0);
    const start = performance.now();
    try {
      return run(...args);
    } finally {
      const ms = performance.now() - start;
      const own = ms - (within.pop() ?? 0);
      if (within.length > 0) within[within.length - 1] += ms;
      const entry = spent.get(name) ?? { ms: 0, calls: 0 };
      spent.set(name, { ms: entry.ms + own, calls: entry.calls + 1 });
    }
  };
}

export async function profileKernels(net: NetId, steps: number): Promise<void> {
  registerWasmKernels();
  await setBackend('wasm');
  for (const kernel of getKernelsForBackend('wasm')) {
    unregisterKernel(kernel.kernelName, 'wasm');
    registerKernel({ ...kernel, kernelFunc: timed(kernel.kernelName, kernel.kernelFunc) });
  }
  const random = createRandom(1);
  const images = Float32Array.from({ length: BATCH * 784 }, () => random.next());
  const labels = Uint8Array.from({ length: BATCH }, (_, i) => i % 10);
  const network = createNetwork({ net, embeddingSize: 2, normalise: false, seed: 1 });
  const adam = createOptimiser('adam', network.parameters);
  const optimiser: Optimiser = { ...adam, apply: timed('(Adam)', adam.apply) };
  const workspace = createWorkspace();
  const objective: Objective = { loss: 'triplet', distance: 'euclidean', mining: 'batch-all', margin: 1, average: 'active' };
  const step = () => trainOnBatch(network, optimiser, { images, labels, given: null }, objective, 1e-9, workspace);
  for (let i = 0; i < 10; i++) await step();
  spent.clear();
  const start = performance.now();
  for (let i = 0; i < steps; i++) await step();
  const all = (performance.now() - start) / steps;
  const rows = [...spent].sort(([, a], [, b]) => b.ms - a.ms);
  const known = rows.reduce((sum, [, { ms }]) => sum + ms / steps, 0);
  console.log(`${net}: ${all.toFixed(2)} ms a step; outside the kernels (the loss, mostly) ${(all - known).toFixed(2)} ms`);
  for (const [name, { ms, calls }] of rows)
    console.log(`${(ms / steps).toFixed(3).padStart(8)} ms  ${(calls / steps).toFixed(0).padStart(3)} calls  ${name}`);
}

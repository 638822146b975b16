/** Computes embeddings and gradients of a net on fixed numbers, with the engine's own backends and layers. */
import { startBackend } from '../../src/engine/backends/start';
import { createNetwork } from '../../src/engine/network';
import { createOptimiser } from '../../src/engine/optimiser';
import { dispose, getBackend, tensor } from '../../src/engine/tensorflow';
import { trainOnBatch } from '../../src/engine/trainingStep';
import { createWorkspace, type Objective } from '../../src/ranking/objective';
import { createRandom } from '../../src/ranking/random';
import type { GradientAnswer, GradientRequest } from './main';

const objective: Objective = { loss: 'triplet', distance: 'euclidean', mining: 'batch-all', margin: 1, average: 'active' };

async function gradients({ backend, net, count }: GradientRequest): Promise<GradientAnswer> {
  const errors: string[] = [];
  const started = await startBackend(backend, (detail) => errors.push(detail));
  if (!started.ok) return { backend, failed: started.detail ?? 'failed', errors, embeddings: [], byName: {} };
  const network = createNetwork({ net, embeddingSize: 2, normalise: false, seed: 3 });
  const random = createRandom(7);
  const pixels = Float32Array.from({ length: count * 784 }, () => Math.max(0, random.next() * 2 - 1));
  const images = tensor(pixels, [count, 28, 28, 1]);
  const trace = network.forward(images);
  const flowing = tensor(
    Float32Array.from({ length: count * 2 }, () => random.normal()),
    [count, 2],
  );
  const results = network.backward(trace, flowing);
  const embeddings = Array.from(await trace[trace.length - 1].data());
  const byName: Record<string, number[]> = {};
  for (let i = 0; i < results.length; i++)
    byName[network.parameters[i].name.replace(/#.*/, '')] = Array.from(await results[i].data());
  return { backend: getBackend(), errors, embeddings, byName };
}

/** How often the GPU was asked for something since the counting began. */
const counted = { dispatches: 0, submits: 0, readBacks: 0 };

function countGpuCalls(): void {
  const count = (prototype: object | undefined, method: string, key: keyof typeof counted) => {
    const target = prototype as Record<string, (...args: unknown[]) => unknown> | undefined;
    const original = target?.[method];
    if (!target || !original) return;
    target[method] = function (this: unknown, ...args: unknown[]) {
      counted[key]++;
      return original.apply(this, args);
    };
  };
  count(globalThis.GPUComputePassEncoder?.prototype, 'dispatchWorkgroups', 'dispatches');
  count(globalThis.GPUQueue?.prototype, 'submit', 'submits');
  count(globalThis.GPUBuffer?.prototype, 'mapAsync', 'readBacks');
}

/** Three steps of Adam along given gradients: parameters and moments afterwards; and what a whole training step asks of the GPU. */
async function steps({ backend, net, count }: GradientRequest): Promise<GradientAnswer> {
  const errors: string[] = [];
  const started = await startBackend(backend, (detail) => errors.push(detail));
  if (!started.ok) return { backend, failed: started.detail ?? 'failed', errors, embeddings: [], byName: {} };
  countGpuCalls();
  const network = createNetwork({ net, embeddingSize: 2, normalise: false, seed: 3 });
  const optimiser = createOptimiser('adam', network.parameters);
  const random = createRandom(7);
  for (let step = 0; step < 3; step++) {
    const along = network.parameters.map(({ size, shape }) =>
      tensor(
        Float32Array.from({ length: size }, () => random.normal()),
        shape,
      ),
    );
    optimiser.apply(along, 0.01);
    dispose(along);
  }
  const byName: Record<string, number[]> = {};
  for (const parameter of network.parameters) byName[parameter.name.replace(/#.*/, '')] = Array.from(await parameter.data());
  const { moments } = await optimiser.state();
  moments.forEach((values, i) => {
    byName[`moment ${i}`] = Array.from(values);
  });
  const images = Float32Array.from({ length: count * 784 }, () => Math.max(0, random.next() * 2 - 1));
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 2);
  Object.assign(counted, { dispatches: 0, submits: 0, readBacks: 0 });
  const { evaluation } = await trainOnBatch(
    network,
    optimiser,
    { images, labels, given: null },
    objective,
    0.01,
    createWorkspace(),
  );
  if (evaluation.activeCount === 0) errors.push('nothing was trained');
  const gpuCalls = { ...counted };
  return { backend: getBackend(), errors, embeddings: [], byName, gpuCalls };
}

const scope = self as unknown as DedicatedWorkerGlobalScope;
scope.onmessage = (event: MessageEvent<GradientRequest>) =>
  void (event.data.steps ? steps : gradients)(event.data).then((answer) => scope.postMessage(answer));

/** Computes embeddings and gradients of a net on fixed numbers, with the engine's own backends and layers. */
import { startBackend } from '../../src/engine/backends/start';
import { createNetwork } from '../../src/engine/network';
import { getBackend, tensor } from '../../src/engine/tensorflow';
import { createRandom } from '../../src/ranking/random';
import type { GradientAnswer, GradientRequest } from './main';

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

const scope = self as unknown as DedicatedWorkerGlobalScope;
scope.onmessage = (event: MessageEvent<GradientRequest>) =>
  void gradients(event.data).then((answer) => scope.postMessage(answer));

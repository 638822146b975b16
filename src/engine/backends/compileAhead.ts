/**
 * Compiles the shaders of a training step and of the probe's embedding before the first of them runs: side by side and without blocking the worker,
 * where TensorFlow.js would compile each at its first use, one after the other. WebGPU only; elsewhere there is nothing to do.
 */
import { createNetwork } from '../network';
import { createOptimiser } from '../optimiser';
import { PROBE_CHUNK } from '../probeEmbedder';
import type { Experiment } from '../protocol';
import { backend, dispose, env, getBackend, tensor } from '../tensorflow';

interface CompilingBackend {
  pipelineCache: Record<string, object | Promise<object>>;
  checkCompileCompletionAsync(): Promise<void>;
}

/** `onProgress` counts compiled pipelines. */
export async function compileAhead(experiment: Experiment, onProgress: (done: number, total: number) => void): Promise<void> {
  if (getBackend() !== 'webgpu') return;
  const count = experiment.classesPerBatch * experiment.samplesPerClass;
  // A net of its own: in compile-only mode nothing is computed, and what the optimiser assigns is void.
  const network = createNetwork(experiment);
  const optimiser = createOptimiser(experiment.optimiser, network.parameters);
  const compiling = backend() as unknown as CompilingBackend;
  env().set('WEBGPU_ENGINE_COMPILE_ONLY', true);
  try {
    const images = tensor(new Float32Array(count * 784), [count, 28, 28, 1]);
    const probe = tensor(new Float32Array(PROBE_CHUNK * 784), [PROBE_CHUNK, 28, 28, 1]);
    const gradient = tensor(new Float32Array(count * experiment.embeddingSize), [count, experiment.embeddingSize]);
    const trace = network.forward(images);
    const gradients = network.backward(trace, gradient);
    optimiser.apply(gradients, experiment.learningRate);
    dispose([images, probe, gradient, network.embed(probe), ...trace, ...gradients]);
  } finally {
    env().set('WEBGPU_ENGINE_COMPILE_ONLY', false);
  }
  const pipelines = Object.values(compiling.pipelineCache);
  let done = 0;
  for (const pipeline of pipelines) void Promise.resolve(pipeline).then(() => onProgress(++done, pipelines.length));
  await compiling.checkCompileCompletionAsync();
  optimiser.dispose();
  network.dispose();
}

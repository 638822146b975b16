/** Times the engine's training step on the reference workload (shared/bench): batch 64, labels i mod 10, 2-D, triplet, batch all, margin 1, Adam 0.001. */
import { startBackend } from '../../src/engine/backends/start';
import { createNetwork } from '../../src/engine/network';
import { createOptimiser } from '../../src/engine/optimiser';
import { getBackend, tensor } from '../../src/engine/tensorflow';
import { trainOnBatch } from '../../src/engine/trainingStep';
import { createWorkspace, type Objective } from '../../src/ranking/objective';
import { createRandom } from '../../src/ranking/random';
import { median, type StepRequest, type StepTimes } from './request';

const BATCH = 64;
/** Adam does all its work at this rate, but the one batch is not learnt by heart: a batch without active triplets would skip the backward pass. */
const LEARNING_RATE = 1e-9;

async function measure({ net, backend, rounds, stepsPerRound }: StepRequest): Promise<StepTimes> {
  const started = await startBackend(backend as never, () => {});
  if (!started.ok) return { backend, stepMs: 0, forwardMs: 0, firstStepMs: 0, failed: started.detail ?? 'failed' };
  const random = createRandom(1);
  const images = Float32Array.from({ length: BATCH * 784 }, () => random.next());
  const labels = Uint8Array.from({ length: BATCH }, (_, i) => i % 10);
  const network = createNetwork({ net, embeddingSize: 2, normalise: false, seed: 1 });
  const optimiser = createOptimiser('adam', network.parameters);
  const workspace = createWorkspace();
  const objective: Objective = { loss: 'triplet', distance: 'euclidean', mining: 'batch-all', margin: 1, average: 'active' };
  const step = () => trainOnBatch(network, optimiser, { images, labels, given: null }, objective, LEARNING_RATE, workspace);
  const settle = () => network.parameters[network.parameters.length - 1].data();

  let start = performance.now();
  await step();
  await settle();
  const firstStepMs = performance.now() - start;
  for (let i = 0; i < Math.min(10, stepsPerRound); i++) await step();
  const stepTimes: number[] = [];
  const forwardTimes: number[] = [];
  const input = tensor(images, [BATCH, 28, 28, 1]);
  for (let round = 0; round < rounds; round++) {
    start = performance.now();
    for (let i = 0; i < stepsPerRound; i++) await step();
    await settle();
    stepTimes.push((performance.now() - start) / stepsPerRound);
    start = performance.now();
    for (let i = 0; i < stepsPerRound; i++) {
      const output = network.embed(input);
      await output.data();
      output.dispose();
    }
    forwardTimes.push((performance.now() - start) / stepsPerRound);
  }
  return { backend: getBackend(), stepMs: median(stepTimes), forwardMs: median(forwardTimes), firstStepMs };
}

const scope = self as unknown as DedicatedWorkerGlobalScope;
scope.onmessage = (event: MessageEvent<StepRequest>) => void measure(event.data).then((result) => scope.postMessage(result));

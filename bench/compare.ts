/**
 * How fast runs in step are, each against the single run of its experiment: the whole engine (snapshots, acknowledgements, checkpoints) on WASM in Node,
 * cross-entropy, contrastive and triplet loss on the default net. Singles and all together take turns, so that the machine's moods hit all alike.
 */
import '@tensorflow/tfjs-backend-wasm';
import type { Machine } from '../src/engine/backends/choose';
import { createEngineHost } from '../src/engine/engineHost';
import type { Experiment, FromEngine } from '../src/engine/protocol';
import { setBackend } from '../src/engine/tensorflow';
import { registerWasmKernels } from '../src/engine/wasmKernels/register';
import { defaultsFor } from '../src/state/experiment';
import { localDataFolder, serveLocalData } from './localData';

const losses = ['cross-entropy', 'contrastive', 'triplet'] as const;
const warmMs = 1500;

const machine: Machine = {
  webgpu: async () => ({ kind: 'absent', name: '' }),
  webgl: () => ({ kind: 'absent', name: '' }),
  hasWebAssembly: true,
  start: async (id) => ({ ok: await setBackend(id) }),
  selfTest: async () => ({ ok: true }),
  timeStep: async () => 1,
};

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1];

/** Prints images a second of each run, alone and in step, and the ratio. */
export async function measureCompare(rounds: number, measuredMs: number): Promise<void> {
  registerWasmKernels();
  serveLocalData();
  let generation = 0;
  let onMessage: (message: FromEngine) => void = () => {};
  const host = createEngineHost({
    post: (message) => {
      onMessage(message);
      if (message.type === 'snapshot') setImmediate(() => host.receive({ type: 'acknowledge', generation }));
    },
    machine: () => machine,
    yieldToMessages: () => new Promise((resolve) => setImmediate(resolve)),
  });

  /** Images a second that each of these forwards. */
  async function speedOf([experiment, ...others]: Experiment[]): Promise<number> {
    generation++;
    const moments: { atMs: number; images: number }[] = [];
    const ready = new Promise<void>((resolve) => {
      onMessage = (message) => {
        if (message.type === 'notice') throw new Error(JSON.stringify(message.notice));
        if (message.type !== 'snapshot') return;
        const all = [message.snapshot, ...(message.beside ?? [])].map(({ imagesSeen }) => imagesSeen);
        moments.push({ atMs: performance.now(), images: Math.min(...all) });
        resolve();
      };
    });
    host.receive({
      type: 'open',
      generation,
      experiment,
      addresses: { data: localDataFolder },
      beside: others.map((other) => ({ experiment: other })),
    });
    await ready;
    host.receive({ type: 'play', generation });
    await new Promise((resolve) => setTimeout(resolve, warmMs));
    const from = moments.length - 1;
    await new Promise((resolve) => setTimeout(resolve, measuredMs));
    const [first, last] = [moments[from], moments[moments.length - 1]];
    host.receive({ type: 'pause', generation });
    return ((last.images - first.images) * 1000) / (last.atMs - first.atMs);
  }

  const experiments = losses.map((loss) => defaultsFor(loss));
  const alone: number[][] = losses.map(() => []);
  const together: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [i, experiment] of experiments.entries()) alone[i].push(await speedOf([experiment]));
    together.push(await speedOf(experiments));
  }
  const inStep = median(together);
  console.log(['loss', 'alone, images/s', 'in step, images/s', 'ratio'].join('\t'));
  for (const [i, loss] of losses.entries()) {
    const single = median(alone[i]);
    console.log([loss, single.toFixed(0), inStep.toFixed(0), (inStep / single).toFixed(3)].join('\t'));
  }
}

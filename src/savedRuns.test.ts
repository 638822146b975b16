/** Saved runs across rooms: the whole engine in Node goes on from a file exactly as it would have without; the page's list of tensors is the engine's. */
import { readFile } from 'node:fs/promises';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEngineHost } from './engine/engineHost';
import { describeLayers } from './engine/network';
import type { Checkpoint, Experiment, FromEngine, NetId, ToEngine } from './engine/protocol';
import { setBackend } from './engine/tensorflow';
import { registerWasmKernels } from './engine/wasmKernels/register';
import { defaultExperiment, experimentFields } from './state/experiment';
import { packPixels } from './state/framePixels';
import { checkRun } from './state/savedRun/checkRun';
import { readContainer, writeContainer } from './state/savedRun/container';
import { tensorsOf } from './state/savedRun/netShapes';
import { createTimeline } from './state/timelineFrames';

const addresses = { data: 'https://data.test/' };
const experiment: Experiment = { ...defaultExperiment, samplesPerClass: 6, shownImages: 500 };

beforeAll(() => {
  registerWasmKernels();
});
afterEach(() => vi.unstubAllGlobals());

function serveData() {
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const bytes = await readFile(new URL(`../public/data/${String(input).slice(addresses.data.length)}`, import.meta.url));
    return new Response(new Uint8Array(bytes), { status: 200, headers: { 'content-length': String(bytes.length) } });
  });
}

/** A page without a page: its timeline is filled as the real one's is. */
function openEngine(asked: Experiment, checkpoint?: Checkpoint) {
  const timeline = createTimeline();
  let saved: Checkpoint | null = null;
  let look: () => void = () => {};
  const send = (message: ToEngine extends infer M ? (M extends unknown ? Omit<M, 'generation'> : never) : never) =>
    host.receive({ ...message, generation: 1 } as ToEngine);
  const host = createEngineHost({
    post(message: FromEngine) {
      if (message.type === 'snapshot') {
        timeline.append(message.snapshot);
        setImmediate(() => send({ type: 'acknowledge' }));
      }
      if (message.type === 'checkpoint') saved = message.checkpoint;
      look();
    },
    machine: () => ({
      webgpu: async () => ({ kind: 'absent', name: '' }),
      webgl: () => ({ kind: 'absent', name: '' }),
      hasWebAssembly: true,
      start: async (id) => ({ ok: id === 'wasm' || id === 'cpu' ? await setBackend(id) : false }),
      selfTest: async () => ({ ok: true }),
      timeStep: async () => 1,
    }),
    yieldToMessages: () => new Promise((resolve) => setImmediate(resolve)),
  });
  const until = (test: () => boolean) =>
    new Promise<void>((resolve) => {
      look = () => test() && resolve();
      look();
    });
  send({ type: 'open', experiment: asked, addresses, checkpoint });
  return {
    timeline,
    checkpoint: () => saved,
    send,
    opened: () => until(() => timeline.count() > 0),
    async playTo(steps: number) {
      send({ type: 'limit', steps });
      send({ type: 'play' });
      await until(() => timeline.latest()?.step === steps && saved?.step === steps);
    },
  };
}

describe('a run from a file', () => {
  it.each([
    ['Adam', { optimiser: 'adam' }],
    ['SGD in 16 dimensions', { optimiser: 'sgd', embeddingSize: 16, learningRate: 0.05 }],
  ] as const)('goes on with the same losses as without saving, %s', async (_, change) => {
    serveData();
    const asked = { ...experiment, ...change };
    const first = openEngine(asked);
    await first.playTo(25);
    const { timeline } = first;
    const file = await writeContainer({
      experiment: asked,
      checkpoint: first.checkpoint(),
      timeline: {
        frames: Array.from({ length: timeline.count() }, (_, i) => timeline.frameAt(i)),
        metricPoints: [],
        losses: timeline.losses.values().slice(),
        activeShares: timeline.activeShares.values().slice(),
      },
      events: [],
    });
    await first.playTo(45);
    const straight = [...timeline.losses.values()];

    const { run } = checkRun(await readContainer(file));
    const other = openEngine(run.experiment, run.checkpoint!);
    other.timeline.restore(run.timeline);
    await other.opened();
    await other.playTo(45);
    expect([...other.timeline.losses.values()]).toEqual(straight);
    expect(other.timeline.latest()?.positions).toEqual(timeline.latest()?.positions);
    // What step 25 was trained with is still there, although the second engine has not seen its batch.
    const at25 = other.timeline.frameAt(other.timeline.indexOfStep(25))!;
    expect(at25.batch).toEqual(timeline.frameAt(timeline.indexOfStep(25))!.batch);
    expect(at25.batch!.packedPixels).not.toEqual(packPixels(new Uint8Array(60 * 784)));
  });
});

describe('the tensors of a net', () => {
  it.each(experimentFields.net.values)('are those that the engine learns: %s', (net: NetId) => {
    for (const embeddingSize of experimentFields.embeddingSize.values) {
      const learned = describeLayers({ net, embeddingSize, normalise: true }).flatMap(({ parameters }) =>
        parameters.map(({ name, shape }) => ({ name, shape })),
      );
      expect(tensorsOf(net, embeddingSize)).toEqual(learned);
    }
  });
});

/** Stand-ins for the tests of this folder: the real shards served from public/data, and a page that talks to a whole engine in Node (WASM, else cpu). */
import { readFile } from 'node:fs/promises';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import { vi } from 'vitest';
import { parameterDefaults } from '../ranking/parameters';
import type { Machine } from './backends/choose';
import { createEngineHost, type EngineHost } from './engineHost';
import type { Experiment, FromEngine, Snapshot, ToEngine } from './protocol';
import { setBackend } from './tensorflow';

export const experiment: Experiment = {
  dataset: 'mnist',
  task: 'images',
  wordLoss: 'triplet',
  wordMining: 'all',
  wordVectors: 'centred',
  classWords: '',
  loss: 'triplet',
  distance: 'euclidean',
  mining: 'batch-all',
  ...parameterDefaults,
  net: 'small-cnn',
  embeddingSize: 2,
  normalise: false,
  optimiser: 'adam',
  learningRate: 0.003,
  classesPerBatch: 10,
  samplesPerClass: 6,
  seed: 1,
  shownImages: 2000,
  leftOut: 'none',
  flippedShare: 0,
  backend: 'auto',
};
export const addresses = { data: 'https://data.test/' };

/** Serves the built shards; `broken` may answer for a file itself. */
export function serveData(broken: (file: string) => Response | undefined = () => undefined) {
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const file = String(input).slice(addresses.data.length);
    const answer = broken(file.slice(file.indexOf('/') + 1));
    if (answer) return answer;
    const bytes = await readFile(new URL(`../../public/data/${file}`, import.meta.url));
    return new Response(new Uint8Array(bytes), { status: 200, headers: { 'content-length': String(bytes.length) } });
  });
}

const nodeMachine: Machine = {
  webgpu: async () => ({ kind: 'absent', name: '' }),
  webgl: () => ({ kind: 'absent', name: '' }),
  hasWebAssembly: true,
  start: async (id) => ({ ok: id === 'wasm' || id === 'cpu' ? await setBackend(id) : false }),
  selfTest: async () => ({ ok: true }),
  timeStep: async () => 1,
};

/** The page's end of an engine: sends, hears, acknowledges every snapshot a moment later. */
export class Page {
  readonly messages: FromEngine[] = [];
  /** Of the first run. */
  readonly snapshots: Snapshot[] = [];
  readonly losses: number[] = [];
  /** All runs of each moment. */
  readonly moments: Snapshot[][] = [];
  generation = 1;
  private host: EngineHost;
  private waiting: { test: (message: FromEngine) => boolean; resolve: () => void }[] = [];

  constructor(machine: Machine = nodeMachine) {
    this.host = createEngineHost({
      post: (message) => this.take(message),
      machine: () => machine,
      yieldToMessages: () => new Promise((resolve) => setImmediate(resolve)),
    });
  }

  private take(message: FromEngine) {
    this.messages.push(message);
    if (message.type === 'snapshot') {
      this.snapshots.push(message.snapshot);
      this.moments.push([message.snapshot, ...(message.beside ?? [])]);
      this.losses.push(...message.snapshot.losses);
      setImmediate(() => this.send({ type: 'acknowledge' }));
    }
    this.waiting = this.waiting.filter(({ test, resolve }) => {
      if (!test(message)) return true;
      resolve();
      return false;
    });
  }

  send(message: ToEngine extends infer M ? (M extends unknown ? Omit<M, 'generation'> : never) : never) {
    this.host.receive({ ...message, generation: this.generation } as ToEngine);
  }

  until(test: (message: FromEngine) => boolean): Promise<void> {
    return new Promise((resolve) => this.waiting.push({ test, resolve }));
  }

  async open(change: Partial<Experiment> = {}, beside?: Partial<Experiment>[]) {
    const first = this.until((message) => message.type === 'snapshot');
    this.send({
      type: 'open',
      experiment: { ...experiment, ...change },
      addresses,
      beside: beside?.map((other) => ({ experiment: { ...experiment, ...other } })),
    });
    await first;
  }

  /** Loss of every step of a run since its last step 0. */
  lossesOf(run: number): number[] {
    const from = this.moments.findLastIndex((moment) => moment[run].step === 0);
    return this.moments.slice(from).flatMap((moment) => [...moment[run].losses]);
  }

  /** Plays until the limit and returns when the final snapshot is there. */
  async playTo(steps: number) {
    this.send({ type: 'limit', steps });
    const done = this.until((message) => message.type === 'snapshot' && message.snapshot.step === steps);
    this.send({ type: 'play' });
    await done;
  }

  async close() {
    this.generation++;
    this.send({ type: 'open', experiment, addresses: { data: 'https://nowhere.test/' } });
  }
}

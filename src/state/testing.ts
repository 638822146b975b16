/** Stand-ins for the tests of this folder: snapshots, and a worker whose messages the test sends and reads. */
import type { BackendId, Checkpoint, FromEngine, Snapshot, ToEngine } from '../engine/protocol';
import { createCensusHost } from './censusHost';
import type { ToCensus } from './censusProtocol';
import { defaultExperiment } from './experiment';
import type { WorkerLike } from './moduleWorker';

export function snapshotAt(step: number, options: { points?: number; losses?: number[]; batch?: boolean } = {}): Snapshot {
  const { margin, loss, distance, mining } = defaultExperiment;
  const points = options.points ?? 2;
  const batch = {
    embeddings: new Float32Array(2),
    labels: new Uint8Array(1),
    pixels: new Uint8Array(784),
    triplets: new Uint16Array(0),
    pairs: new Uint16Array(0),
    selectedCount: 0,
    activeCount: 0,
    objective: { loss, distance, mining, margin, average: 'active' as const },
    seed: 0,
  };
  return {
    step,
    imagesSeen: step * 60,
    trainedMs: step * 10,
    stepMs: 10,
    losses: Float32Array.from(options.losses ?? []),
    activeShares: Float32Array.from(options.losses ?? []),
    positions: Float32Array.from({ length: points * 2 }, (_, i) => Math.sin(i + step)),
    embeddingSize: 2,
    batch: options.batch ? batch : null,
    margin,
    loss,
    distance,
    mining,
    poolSize: 12_000,
  };
}

export function checkpointAt(step: number): Checkpoint {
  return {
    version: 1,
    step,
    imagesSeen: step * 60,
    trainedMs: step * 10,
    weights: [],
    optimiser: { step, moments: [] },
    margin: 1,
    learningRate: 0.003,
  };
}

type Unaddressed = FromEngine extends infer M ? (M extends { generation: number } ? Omit<M, 'generation'> : never) : never;

/** A census worker that answers at once. */
export function createCensusWorker(): WorkerLike {
  const worker: WorkerLike = {
    postMessage: () => {},
    terminate: () => {},
    onmessage: null,
    onmessageerror: null,
    onerror: null,
  };
  const host = createCensusHost((message) => worker.onmessage?.({ data: message } as MessageEvent));
  worker.postMessage = (message) => host(message as ToCensus);
  return worker;
}

/** An engine worker in the test's hands. */
export class FakeEngineWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly received: ToEngine[] = [];
  terminated = false;

  postMessage(message: unknown): void {
    this.received.push(structuredClone(message) as ToEngine);
  }

  terminate(): void {
    this.terminated = true;
  }

  of<T extends ToEngine['type']>(type: T): Extract<ToEngine, { type: T }>[] {
    return this.received.filter((message) => message.type === type) as Extract<ToEngine, { type: T }>[];
  }

  get types(): string[] {
    return this.received.map(({ type }) => type);
  }

  /** Says it of the run opened last, or of the given one. */
  say(message: Unaddressed, generation = this.of('open').at(-1)?.generation ?? 0): void {
    this.onmessage?.({ data: { ...message, generation } } as MessageEvent);
  }

  /** Comes up as the real one does: it listens, chooses, is ready and shows step 0 or the checkpoint's. */
  comeUp(chosen: BackendId = 'wasm'): void {
    this.onmessage?.({ data: { type: 'listening', generation: 0 } } as MessageEvent);
    this.becomeReady(chosen);
  }

  becomeReady(chosen: BackendId = 'wasm'): void {
    this.say({ type: 'backend', chosen, reports: [] });
    this.say({ type: 'progress', phase: 'ready', done: 1, total: 1, unit: 'parts' });
    const opened = this.of('open').at(-1);
    const shown = [opened, ...(opened?.beside ?? [])].map((run) => snapshotAt(run?.checkpoint?.step ?? 0));
    this.say({ type: 'snapshot', snapshot: shown[0], ...(shown.length > 1 ? { beside: shown.slice(1) } : {}) });
  }

  die(message = 'out of memory'): void {
    this.onerror?.({ message } as ErrorEvent);
  }
}

/** What the engine client needs of the page and what it offers: the contract of engineClient.ts. */
import type {
  Checkpoint,
  EngineAddresses,
  Experiment,
  FromEngine,
  InspectionRequest,
  LaterChange,
  LiveChange,
  Notice,
} from '../engine/protocol';
import type { WorkerLike } from './moduleWorker';

export interface EngineClientOptions {
  createWorker(): WorkerLike;
  addresses: EngineAddresses;
  /** Every message of the present run, in order. A snapshot is acknowledged when this returns. */
  onMessage(message: FromEngine): void;
  /** What the client itself has to say: engine-error, backend-lost. */
  onNotice(notice: Notice): void;
  /** A new worker is started after a death; `step` of the checkpoint it goes on from, 0 for the start. */
  onRestart(step: number): void;
  /** No further worker is started by itself; `open`, `play`, `step` and `reset` try again. */
  onGiveUp(): void;
  /** Milliseconds of any monotonic clock. */
  now?(): number;
}

export interface EngineClient {
  /**
   * Starts a run from step 0 or a checkpoint, and plays it if the last one was playing. The worker is kept, unless another backend is asked for.
   * Several experiments are trained in step, from step 0; the first one's backend is that of all. `later`: a change on the way, made by the worker.
   */
  open(experiment: Experiment | readonly Experiment[], checkpoint?: Checkpoint | null, later?: LaterChange): void;
  /** The last checkpoint of the (first) run, and whether the worker has said that it stands still. */
  standing(): { checkpoint: Checkpoint | null; paused: boolean };
  play(): void;
  pause(): void;
  /** Without a worker: one is started and makes the step. */
  step(): void;
  /** Ends the worker of a run that stands still; `play`, `step` and `reset` start another from the last checkpoint. Returns whether there was one to end. */
  release(): boolean;
  /** Back to step 0 of the same run, paused. */
  reset(): void;
  /** @param run place of the run that is meant; without it all are. */
  change(change: LiveChange, run?: number): void;
  setLimit(steps: number | null): void;
  retryData(): void;
  /** Whether it was sent: only a run that has shown itself can answer. Another run, a reset and a death take what is under way with them. */
  inspect(request: InspectionRequest): boolean;
  dispose(): void;
}

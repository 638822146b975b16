/** What the run loop needs of the engine and what it offers: the contract of runLoop.ts. */
import type { ImageStore } from '../data/imageStore';
import type { LockstepRun } from './lockstep';
import type { ProbeEmbedder } from './probeEmbedder';
import type { FromEngine, InspectionRequest } from './protocol';

type Message = FromEngine extends infer M ? (M extends { generation: number } ? Omit<M, 'generation'> : never) : never;
export type Say = (message: Message, transfer?: Transferable[]) => void;

export interface RunLoop {
  play(): void;
  pause(): void;
  stepOnce(): void;
  setLimit(steps: number | null): void;
  acknowledge(): void;
  /** Answered at once while nothing trains, else with the next snapshot: always at a step that is shown. */
  inspect(request: InspectionRequest): void;
  /** Resolves when nothing of these runs uses the backend any more. */
  close(): Promise<void>;
  /** Somebody moves a control. */
  giveWay(): void;
  /** A shard arrived: training that waits for it looks again. */
  wake(): void;
}

export interface RunLoopOptions {
  /** At least one. */
  runs: readonly LockstepRun[];
  probe: ProbeEmbedder;
  store: ImageStore;
  say: Say;
  limit: number | null;
  /** Lets waiting messages in; resolves as soon as they were handled. */
  yieldToMessages(): Promise<void>;
  /** Something failed; `run`: this run alone. */
  tellError(error: unknown, run?: number): void;
}

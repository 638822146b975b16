/** Holds one worker at a time, or the promise of one: starts it, perhaps a little later, and tells of its messages and of its death. */
import type { WorkerLike } from './moduleWorker';

export interface WorkerSlotOptions<Said> {
  createWorker(): WorkerLike;
  onMessage(message: Said): void;
  /** It could not be started, threw, or said something that could not be read. It is still in the slot. */
  onDeath(detail: string): void;
}

export interface WorkerSlot<Told> {
  /** Ends the one that is there and starts another after the delay. */
  start(delayMs?: number): void;
  post(message: Told): void;
  /** There is one, or one will be started. */
  occupied(): boolean;
  empty(): void;
}

export function createWorkerSlot<Told, Said>({ createWorker, onMessage, onDeath }: WorkerSlotOptions<Said>): WorkerSlot<Told> {
  let worker: WorkerLike | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function empty() {
    clearTimeout(timer);
    timer = undefined;
    worker?.terminate();
    worker = null;
  }

  function startNow() {
    timer = undefined;
    try {
      const started = createWorker();
      worker = started;
      // An ended worker may still have messages on their way.
      const present = () => worker === started;
      started.onmessage = (event) => present() && onMessage(event.data as Said);
      started.onmessageerror = () => present() && onDeath('messageerror');
      started.onerror = (event) => present() && onDeath(event.message || 'error');
    } catch (error) {
      onDeath(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    start(delayMs = 0) {
      empty();
      if (delayMs > 0) timer = setTimeout(startNow, delayMs);
      else startNow();
    },
    post: (message) => worker?.postMessage(message),
    occupied: () => worker !== null || timer !== undefined,
    empty,
  };
}

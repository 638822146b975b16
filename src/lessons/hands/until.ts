/** Waiting for a store to say something, or for some time, until the lesson is left. */

interface Watchable {
  subscribe(listener: () => void): () => void;
}

/** Resolves as soon as `test` is true, asked now and after each change of the stores; rejects with the signal's reason. */
export function until(test: () => boolean, stores: readonly Watchable[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    if (test()) return resolve();
    const stops = stores.map((store) => store.subscribe(() => test() && end(resolve)));
    const onAbort = () => end(() => reject(signal.reason));
    signal.addEventListener('abort', onAbort);
    function end(settle: () => void): void {
      for (const stop of stops) stop();
      signal.removeEventListener('abort', onAbort);
      settle();
    }
  });
}

export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, ms);
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

/**
 * Starts a module worker from the address of its script, also where the page may not start one directly: in an
 * `<iframe sandbox="allow-scripts">` (opaque origin) `new Worker(address)` throws, but a `data:` worker that imports the address works.
 */

/** What the clients need of a worker, so that tests can stand in for one. */
export interface WorkerLike {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * What to hand to `new Worker`: the absolute address, or a trampoline that imports it where the origin is opaque. The trampoline's
 * `location` is the data: address; the script itself resolves what it needs by import.meta.url.
 */
export function workerScript(address: string, base: string, origin: string): string {
  const absolute = new URL(address, base).href;
  return origin === 'null' ? `data:text/javascript,${encodeURIComponent(`import ${JSON.stringify(absolute)};`)}` : absolute;
}

export function startModuleWorker(address: string, name: string): WorkerLike {
  return new Worker(workerScript(address, import.meta.url, self.origin), { type: 'module', name });
}

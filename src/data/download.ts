/**
 * Fetches one file with byte progress, noticing when it stalls, and tries again after a while. Failures come as a DownloadError with
 * a reason; an abort by the caller comes as it is (an AbortError).
 */

export type DownloadReason = 'network' | 'http' | 'timeout' | 'html';

export class DownloadError extends Error {
  override readonly name = 'DownloadError';
  constructor(
    readonly reason: DownloadReason,
    /** Such as 'HTTP 404', or the platform's own words. */
    readonly detail: string,
  ) {
    super(`${reason}${detail ? `: ${detail}` : ''}`);
  }
}

/** How a loader fetches all its files. */
export interface FetchSettings {
  fetch: typeof fetch;
  /** Ends everything under way. */
  signal: AbortSignal;
  /** Without a byte for this long a try counts as failed. */
  stallMs: number;
  /** Waits before the second, third, ... try. */
  retryDelaysMs: readonly number[];
}

export interface DownloadOptions extends Omit<FetchSettings, 'retryDelaysMs'> {
  cache: RequestCache;
  /** Hears the bytes so far after every piece; `head` is the first piece. */
  onBytes?: (received: number, head: Uint8Array) => void;
}

/** Downloads a file whole. Works without a content length. A web page in a file's place (by its content type) is refused as 'html'. */
export async function download(address: string, options: DownloadOptions): Promise<Uint8Array<ArrayBuffer>> {
  const attempt = new AbortController();
  const abort = () => attempt.abort(options.signal.reason);
  options.signal.throwIfAborted();
  options.signal.addEventListener('abort', abort);
  let hasStalled = false;
  let stallTimer: ReturnType<typeof setTimeout> | undefined;
  const expectBytes = () => {
    clearTimeout(stallTimer);
    stallTimer = setTimeout(() => {
      hasStalled = true;
      attempt.abort();
    }, options.stallMs);
  };
  try {
    expectBytes();
    const response = await options.fetch(address, { signal: attempt.signal, cache: options.cache });
    if (!response.ok) throw new DownloadError('http', `HTTP ${response.status}`);
    if (/\bhtml\b/i.test(response.headers.get('content-type') ?? '')) throw new DownloadError('html', '');
    if (!response.body) throw new DownloadError('network', 'no body');
    return await readWhole(response.body, attempt.signal, (received, head) => {
      expectBytes();
      options.onBytes?.(received, head);
    });
  } catch (error) {
    if (options.signal.aborted) throw options.signal.reason;
    if (error instanceof DownloadError) throw error;
    if (hasStalled) throw new DownloadError('timeout', `${options.stallMs} ms`);
    throw new DownloadError('network', error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(stallTimer);
    options.signal.removeEventListener('abort', abort);
    // Ends the transfer when it was refused by its header; does nothing to one that is complete.
    attempt.abort();
  }
}

async function readWhole(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  onBytes: (received: number, head: Uint8Array) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let received = 0;
  const reader = body.getReader();
  // An abort fails the pending read of a body that fetch made, but not of one from a service worker.
  signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined), { once: true });
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    received += value.length;
    onBytes(received, pieces[0]);
  }
  signal.throwIfAborted();
  const bytes = new Uint8Array(received);
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}

/** Resolves after `ms`; rejects with the signal's reason as soon as it is aborted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal.addEventListener('abort', abort, { once: true });
  });
}

/**
 * Runs `attempt` (numbered from 0), and again after each of the delays when it fails; rejects with the last failure.
 * `onRetry` hears of each failure that will be tried again. An abort is not tried again.
 */
export async function withRetries<T>(
  attempt: (number: number) => Promise<T>,
  { retryDelaysMs, signal }: Pick<FetchSettings, 'retryDelaysMs' | 'signal'>,
  onRetry: (error: unknown, number: number, delayMs: number) => void,
): Promise<T> {
  for (let number = 0; ; number++) {
    try {
      return await attempt(number);
    } catch (error) {
      if (signal.aborted || number >= retryDelaysMs.length) throw error;
      onRetry(error, number + 1, retryDelaysMs[number]);
      await pause(retryDelaysMs[number], signal);
    }
  }
}

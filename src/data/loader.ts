/**
 * Brings a data set in: the manifest, then the start shard with byte progress, then the rest behind the running training.
 * A shard that fails is tried again, then named and left out; training goes on without it. Runs in a worker and in Node.
 */
import { DownloadError, download, type FetchSettings, withRetries } from './download';
import { fetchManifest } from './fetchManifest';
import { createImageStore, type ImageStore, type ProbeImages, probeImages } from './imageStore';
import { type Manifest, trainingShardCount } from './manifest';
import { type DataNotice, DatasetError } from './notices';
import { ShardError, type UnpackedShard, unpackShard } from './shard';

/** Bytes are those of the shard files as built, also where a host has taken the gzip off on the way. */
export interface LoadProgress {
  startBytes: number;
  startTotalBytes: number;
  /** Over all training shards, the start shard among them; pieces of unfinished shards count. */
  loadedBytes: number;
  totalBytes: number;
  /** Training images. */
  loadedImages: number;
  totalImages: number;
  /** File names of shards that were given up. */
  failedShards: string[];
}

export interface LoaderOptions {
  /** Absolute address of the folder that holds manifest.json; ends in '/'. */
  folderUrl: string;
  fetch?: typeof fetch;
  onProgress?: (progress: LoadProgress) => void;
  /** A shard's images are in the store. */
  onShard?: (shardIndex: number) => void;
  onNotice?: (notice: DataNotice) => void;
  /** Shards that are fetched at once by streamRest; 2 by default. */
  concurrency?: number;
  /** Waits before the second, third, ... try; two, so three tries, by default. */
  retryDelaysMs?: readonly number[];
  /** Without a byte for this long a try counts as failed; 20 s by default. */
  stallMs?: number;
}

export interface OpenedDataset {
  manifest: Manifest;
  store: ImageStore;
  probe: ProbeImages;
}

export interface DatasetLoader {
  /** Manifest and start shard. Rejects with a DatasetError; may then be called again. After close, rejects with an AbortError. */
  open(): Promise<OpenedDataset>;
  /** Fetches the other training shards in order; resolves when each is here or given up, or after close. Does nothing before open. */
  streamRest(): Promise<void>;
  /** Tries the shards once more that were given up. Resolves as streamRest does. */
  retryFailed(): Promise<void>;
  /** Whether a shard was given up and has not come since: what the pool schedule must not wait for. */
  isGivenUp(shardIndex: number): boolean;
  progress(): LoadProgress;
  /** Aborts what is under way; nothing is called back afterwards. */
  close(): void;
}

export function createDatasetLoader(options: LoaderOptions): DatasetLoader {
  const { folderUrl, concurrency = 2, retryDelaysMs = [500, 2000], stallMs = 20_000 } = options;
  const closing = new AbortController();
  const { signal } = closing;
  // A free call: the browser's fetch refuses to be a method of another object.
  const settings: FetchSettings = {
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    signal,
    stallMs,
    retryDelaysMs,
  };
  const givenUp = new Set<number>();
  const inFlight = new Set<number>();
  let manifest: Manifest | null = null;
  let store: ImageStore | null = null;
  let receivedBytes: number[] = [];

  function progress(): LoadProgress {
    const shards = manifest?.shards.slice(0, trainingShardCount(manifest)) ?? [];
    return {
      startBytes: receivedBytes[0] ?? 0,
      startTotalBytes: shards[0]?.bytes ?? 0,
      loadedBytes: receivedBytes.reduce((sum, bytes) => sum + bytes, 0),
      totalBytes: shards.reduce((sum, shard) => sum + shard.bytes, 0),
      loadedImages: store?.count ?? 0,
      totalImages: manifest?.counts.train ?? 0,
      failedShards: [...givenUp].sort((a, b) => a - b).map((index) => shards[index].file),
    };
  }

  function reportProgress(): void {
    if (!signal.aborted) options.onProgress?.(progress());
  }

  function notify(notice: DataNotice): void {
    if (!signal.aborted) options.onNotice?.(notice);
  }

  async function fetchShardOnce(known: Manifest, shardIndex: number, attempt: number): Promise<UnpackedShard> {
    const descriptor = known.shards[shardIndex];
    try {
      const bytes = await download(folderUrl + descriptor.file, {
        ...settings,
        // A broken file may sit in a cache: ask past it from the second time on.
        cache: attempt === 0 && !givenUp.has(shardIndex) ? 'default' : 'reload',
        onBytes: (received, head) => {
          const share = received / (head[0] === 0x1f ? descriptor.bytes : descriptor.payloadBytes);
          receivedBytes[shardIndex] = Math.round(Math.min(1, share) * descriptor.bytes);
          reportProgress();
        },
      });
      return await unpackShard(bytes, descriptor, known);
    } catch (error) {
      receivedBytes[shardIndex] = 0;
      if (error instanceof DownloadError) throw new ShardError('shard-missing', descriptor.file, error.reason, error.detail);
      throw error;
    }
  }

  function fetchShard(known: Manifest, shardIndex: number): Promise<UnpackedShard> {
    const attempts = retryDelaysMs.length + 1;
    return withRetries(
      (attempt) => fetchShardOnce(known, shardIndex, attempt),
      settings,
      (error, attempt, waitMs) => {
        if (!(error instanceof ShardError)) return;
        const { file, reason, detail } = error;
        notify({ code: 'shard-retry', parameters: { file, reason, detail, attempt, attempts, waitMs }, severity: 'warning' });
      },
    );
  }

  async function openOnce(): Promise<OpenedDataset> {
    try {
      const known = await fetchManifest(folderUrl, settings);
      manifest = known;
      receivedBytes = known.shards.map(() => 0);
      reportProgress();
      const start = await fetchShard(known, 0);
      signal.throwIfAborted();
      const filling = createImageStore(known);
      filling.add(0, start);
      store = filling;
      reportProgress();
      options.onShard?.(0);
      return { manifest: known, store: filling, probe: probeImages(start, known) };
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      const failure = error instanceof ShardError ? new DatasetError(noticeOf(error, 'error')) : error;
      if (failure instanceof DatasetError) notify(failure.notice);
      throw failure;
    }
  }

  /** Fetches one shard into the store, or gives it up with a notice. */
  async function loadInto(known: Manifest, filling: ImageStore, shardIndex: number): Promise<void> {
    inFlight.add(shardIndex);
    try {
      const shard = await fetchShard(known, shardIndex);
      if (signal.aborted) return;
      filling.add(shardIndex, shard);
      givenUp.delete(shardIndex);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof ShardError)) throw error;
      givenUp.add(shardIndex);
      notify(noticeOf(error, 'warning'));
    } finally {
      inFlight.delete(shardIndex);
    }
    reportProgress();
    if (!givenUp.has(shardIndex)) options.onShard?.(shardIndex);
  }

  /** Loads those of the shards that are not here yet, in the order given, some at once. */
  async function loadAll(shardIndices: number[]): Promise<void> {
    if (!manifest || !store) return;
    const [known, filling] = [manifest, store];
    const waiting = shardIndices.filter((index) => !filling.hasShard(index) && !inFlight.has(index));
    const work = async () => {
      for (let index = waiting.shift(); index !== undefined && !signal.aborted; index = waiting.shift()) {
        if (!filling.hasShard(index) && !inFlight.has(index)) await loadInto(known, filling, index);
      }
    };
    await Promise.all(Array.from({ length: Math.min(concurrency, waiting.length) }, work));
  }

  let opening: Promise<OpenedDataset> | null = null;
  return {
    open() {
      opening ??= openOnce().catch((error: unknown) => {
        opening = null;
        throw error;
      });
      return opening;
    },
    streamRest: () => loadAll(manifest ? Array.from({ length: trainingShardCount(manifest) }, (_, index) => index) : []),
    retryFailed: () => loadAll([...givenUp].sort((a, b) => a - b)),
    isGivenUp: (shardIndex) => givenUp.has(shardIndex),
    progress,
    close: () => closing.abort(),
  };
}

function noticeOf({ code, file, reason, detail }: ShardError, severity: DataNotice['severity']): DataNotice {
  return { code, parameters: { file, reason, detail }, severity };
}

/**
 * Keeps all data on the device when the reader asks for it, both data sets and the word vectors: checks each file, puts it where the service worker finds it, says how far it is. What is
 * there stays through a failure, so that asking again goes on from there.
 */
import { DownloadError, download, type FetchSettings, withRetries } from '../../data/download';
import { DatasetError } from '../../data/notices';
import { ShardError } from '../../data/shard';
import { type KeptCatalogue, type KeptFile, readCatalogue } from './keptFiles';
import { type KeepFailure, type OfflineState, offlineStore } from './offlineStore';

/** What the outside world is to this file; tests bring another. */
export interface KeepingPlace {
  /** Folder of all data, ends in '/'. */
  dataUrl: string;
  fetch: typeof fetch;
  caches: CacheStorage;
  retryDelaysMs: readonly number[];
}

const here = (): KeepingPlace => ({
  dataUrl: new URL('data/', document.baseURI).href,
  fetch: (input, init) => fetch(input, init),
  caches,
  retryDelaysMs: [500, 2000],
});

const sum = (files: readonly KeptFile[]) => files.reduce((total, { bytes }) => total + bytes, 0);

const settingsOf = ({ fetch, retryDelaysMs }: KeepingPlace, signal: AbortSignal): FetchSettings => ({
  fetch,
  signal,
  retryDelaysMs,
  stallMs: 20_000,
});

function failureOf(error: unknown, file: string): KeepFailure {
  if (error instanceof DatasetError) return { reason: 'manifest', file: 'manifest.json' };
  if (error instanceof DownloadError) return { reason: 'network', file };
  if (error instanceof ShardError) return { reason: 'corrupt', file };
  // What is left is the device's refusal to store it (QuotaExceededError, or a storage that has been closed meanwhile).
  return { reason: 'full', file };
}

function show({ files }: KeptCatalogue, kept: readonly KeptFile[], more: Partial<OfflineState> = {}): void {
  const counted = { bytes: sum(kept), totalBytes: sum(files), files: kept.length, totalFiles: files.length };
  offlineStore.setState({ kept: counted, ...more });
}

async function keptOf({ cacheName, files }: KeptCatalogue, { caches }: KeepingPlace): Promise<KeptFile[]> {
  // Opening would make an empty one.
  if (!(await caches.has(cacheName))) return [];
  const addresses = new Set((await (await caches.open(cacheName)).keys()).map(({ url }) => url));
  return files.filter(({ address }) => addresses.has(address));
}

let underWay: AbortController | null = null;

/** Finds out what is kept and how large the whole is. */
export async function lookAtKept(place: KeepingPlace = here()): Promise<void> {
  if (underWay) return;
  try {
    const catalogue = await readCatalogue(place.dataUrl, settingsOf(place, new AbortController().signal));
    show(catalogue, await keptOf(catalogue, place));
  } catch (error) {
    offlineStore.setState({ failure: failureOf(error, 'manifest.json') });
  }
}

async function keepFile({ address, check }: KeptFile, cache: Cache, place: KeepingPlace, signal: AbortSignal) {
  const settings = settingsOf(place, signal);
  const bytes = await withRetries(
    async (attempt) => {
      const received = await download(address, { ...settings, cache: attempt === 0 ? 'default' : 'reload' });
      await check(received);
      return received;
    },
    settings,
    () => undefined,
  );
  await cache.put(address, new Response(bytes, { headers: { 'Content-Type': 'application/octet-stream' } }));
}

/** Fetches what is missing, one file after the other. Resolves when all is here, when one was not to be had (`failure` says which), or when it was cancelled. */
export async function keepEverything(place: KeepingPlace = here()): Promise<void> {
  if (underWay) return;
  const stopping = new AbortController();
  underWay = stopping;
  offlineStore.setState({ keeping: true, failure: null });
  let file = 'manifest.json';
  try {
    const catalogue = await readCatalogue(place.dataUrl, settingsOf(place, stopping.signal));
    const kept = await keptOf(catalogue, place);
    show(catalogue, kept);
    const cache = await place.caches.open(catalogue.cacheName);
    for (const missing of catalogue.files) {
      if (kept.includes(missing)) continue;
      file = missing.file;
      await keepFile(missing, cache, place, stopping.signal);
      kept.push(missing);
      show(catalogue, kept);
    }
  } catch (error) {
    if (!stopping.signal.aborted) offlineStore.setState({ failure: failureOf(error, file) });
  } finally {
    underWay = null;
    offlineStore.setState({ keeping: false });
  }
}

/** Ends keepEverything after what it has; nothing where it is not under way. */
export function stopKeeping(): void {
  underWay?.abort();
}

/** Frees the room again. The page itself stays. */
export async function removeKept(place: KeepingPlace = here()): Promise<void> {
  stopKeeping();
  const catalogue = await readCatalogue(place.dataUrl, settingsOf(place, new AbortController().signal));
  await place.caches.delete(catalogue.cacheName);
  show(catalogue, [], { failure: null });
}

/**
 * Keeps the full data set on the device when the reader asks for it: checks each shard, puts it where the service worker finds it, says how far it is. What is
 * there stays through a failure, so that asking again goes on from there.
 */
import { DownloadError, download, type FetchSettings, withRetries } from '../../data/download';
import { fetchManifest } from '../../data/fetchManifest';
import type { Manifest, ShardDescriptor } from '../../data/manifest';
import { DatasetError } from '../../data/notices';
import { ShardError, unpackShard } from '../../data/shard';
import { keptCacheName } from './keptCache';
import { type KeepFailure, type OfflineState, offlineStore } from './offlineStore';

/** What the outside world is to this file; tests bring another. */
export interface KeepingPlace {
  folderUrl: string;
  fetch: typeof fetch;
  caches: CacheStorage;
  retryDelaysMs: readonly number[];
}

const here = (): KeepingPlace => ({
  folderUrl: new URL('data/mnist/', document.baseURI).href,
  fetch: (input, init) => fetch(input, init),
  caches,
  retryDelaysMs: [500, 2000],
});

/** The first shard comes with the page itself. */
const shardsOf = (manifest: Manifest): readonly ShardDescriptor[] => manifest.shards.slice(1);
const sum = (shards: readonly ShardDescriptor[]) => shards.reduce((bytes, shard) => bytes + shard.bytes, 0);

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

function show(manifest: Manifest, kept: readonly ShardDescriptor[], more: Partial<OfflineState> = {}): void {
  const shards = shardsOf(manifest);
  const counted = { bytes: sum(kept), totalBytes: sum(shards), files: kept.length, totalFiles: shards.length };
  offlineStore.setState({ kept: counted, ...more });
}

async function keptOf(manifest: Manifest, { caches, folderUrl }: KeepingPlace): Promise<ShardDescriptor[]> {
  const name = keptCacheName(manifest.shards);
  // Opening would make an empty one.
  if (!(await caches.has(name))) return [];
  const addresses = new Set((await (await caches.open(name)).keys()).map(({ url }) => url));
  return shardsOf(manifest).filter(({ file }) => addresses.has(folderUrl + file));
}

let underWay: AbortController | null = null;

/** Finds out what is kept and how large the whole is. */
export async function lookAtKept(place: KeepingPlace = here()): Promise<void> {
  if (underWay) return;
  try {
    const manifest = await fetchManifest(place.folderUrl, settingsOf(place, new AbortController().signal));
    show(manifest, await keptOf(manifest, place));
  } catch (error) {
    offlineStore.setState({ failure: failureOf(error, 'manifest.json') });
  }
}

async function keepShard(shard: ShardDescriptor, manifest: Manifest, cache: Cache, place: KeepingPlace, signal: AbortSignal) {
  const address = place.folderUrl + shard.file;
  const settings = settingsOf(place, signal);
  const bytes = await withRetries(
    async (attempt) => {
      const received = await download(address, { ...settings, cache: attempt === 0 ? 'default' : 'reload' });
      await unpackShard(received, shard, manifest);
      return received;
    },
    settings,
    () => undefined,
  );
  await cache.put(address, new Response(bytes, { headers: { 'Content-Type': 'application/octet-stream' } }));
}

/** Fetches what is missing, one shard after the other. Resolves when all is here, when one was not to be had (`failure` says which), or when it was cancelled. */
export async function keepEverything(place: KeepingPlace = here()): Promise<void> {
  if (underWay) return;
  const stopping = new AbortController();
  underWay = stopping;
  offlineStore.setState({ keeping: true, failure: null });
  let file = 'manifest.json';
  try {
    const manifest = await fetchManifest(place.folderUrl, settingsOf(place, stopping.signal));
    const kept = await keptOf(manifest, place);
    show(manifest, kept);
    const cache = await place.caches.open(keptCacheName(manifest.shards));
    for (const shard of shardsOf(manifest)) {
      if (kept.includes(shard)) continue;
      file = shard.file;
      await keepShard(shard, manifest, cache, place, stopping.signal);
      kept.push(shard);
      show(manifest, kept);
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
  const manifest = await fetchManifest(place.folderUrl, settingsOf(place, new AbortController().signal));
  await place.caches.delete(keptCacheName(manifest.shards));
  show(manifest, [], { failure: null });
}

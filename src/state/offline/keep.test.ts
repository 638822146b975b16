/** Keeping the data set: size told before, a broken shard named, what is there stays, asking again goes on, cancelling stops, removing frees. */
import { beforeEach, describe, expect, it } from 'vitest';
import { type Answer, buildSynthetic, hostOf } from '../../data/syntheticDataset';
import { type KeepingPlace, keepEverything, lookAtKept, removeKept, stopKeeping } from './keep';
import { isKeptCache, keptCacheName } from './keptCache';
import { offlineStore } from './offlineStore';

const folderUrl = 'https://playground.test/data/mnist/';

/** As much of a CacheStorage as is asked for here. */
function memoryCaches(room = Number.POSITIVE_INFINITY) {
  const all = new Map<string, Map<string, Response>>();
  const cacheOf = (entries: Map<string, Response>) => ({
    keys: async () => [...entries.keys()].map((url) => ({ url })),
    put: async (url: string, response: Response) => {
      if (entries.size >= room) throw new DOMException('full', 'QuotaExceededError');
      entries.set(url, response);
    },
  });
  const caches = {
    has: async (name: string) => all.has(name),
    open: async (name: string) => {
      if (!all.has(name)) all.set(name, new Map());
      return cacheOf(all.get(name)!);
    },
    delete: async (name: string) => all.delete(name),
  } as unknown as CacheStorage;
  return { caches, all };
}

const built = await buildSynthetic();
const total = built.manifest.shards.slice(1).reduce((bytes, shard) => bytes + shard.bytes, 0);

function placeWith(answer?: Answer, room?: number) {
  const { manifest, files } = built;
  const memory = memoryCaches(room);
  const host = hostOf(manifest, files, answer);
  const place: KeepingPlace = { folderUrl, fetch: host.serve, caches: memory.caches, retryDelaysMs: [0] };
  return { place, host, all: memory.all };
}
const state = () => offlineStore.getState();

beforeEach(() => offlineStore.setState({ kept: null, keeping: false, failure: null }));

describe('keeping everything', () => {
  it('tells the size before, keeps every shard but the first, and frees the room again', async () => {
    const { place, all } = placeWith();
    await lookAtKept(place);
    expect(state().kept).toMatchObject({ bytes: 0, files: 0, totalBytes: total });
    expect(all.size).toBe(0);
    await keepEverything(place);
    expect(state()).toMatchObject({ keeping: false, failure: null, kept: { bytes: total } });
    const [[name, entries]] = all;
    expect(name).toBe(keptCacheName(built.manifest.shards));
    expect([...entries.keys()]).toEqual(built.manifest.shards.slice(1).map(({ file }) => folderUrl + file));
    await removeKept(place);
    expect(all.size).toBe(0);
    expect(state().kept).toMatchObject({ bytes: 0 });
  });

  it('names a shard that does not arrive whole, and goes on from there', async () => {
    const { file } = built.manifest.shards[3];
    let broken = true;
    const { place, host } = placeWith((asked) => (asked === file && broken ? new Response('torn') : undefined));
    await keepEverything(place);
    expect(state().failure).toEqual({ reason: 'corrupt', file });
    expect(state().kept?.files).toBe(2);
    broken = false;
    await keepEverything(place);
    expect(state()).toMatchObject({ failure: null, kept: { bytes: total } });
    expect(host.visits.get(built.manifest.shards[1].file)).toBe(1);
  });

  it('says when the network or the room is gone', async () => {
    const { file } = built.manifest.shards[2];
    await keepEverything(placeWith((asked) => (asked === file ? Promise.reject(new TypeError('gone')) : undefined)).place);
    expect(state().failure).toEqual({ reason: 'network', file });
    await keepEverything(placeWith(undefined, 1).place);
    expect(state().failure).toEqual({ reason: 'full', file });
  });

  it('stops when cancelled, without a complaint', async () => {
    const { file } = built.manifest.shards[2];
    const { place } = placeWith((asked) => {
      if (asked === file) stopKeeping();
      return undefined;
    });
    await keepEverything(place);
    expect(state()).toMatchObject({ keeping: false, failure: null, kept: { files: 1 } });
  });
});

it('names another cache for other shards', () => {
  const [first, ...rest] = built.manifest.shards;
  const name = keptCacheName(built.manifest.shards);
  expect(isKeptCache(name)).toBe(true);
  expect(keptCacheName([{ sha256: 'f'.repeat(64) }, ...rest])).not.toBe(name);
  expect(keptCacheName([first, ...rest])).toBe(name);
});

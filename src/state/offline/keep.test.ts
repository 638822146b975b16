/** Keeping all data: size told before, a broken shard named, what is there stays, asking again goes on, cancelling stops, removing frees. */
import { beforeEach, describe, expect, it } from 'vitest';
import { buildWords } from '../../../scripts/wordPacking.mjs';
import { type Answer, buildSynthetic, hostOf } from '../../data/syntheticDataset';
import { type KeepingPlace, keepEverything, lookAtKept, removeKept, stopKeeping } from './keep';
import { announcedFiles, isKeptCache, keptCacheName } from './keptCache';
import { offlineStore } from './offlineStore';

const dataUrl = 'https://playground.test/data/';

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
const words = buildWords(
  {
    dimensions: 2,
    words: ['gown', 'flat'],
    vectors: [
      [1, 2],
      [3, 4],
    ],
  },
  { name: 'small', title: 'Small', source: {}, licence: {} },
);
const shards = built.manifest.shards;
const total = shards
  .slice(1)
  .concat(shards)
  .reduce((bytes, shard) => bytes + shard.bytes, words.bytes.length);

/** The same images twice, as MNIST and as Fashion-MNIST, and two words; `answer` hears of the first alone. */
function placeWith(answer?: Answer, room?: number) {
  const { manifest, files } = built;
  const memory = memoryCaches(room);
  const hosts: Record<string, ReturnType<typeof hostOf>> = {
    mnist: hostOf(manifest, files, answer),
    fashion: hostOf(manifest, files),
    glove: hostOf(words.manifest, new Map([['words.bin', words.bytes]])),
  };
  const serve: typeof fetch = (input, init) => hosts[String(input).split('/').at(-2) ?? ''].serve(input, init);
  const place: KeepingPlace = { dataUrl, fetch: serve, caches: memory.caches, retryDelaysMs: [0] };
  return { place, host: hosts.mnist, all: memory.all };
}
const state = () => offlineStore.getState();

beforeEach(() => offlineStore.setState({ kept: null, keeping: false, failure: null }));

describe('keeping everything', () => {
  it('tells the size before, keeps every file but the first shard of MNIST, and frees the room again', async () => {
    const { place, all } = placeWith();
    await lookAtKept(place);
    expect(state().kept).toMatchObject({ bytes: 0, files: 0, totalBytes: total });
    expect(all.size).toBe(0);
    await keepEverything(place);
    expect(state()).toMatchObject({ keeping: false, failure: null, kept: { bytes: total } });
    const [[name, entries]] = all;
    expect(name).toBe(keptCacheName([...shards, ...shards, words.manifest]));
    const kept = [...shards.slice(1).map(({ file }) => `mnist/${file}`), ...shards.map(({ file }) => `fashion/${file}`)];
    expect([...entries.keys()]).toEqual([...kept, 'glove/words.bin'].map((path) => dataUrl + path));
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
  // As the build reads them (scripts/serviceWorker.ts), without the parsers.
  expect(
    [built.manifest, built.manifest, words.manifest].flatMap((manifest) => announcedFiles<{ sha256: string }>(manifest)),
  ).toEqual([...shards, ...shards, words.manifest]);
});

/** The packed word vectors that are committed, and their loader against hosts that behave and hosts that do not. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildWords, faultsOf, packWords, unpackLevels } from '../../scripts/wordPacking.mjs';
import { ownClassWords } from './classWords';
import { type DataNotice, DatasetError } from './notices';
import { type Answer, fallbackPage, hostOf } from './syntheticDataset';
import { parseWordManifest } from './wordManifest';
import { createWordVectorsSource } from './wordVectors';

const folder = new URL('../../public/data/glove/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8'));
const file = Uint8Array.from(readFileSync(new URL('words.bin', folder)));
const payloadOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());

const small = {
  dimensions: 3,
  words: ['gown', 't-shirt', 'flat'],
  vectors: [
    [1, -2, 0.5],
    [0.001, 0.002, 3.4],
    [2, 2, 2],
  ],
};
const about = { name: 'small', title: 'Small', source: {}, licence: {} };

function sourceOf(answer?: Answer, announced: unknown = manifest, bytes: Uint8Array<ArrayBuffer> = file) {
  const notices: DataNotice[] = [];
  const host = hostOf(announced, new Map([['words.bin', bytes]]), answer);
  const source = createWordVectorsSource({
    folderUrl: 'https://host.example/data/glove/',
    fetch: host.serve,
    retryDelaysMs: [1, 2],
    onNotice: (notice) => notices.push(notice),
  });
  return { source, notices, ...host };
}

const inShort = (notices: DataNotice[]) =>
  notices.map(({ code, parameters, severity }) => `${code} ${parameters.file} ${parameters.reason} ${severity}`);

/** What is told when the words cannot be had. */
async function refusal(answer?: Answer, announced?: unknown, bytes?: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const { source, notices } = sourceOf(answer, announced, bytes);
  const error = await source.open().catch((caught: unknown) => caught);
  if (!(error instanceof DatasetError)) throw new Error('open was not refused with a DatasetError');
  expect(notices.at(-1)).toEqual(error.notice);
  return inShort(notices);
}

describe('the committed words', () => {
  it('are 3,403 in at most 400 kB, with a vector for every class word and the known neighbours', async () => {
    const { words, size, indexOf, vectorsOf } = await sourceOf().source.open();
    expect([words.length, new Set(words).size, size]).toEqual([3403, 3403, 100]);
    expect(file.length + JSON.stringify(manifest).length).toBeLessThan(400_000);
    for (const dataset of ['mnist', 'fashion'] as const)
      for (const word of ownClassWords(dataset)) expect(indexOf(word), word).toBeGreaterThanOrEqual(0);
    const cosine = (one: string, other: string) => {
      const pair = vectorsOf([one, other]);
      const [a, b] = [pair.subarray(0, size), pair.subarray(size)];
      const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, i) => sum + value * y[i], 0);
      return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    };
    // Of the unpacked vectors, computed from the extract itself.
    expect(cosine('gown', 'dress')).toBeCloseTo(0.79506, 3);
    expect(cosine('jeans', 'trousers')).toBeCloseTo(0.79971, 3);
    expect(cosine('gown', 'dress')).toBeGreaterThan(cosine('gown', 'boot'));
  });

  it('hand out copies, and refuse a word without a vector', async () => {
    const { words, indexOf, vectorsOf } = await sourceOf().source.open();
    const first = vectorsOf(['dress']);
    const kept = first.slice();
    first.fill(0);
    expect(vectorsOf(['dress'])).toEqual(kept);
    expect(words[indexOf('the')]).toBe('the');
    expect(indexOf('blorptrousers')).toBe(-1);
    expect(() => vectorsOf(['dress', 'blorptrousers'])).toThrow(RangeError);
  });
});

describe('packing', () => {
  it('keeps every number within half a step of its word, and a constant vector whole', async () => {
    const built = buildWords(small, about);
    expect(parseWordManifest(JSON.parse(JSON.stringify(built.manifest)))).toEqual({ ok: true, manifest: built.manifest });
    const { vectorsOf } = await sourceOf(undefined, built.manifest, built.bytes).source.open();
    const read = vectorsOf(small.words);
    expect([...read]).toEqual(unpackLevels(small).flat());
    small.vectors.flat().forEach((value, i) => {
      const row = small.vectors[Math.floor(i / 3)];
      const step = (Math.max(...row) - Math.min(...row)) / 255;
      expect(Math.abs(read[i] - value)).toBeLessThanOrEqual(step / 2 + 1e-6);
    });
  });

  it('names a word that is odd or there twice, and a vector that is none', () => {
    expect(faultsOf(small)).toEqual([]);
    const words = ['gown', 'gown', 'Two words'];
    expect(faultsOf({ ...small, words })).toEqual(['"gown" is there twice', 'word 2 is odd: "Two words"']);
    const vectors = [[1, 2], [0, 0, 0], small.vectors[2]];
    expect(faultsOf({ ...small, vectors })).toEqual(['the vector of "gown" is none', 'the vector of "t-shirt" is none']);
  });
});

describe('loading', () => {
  it('fetches nothing before it is asked, and once for all who ask', async () => {
    const { source, visits, notices } = sourceOf();
    expect(visits.size).toBe(0);
    const [one, other] = await Promise.all([source.open(), source.open()]);
    expect(one).toBe(other);
    expect([...visits]).toEqual([
      ['manifest.json', 1],
      ['words.bin', 1],
    ]);
    expect(notices).toEqual([]);
  });

  it('takes the file also where the host has taken the gzip off', async () => {
    const { source } = sourceOf(undefined, manifest, await payloadOf(file));
    expect((await source.open()).words[0]).toBe('the');
  });

  it('says in a code what is wrong with the manifest', async () => {
    const instead = (response: () => Response) => (asked: string) => (asked === 'manifest.json' ? response() : undefined);
    expect(await refusal(instead(() => new Response('', { status: 404 })))).toEqual([
      'manifest-missing manifest.json http error',
    ]);
    expect(await refusal(instead(() => fallbackPage('application/json')))).toEqual([
      'manifest-missing manifest.json html error',
    ]);
    expect(await refusal(instead(() => new Response('{')))).toEqual(['manifest-invalid manifest.json json error']);
    for (const broken of [{ size: 0 }, { file: '../words.bin' }, { formatVersion: 2 }, { payloadBytes: 10 }, { sha256: 'x' }])
      expect(await refusal(undefined, { ...manifest, ...broken })).toEqual(['manifest-invalid manifest.json content error']);
  });

  it('tries again past the cache and names a file that stays missing or broken', async () => {
    const only = (reply: () => Response) => (asked: string) => (asked === 'words.bin' ? reply() : undefined);
    const thrice = (code: string, reason: string) => [
      `shard-retry words.bin ${reason} warning`,
      `shard-retry words.bin ${reason} warning`,
      `${code} words.bin ${reason} error`,
    ];
    expect(await refusal(only(() => new Response('', { status: 404 })))).toEqual(thrice('shard-missing', 'http'));
    expect(await refusal(only(() => fallbackPage()))).toEqual(thrice('shard-missing', 'html'));
    expect(await refusal(only(() => fallbackPage('application/octet-stream')))).toEqual(thrice('shard-missing', 'html'));
    expect(await refusal(only(() => new Response(file.slice(0, 100_000))))).toEqual(thrice('shard-corrupt', 'gzip'));
    const payload = await payloadOf(file);
    expect(await refusal(only(() => new Response(payload.slice(0, -1))))).toEqual(thrice('shard-corrupt', 'length'));
    payload[50_000] ^= 1;
    expect(await refusal(only(() => new Response(payload)))).toEqual(thrice('shard-corrupt', 'hash'));
    const { source, asked } = sourceOf((name, visit) =>
      name === 'words.bin' && visit <= 2 ? new Response('', { status: 503 }) : undefined,
    );
    await source.open();
    expect(asked.filter((one) => one.file === 'words.bin').map(({ cache }) => cache)).toEqual(['default', 'reload', 'reload']);
  });

  it('refuses words that are not those announced', async () => {
    const payload = Uint8Array.from(packWords({ ...small, words: ['gown', 'gown', 'flat'] }));
    const announced = {
      ...buildWords(small, about).manifest,
      payloadBytes: payload.length,
      sha256: createHash('sha256').update(payload).digest('hex'),
    };
    expect((await refusal(undefined, announced, payload)).at(-1)).toBe('shard-corrupt words.bin words error');
  });

  it('tries anew when asked again after a failure', async () => {
    let isBroken = true;
    const { source } = sourceOf((asked) => (isBroken && asked === 'words.bin' ? new Response('??') : undefined));
    await expect(source.open()).rejects.toBeInstanceOf(DatasetError);
    isBroken = false;
    expect((await source.open()).words).toHaveLength(3403);
  });
});

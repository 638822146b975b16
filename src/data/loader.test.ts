/** The loader against hosts that behave and hosts that do not: progress, retries, notices, and training data that is right in the end. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createDatasetLoader, type LoaderOptions, type LoadProgress } from './loader';
import { type DataNotice, DatasetError } from './notices';
import { type Answer, buildSynthetic, fallbackPage, hostOf } from './syntheticDataset';

let built: Awaited<ReturnType<typeof buildSynthetic>>;
beforeAll(async () => {
  built = await buildSynthetic();
});

const ADDRESS = 'https://host.example/data/';

function start(answer?: Answer, options: Partial<LoaderOptions> = {}, manifest: unknown = built.manifest) {
  const notices: DataNotice[] = [];
  const reports: LoadProgress[] = [];
  const arrived: number[] = [];
  const host = hostOf(manifest, built.files, answer);
  const loader = createDatasetLoader({
    folderUrl: ADDRESS,
    fetch: host.serve,
    retryDelaysMs: [1, 2],
    onNotice: (notice) => notices.push(notice),
    onProgress: (report) => reports.push(report),
    onShard: (shard) => arrived.push(shard),
    ...options,
  });
  return { loader, notices, reports, arrived, ...host };
}

const inShort = (notices: DataNotice[]) =>
  notices.map(({ code, parameters }) => `${code} ${parameters.file} ${parameters.reason}`);

async function openingFailure(answer: Answer, manifest?: unknown): Promise<DataNotice> {
  const { loader, notices } = start(answer, {}, manifest);
  const error = await loader.open().catch((caught: unknown) => caught);
  if (!(error instanceof DatasetError)) throw new Error('open was not refused with a DatasetError');
  expect(notices.at(-1)).toEqual(error.notice);
  expect(error.notice.severity).toBe('error');
  return error.notice;
}

describe('opening', () => {
  it('brings the start shard and the probe set, and asks for nothing else', async () => {
    const { loader, visits, arrived, notices } = start();
    const { store, probe, manifest } = await loader.open();
    expect(manifest).toEqual(built.manifest);
    expect(store.count).toBe(40);
    expect(probe.labels.length).toBe(20);
    expect([...visits.keys()]).toEqual(['manifest.json', 'start.bin']);
    expect(arrived).toEqual([0]);
    expect(notices).toEqual([]);
  });

  it('reports bytes that grow piece by piece up to the announced total, gzip kept or taken off by the host', async () => {
    const packed = built.files.get('start.bin')!;
    const payload = new Uint8Array(
      await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer(),
    );
    for (const bytes of [packed, payload]) {
      const inPieces = () =>
        new Response(
          new ReadableStream({
            start(controller) {
              for (let from = 0; from < bytes.length; from += 100) controller.enqueue(bytes.slice(from, from + 100));
              controller.close();
            },
          }),
        );
      const { loader, reports } = start((file) => (file === 'start.bin' ? inPieces() : undefined));
      await loader.open();
      const amounts = reports.map(({ startBytes }) => startBytes);
      expect(amounts.length).toBeGreaterThan(4);
      expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
      expect(reports[0]).toMatchObject({ startBytes: 0, startTotalBytes: packed.length });
      expect(reports.at(-1)).toMatchObject({ startBytes: packed.length, loadedImages: 40, totalImages: 240 });
    }
  });

  it('says in a code what is wrong with the manifest', async () => {
    const forManifest = (response: () => Response) => (file: string) => (file === 'manifest.json' ? response() : undefined);
    const missing = await openingFailure(forManifest(() => new Response('', { status: 404 })));
    expect(missing).toMatchObject({ code: 'manifest-missing', parameters: { reason: 'http', detail: 'HTTP 404' } });
    for (const type of ['text/html', 'application/json']) {
      const page = await openingFailure(forManifest(() => fallbackPage(type)));
      expect(page).toMatchObject({ code: 'manifest-missing', parameters: { reason: 'html' } });
    }
    const broken = await openingFailure(forManifest(() => new Response('{"formatVersion": 1,')));
    expect(broken).toMatchObject({ code: 'manifest-invalid', parameters: { reason: 'json' } });
    const wrong = await openingFailure(() => undefined, { ...built.manifest, width: 0 });
    expect(wrong).toMatchObject({ code: 'manifest-invalid', parameters: { reason: 'content', detail: 'width: wrong-type' } });
    const offline = await openingFailure(() => Promise.reject(new TypeError('fetch failed')));
    expect(offline).toMatchObject({ code: 'manifest-missing', parameters: { reason: 'network', detail: 'fetch failed' } });
  });

  it('fails on a start shard that stays broken, after three tries, and succeeds when asked again', async () => {
    let isBroken = true;
    const { loader, notices, visits } = start((file) => (isBroken && file === 'start.bin' ? new Response('??') : undefined));
    await expect(loader.open()).rejects.toBeInstanceOf(DatasetError);
    expect(visits.get('start.bin')).toBe(3);
    expect(inShort(notices)).toEqual([
      'shard-retry start.bin length',
      'shard-retry start.bin length',
      'shard-corrupt start.bin length',
    ]);
    isBroken = false;
    expect((await loader.open()).store.count).toBe(40);
  });
});

describe('streaming the rest', () => {
  it('brings all training shards in order and leaves test shards alone', async () => {
    const { loader, visits, arrived, reports } = start(undefined, { concurrency: 1 });
    const { store } = await loader.open();
    await loader.streamRest();
    expect(arrived).toEqual([0, 1, 2, 3, 4, 5]);
    expect(store.count).toBe(240);
    expect(visits.has('test-01.bin')).toBe(false);
    const last = reports.at(-1)!;
    expect(last).toMatchObject({ loadedImages: 240, totalImages: 240, failedShards: [] });
    expect(last.loadedBytes).toBe(last.totalBytes);
    await loader.streamRest();
    expect([...visits.values()].every((count) => count === 1)).toBe(true);
  });

  it('never fetches more at once than it may', async () => {
    let open = 0;
    let most = 0;
    const { loader } = start(
      async (file) => {
        if (!file.startsWith('train')) return undefined;
        most = Math.max(most, ++open);
        await new Promise((resolve) => setTimeout(resolve, 5));
        open--;
        return undefined;
      },
      { concurrency: 2 },
    );
    await loader.open();
    await loader.streamRest();
    expect(most).toBe(2);
  });

  it('tries a failed shard again, past the cache, and says so', async () => {
    const { loader, notices, asked } = start((file, visit) =>
      file === 'train-02.bin' && visit <= 2 ? new Response('', { status: 503 }) : undefined,
    );
    const { store } = await loader.open();
    await loader.streamRest();
    expect(store.count).toBe(240);
    expect(inShort(notices)).toEqual(['shard-retry train-02.bin http', 'shard-retry train-02.bin http']);
    expect(notices[0]).toMatchObject({
      severity: 'warning',
      parameters: { detail: 'HTTP 503', attempt: 1, attempts: 3, waitMs: 1 },
    });
    expect(notices[1].parameters).toMatchObject({ attempt: 2, waitMs: 2 });
    const caches = asked.filter(({ file }) => file === 'train-02.bin').map(({ cache }) => cache);
    expect(caches).toEqual(['default', 'reload', 'reload']);
  });

  it('gives up a missing, a replaced and a corrupt shard, goes on with the others, and brings them on retryFailed', async () => {
    let isBroken = true;
    const flipped = built.files.get('train-04.bin')!.slice();
    flipped[flipped.length - 20] ^= 0x10;
    const { loader, notices, reports, arrived } = start((file) => {
      if (!isBroken) return undefined;
      if (file === 'train-01.bin') return new Response('', { status: 404 });
      if (file === 'train-02.bin') return fallbackPage();
      if (file === 'train-03.bin') return fallbackPage('application/octet-stream');
      if (file === 'train-04.bin') return new Response(flipped);
      return undefined;
    });
    const { store } = await loader.open();
    await loader.streamRest();
    expect(store.count).toBe(80);
    expect(arrived).toEqual([0, 5]);
    const final = inShort(notices.filter(({ code }) => code !== 'shard-retry')).sort();
    expect(final.slice(1)).toEqual([
      'shard-missing train-01.bin http',
      'shard-missing train-02.bin html',
      'shard-missing train-03.bin html',
    ]);
    expect(final[0]).toMatch(/^shard-corrupt train-04.bin (gzip|hash|length)$/);
    expect(reports.at(-1)!.failedShards).toEqual(['train-01.bin', 'train-02.bin', 'train-03.bin', 'train-04.bin']);
    expect([0, 1, 4, 5].map(loader.isGivenUp)).toEqual([false, true, true, false]);

    isBroken = false;
    await loader.retryFailed();
    expect(store.count).toBe(240);
    expect(loader.progress().failedShards).toEqual([]);
    expect(loader.isGivenUp(1)).toBe(false);
  });

  it('counts a download that stalls as failed', async () => {
    const stalls = new Response(
      new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([0x1f, 0x8b])) }),
    );
    const { loader, notices } = start(
      (file, visit) => {
        if (file !== 'train-01.bin' || visit > 1) return undefined;
        return stalls;
      },
      { stallMs: 60 },
    );
    const { store } = await loader.open();
    await loader.streamRest();
    expect(inShort(notices)).toEqual(['shard-retry train-01.bin timeout']);
    expect(store.count).toBe(240);
  });
});

describe('closing', () => {
  it('ends what is under way and calls nothing back', async () => {
    const { loader, notices, arrived, reports } = start((file) =>
      file.startsWith('train')
        ? new Promise<Response>((resolve) => setTimeout(() => resolve(new Response('late')), 5))
        : undefined,
    );
    await loader.open();
    const streaming = loader.streamRest();
    loader.close();
    const heard = [notices.length, arrived.length, reports.length];
    await streaming;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([notices.length, arrived.length, reports.length]).toEqual(heard);
  });

  it('makes open reject with an AbortError', async () => {
    const { loader, notices } = start();
    const opening = loader.open();
    loader.close();
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
    expect(notices).toEqual([]);
  });
});

/** For tests: a small data set in MNIST's own file format, built into shards by the real builder, and hosts that serve it well or badly. */
import { buildShards, readIdxImages, readIdxLabels } from '../../scripts/dataShards.mjs';
import { createRandom } from '../ranking/random';
import type { Manifest } from './manifest';

/** Bytes of an idx3 file of noise. */
export function idxImages(count: number, width: number, height: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(16 + count * width * height);
  const view = new DataView(bytes.buffer);
  [0x803, count, height, width].forEach((value, i) => {
    view.setUint32(4 * i, value);
  });
  const random = createRandom(seed);
  for (let i = 16; i < bytes.length; i++) bytes[i] = random.integer(256);
  return bytes;
}

/** Bytes of an idx1 file. */
export function idxLabels(labels: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(8 + labels.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x801);
  view.setUint32(4, labels.length);
  bytes.set(labels, 8);
  return bytes;
}

/** `count` labels below `classCount`, in random order with uneven frequencies. */
export function randomLabels(count: number, classCount: number, seed: number): Uint8Array {
  const random = createRandom(seed);
  return Uint8Array.from({ length: count }, () => Math.floor(classCount * random.next() ** 1.2));
}

export const SYNTHETIC = { width: 5, height: 3, classCount: 4, trainCount: 240, testCount: 50, probeCount: 20 };

/** 240 training images of 5 x 3 pixels in 6 shards of 40 (blocks of 3), 50 test images of which 20 are the probe set. */
export async function buildSynthetic() {
  const { width, height, classCount, trainCount, testCount, probeCount } = SYNTHETIC;
  const part = (count: number, seed: number) => ({
    images: readIdxImages(idxImages(count, width, height, seed)),
    labels: readIdxLabels(idxLabels(randomLabels(count, classCount, seed + 1))),
  });
  const [train, test] = [part(trainCount, 10), part(testCount, 20)];
  const about = { name: 'noise', title: 'Noise', classNames: ['a', 'b', 'c', 'd'], source: {}, licence: {}, sourceMd5: {} };
  const built = await buildShards({ train, test, probeCount, shardSize: 40, shardsPerBlock: 3, about });
  const files = new Map(built.files.map(({ file, bytes }) => [file, Uint8Array.from(bytes)]));
  return { train, test, manifest: built.manifest satisfies Manifest, files };
}

export type Answer = (file: string, visit: number) => Response | undefined | Promise<Response | undefined>;

/** A host that serves these files; `answer` may say something else on the n-th visit (from 1) of a file. Counts the visits. */
export function hostOf(manifest: unknown, files: Map<string, Uint8Array<ArrayBuffer>>, answer: Answer = () => undefined) {
  const visits = new Map<string, number>();
  const asked: { file: string; cache: RequestCache | undefined }[] = [];
  const serve: typeof fetch = async (input, init) => {
    init?.signal?.throwIfAborted();
    const file = String(input).split('/').pop() ?? '';
    const visit = (visits.get(file) ?? 0) + 1;
    visits.set(file, visit);
    asked.push({ file, cache: init?.cache });
    const special = await answer(file, visit);
    if (special) return special;
    if (file === 'manifest.json') return new Response(JSON.stringify(manifest));
    const bytes = files.get(file);
    return bytes ? new Response(bytes) : new Response('not found', { status: 404 });
  };
  return { serve, visits, asked };
}

/** What a host with a single-page fallback sends for a missing file. */
export const fallbackPage = (type = 'text/html; charset=utf-8') =>
  new Response('<!doctype html><html><body><div id="root"></div></body></html>', { headers: { 'content-type': type } });

/** The engine in Node as the page has it: the WASM backend with its kernels, the data sets and the word vectors, for tests that train for real. */
import { readFile } from 'node:fs/promises';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import { vi } from 'vitest';
import { createWordVectorsSource, type WordVectors } from '../data/wordVectors';
import { createDatasetSource, type EngineDataset } from './dataset';
import type { DatasetId } from './protocol';
import { setBackend } from './tensorflow';
import { registerWasmKernels } from './wasmKernels/register';

const folder = 'https://data.test/';

/** `fetch` reads public/data from then on: `vi.unstubAllGlobals()` when done. */
function serveFiles(): void {
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const file = new URL(`../../public/data/${String(input).slice(folder.length)}`, import.meta.url);
    return new Response(new Uint8Array(await readFile(file)), { status: 200 });
  });
}

/** Opens a data set and starts to load its other shards. `fetch` is stubbed from then on. */
export async function openDataset(dataset: DatasetId): Promise<EngineDataset> {
  registerWasmKernels();
  await setBackend('wasm');
  serveFiles();
  const source = createDatasetSource(`${folder}${dataset}/`, { onProgress() {}, onShard() {}, onNotice() {} });
  const data = await source.open();
  source.streamRest();
  return data;
}

export const openMnist = (): Promise<EngineDataset> => openDataset('mnist');

/** `fetch` is stubbed from then on. */
export function openWords(): Promise<WordVectors> {
  serveFiles();
  return createWordVectorsSource({ folderUrl: `${folder}glove/` }).open();
}

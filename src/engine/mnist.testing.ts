/** The engine in Node as the page has it: the WASM backend with its kernels and the built MNIST shards, for tests that train for real. */
import { readFile } from 'node:fs/promises';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import { vi } from 'vitest';
import { createDatasetSource, type EngineDataset } from './dataset';
import { setBackend } from './tensorflow';
import { registerWasmKernels } from './wasmKernels/register';

/** Opens the data set and starts to load its other shards. `fetch` is stubbed from then on: `vi.unstubAllGlobals()` when done. */
export async function openMnist(): Promise<EngineDataset> {
  registerWasmKernels();
  await setBackend('wasm');
  const address = 'https://data.test/mnist/';
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const file = new URL(`../../public/data/mnist/${String(input).slice(address.length)}`, import.meta.url);
    return new Response(new Uint8Array(await readFile(file)), { status: 200 });
  });
  const source = createDatasetSource(address, { onProgress() {}, onShard() {}, onNotice() {} });
  const data = await source.open();
  source.streamRest();
  return data;
}

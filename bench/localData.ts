/** The built MNIST shards, read from disk instead of a server. */
import { readFile } from 'node:fs/promises';
import { createDatasetSource, type EngineDataset } from '../src/engine/dataset';

/** Opens the data set and starts to load its other shards. */
export async function openLocalData(): Promise<EngineDataset> {
  const folder = new URL('../public/data/mnist/', `file://${process.cwd()}/bench/`);
  globalThis.fetch = (async (address: string) =>
    new Response(new Uint8Array(await readFile(new URL(address))))) as typeof fetch;
  const source = createDatasetSource(folder.href, {
    onProgress() {},
    onShard() {},
    onNotice: (notice) => console.error(notice),
  });
  const data = await source.open();
  source.streamRest();
  return data;
}

/** The built MNIST shards, read from disk instead of a server. */
import { readFile } from 'node:fs/promises';
import { createDatasetSource, type EngineDataset } from '../src/engine/dataset';

/** Address of the data set's folder, ends in '/'. */
export const localDataFolder = new URL('../public/data/mnist/', `file://${process.cwd()}/bench/`).href;

/** From here on `fetch` reads files. */
export function serveLocalData(): void {
  globalThis.fetch = (async (address: string) =>
    new Response(new Uint8Array(await readFile(new URL(address))))) as typeof fetch;
}

/** Opens the data set and starts to load its other shards. */
export async function openLocalData(): Promise<EngineDataset> {
  serveLocalData();
  const source = createDatasetSource(localDataFolder, {
    onProgress() {},
    onShard() {},
    onNotice: (notice) => console.error(notice),
  });
  const data = await source.open();
  source.streamRest();
  return data;
}

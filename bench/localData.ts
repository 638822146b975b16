/** The built data, read from disk instead of a server. */
import { readFile } from 'node:fs/promises';
import { createDatasetSource, type EngineDataset } from '../src/engine/dataset';
import type { DatasetId } from '../src/engine/protocol';

/** Address of the folder of all data, ends in '/'. */
export const localDataFolder = new URL('../public/data/', `file://${process.cwd()}/bench/`).href;

/** From here on `fetch` reads files. */
export function serveLocalData(): void {
  globalThis.fetch = (async (address: string) =>
    new Response(new Uint8Array(await readFile(new URL(address))))) as typeof fetch;
}

/** Opens a data set and starts to load its other shards. */
export async function openLocalData(dataset: DatasetId = 'mnist'): Promise<EngineDataset> {
  serveLocalData();
  const source = createDatasetSource(`${localDataFolder}${dataset}/`, {
    onProgress() {},
    onShard() {},
    onNotice: (notice) => console.error(notice),
  });
  const data = await source.open();
  source.streamRest();
  return data;
}

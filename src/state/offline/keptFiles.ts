/** What there is to keep: all packed files of both data sets and of the word vectors, but the shard that comes with the page itself, each with the test that it arrived whole. */
import type { FetchSettings } from '../../data/download';
import { fetchCheckedManifest, fetchManifest } from '../../data/fetchManifest';
import { unpackShard } from '../../data/shard';
import { parseWordManifest } from '../../data/wordManifest';
import { unpackWords } from '../../data/wordPayload';
import { keptCacheName, keptFolders } from './keptCache';

export interface KeptFile {
  address: string;
  /** Its name, as it is told when something is wrong. */
  file: string;
  bytes: number;
  /** Rejects with a ShardError when these are not the file's bytes. */
  check(bytes: Uint8Array<ArrayBuffer>): Promise<unknown>;
}

export interface KeptCatalogue {
  cacheName: string;
  files: readonly KeptFile[];
}

/** The first shard of MNIST is put on the device with the page. */
const comesWithPage = 'mnist/start.bin';

async function filesOf(folder: string, dataUrl: string, settings: FetchSettings) {
  const folderUrl = `${dataUrl}${folder}/`;
  if (folder === 'glove') {
    const manifest = await fetchCheckedManifest(folderUrl, settings, parseWordManifest);
    return [{ ...manifest, check: (bytes: Uint8Array<ArrayBuffer>) => unpackWords(bytes, manifest) }];
  }
  const manifest = await fetchManifest(folderUrl, settings);
  return manifest.shards.map((shard) => ({
    ...shard,
    check: (bytes: Uint8Array<ArrayBuffer>) => unpackShard(bytes, shard, manifest),
  }));
}

/** Reads the manifests. Rejects with a DatasetError, or with the signal's reason. */
export async function readCatalogue(dataUrl: string, settings: FetchSettings): Promise<KeptCatalogue> {
  const folders = await Promise.all(keptFolders.map((folder) => filesOf(folder, dataUrl, settings)));
  const files = folders.flatMap((announced, place) =>
    announced.map(({ file, bytes, check }) => ({ path: `${keptFolders[place]}/${file}`, file, bytes, check })),
  );
  return {
    cacheName: keptCacheName(folders.flat()),
    files: files
      .filter(({ path }) => path !== comesWithPage)
      .map(({ path, file, bytes, check }) => ({ address: dataUrl + path, file, bytes, check })),
  };
}

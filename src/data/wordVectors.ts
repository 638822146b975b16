/**
 * Word vectors as they were learnt beforehand (GloVe), downloaded, checked and unpacked. They are read and never written: training moves images only.
 */
import { DownloadError, download, type FetchSettings, withRetries } from './download';
import { fetchCheckedManifest } from './fetchManifest';
import { type DataNotice, DatasetError } from './notices';
import { ShardError } from './shard';
import { parseWordManifest, type WordManifest } from './wordManifest';
import { type UnpackedWords, unpackWords } from './wordPayload';

export interface WordVectors {
  /** By corpus frequency, the most frequent first. */
  readonly words: readonly string[];
  /** Numbers a vector. */
  readonly size: number;
  /** Place of a word, -1 if there is no vector for it. */
  indexOf(word: string): number;
  /** A copy of the vectors of these words, row-major. RangeError for a word that is not there. */
  vectorsOf(words: readonly string[]): Float32Array;
}

export interface WordVectorsSource {
  /** Rejects with a DatasetError after having told the notice; may be called again. One download for all who ask. */
  open(): Promise<WordVectors>;
}

export interface WordVectorsOptions {
  /** Folder of the manifest and the packed vectors, ends in '/'. */
  folderUrl: string;
  onNotice?(notice: DataNotice): void;
  fetch?: typeof fetch;
  retryDelaysMs?: readonly number[];
}

function wordVectors({ words, vectors }: UnpackedWords, size: number): WordVectors {
  const places = new Map(words.map((word, place) => [word, place]));
  const indexOf = (word: string) => places.get(word) ?? -1;
  return {
    words,
    size,
    indexOf,
    vectorsOf(asked) {
      const copy = new Float32Array(asked.length * size);
      for (const [row, word] of asked.entries()) {
        const place = indexOf(word);
        if (place < 0) throw new RangeError(`no vector for "${word}"`);
        copy.set(vectors.subarray(place * size, (place + 1) * size), row * size);
      }
      return copy;
    },
  };
}

/** Runs in a worker, on the page and in Node. Fetches nothing before it is asked to open. */
export function createWordVectorsSource(options: WordVectorsOptions): WordVectorsSource {
  const { folderUrl, onNotice, retryDelaysMs = [500, 2000] } = options;
  const settings: FetchSettings = {
    // A free call: the browser's fetch refuses to be a method of another object.
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    signal: new AbortController().signal,
    stallMs: 20_000,
    retryDelaysMs,
  };
  let hasFailed = false;

  async function fetchWordsOnce(manifest: WordManifest, attempt: number): Promise<UnpackedWords> {
    // A broken file may sit in a cache: ask past it from the second time on.
    const cache = attempt === 0 && !hasFailed ? 'default' : 'reload';
    try {
      return await unpackWords(await download(folderUrl + manifest.file, { ...settings, cache }), manifest);
    } catch (error) {
      if (error instanceof DownloadError) throw new ShardError('shard-missing', manifest.file, error.reason, error.detail);
      throw error;
    }
  }

  async function openOnce(): Promise<WordVectors> {
    try {
      const manifest = await fetchCheckedManifest(folderUrl, settings, parseWordManifest);
      const attempts = retryDelaysMs.length + 1;
      const unpacked = await withRetries(
        (attempt) => fetchWordsOnce(manifest, attempt),
        settings,
        (error, attempt, waitMs) => {
          if (!(error instanceof ShardError)) return;
          const { file, reason, detail } = error;
          const parameters = { file, reason, detail, attempt, attempts, waitMs };
          onNotice?.({ code: 'shard-retry', parameters, severity: 'warning' });
        },
      );
      return wordVectors(unpacked, manifest.size);
    } catch (error) {
      hasFailed = true;
      const failure = error instanceof ShardError ? new DatasetError(noticeOf(error)) : error;
      if (failure instanceof DatasetError) onNotice?.(failure.notice);
      throw failure;
    }
  }

  let opening: Promise<WordVectors> | null = null;
  return {
    open() {
      opening ??= openOnce().catch((error: unknown) => {
        opening = null;
        throw error;
      });
      return opening;
    },
  };
}

function noticeOf({ code, file, reason, detail }: ShardError): DataNotice {
  return { code, parameters: { file, reason, detail }, severity: 'error' };
}

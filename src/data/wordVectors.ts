/**
 * Word vectors as they were learnt beforehand (GloVe), downloaded, checked and unpacked. They are read and never written: training moves images only.
 */
import type { DataNotice } from './notices';

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

export function createWordVectorsSource(_options: WordVectorsOptions): WordVectorsSource {
  throw new Error('not built yet');
}

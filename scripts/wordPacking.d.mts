/** Types of wordPacking.mjs, which is plain JavaScript so that it runs on Node without a build. */
import type { WordManifest } from '../src/data/wordManifest';

export interface WordExtract {
  dimensions: number;
  words: string[];
  vectors: number[][];
}

export const FORMAT_VERSION: 1;
export function faultsOf(extract: WordExtract): string[];
export function unpackLevels(extract: WordExtract): number[][];
export function packWords(extract: WordExtract): Uint8Array;
export function buildWords(
  extract: WordExtract,
  about: Pick<WordManifest, 'name' | 'title' | 'source' | 'licence'>,
): { manifest: WordManifest; bytes: Uint8Array<ArrayBuffer> };

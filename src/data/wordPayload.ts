/** Opens the file of packed word vectors: decompresses it, checks length, SHA-256 and words, and gives words and numbers. The format is in docs/data.md. */
import { openPayload, ShardError } from './shard';
import type { WordManifest } from './wordManifest';

export interface UnpackedWords {
  words: string[];
  /** Row-major, a row a word. */
  vectors: Float32Array;
}

/** Rejects with a ShardError: 'shard-missing' when a web page came instead, otherwise 'shard-corrupt'. */
export async function unpackWords(bytes: Uint8Array<ArrayBuffer>, manifest: WordManifest): Promise<UnpackedWords> {
  const payload = await openPayload(bytes, manifest);
  const { count, size } = manifest;
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const vectors = new Float32Array(count * size);
  for (let word = 0; word < count; word++) {
    const offset = view.getFloat32(4 * word, true);
    const step = view.getFloat32(4 * (count + word), true);
    for (let i = word * size; i < (word + 1) * size; i++) vectors[i] = offset + step * payload[8 * count + i];
  }
  const words = new TextDecoder().decode(payload.subarray(count * (8 + size))).split('\n');
  const isWhole =
    words.length === count && new Set(words).size === count && !words.includes('') && vectors.every(Number.isFinite);
  if (!isWhole) throw new ShardError('shard-corrupt', manifest.file, 'words', `${new Set(words).size} / ${count}`);
  return { words, vectors };
}

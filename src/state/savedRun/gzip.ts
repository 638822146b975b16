/** Gzip by the browser's own streams. Compressing gives the bytes back as they are where there is none; decompressing is bounded. */
import { Refusal } from './refusal';

type Bytes = Uint8Array<ArrayBuffer>;

export async function gzip(bytes: Bytes): Promise<Bytes> {
  if (typeof CompressionStream === 'undefined') return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @param length of what comes out; more than that is refused as soon as it comes. Throws a Refusal. */
export async function gunzip(bytes: Bytes, length: number): Promise<Bytes> {
  if (typeof DecompressionStream === 'undefined') throw new Refusal('no-gzip');
  const plain = new Uint8Array(length);
  let filled = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      plain.set(value, filled);
      filled += value.length;
    }
  } catch {
    await reader.cancel().catch(() => undefined);
    throw new Refusal('invalid', { where: 'body' });
  }
  return plain.subarray(0, filled);
}

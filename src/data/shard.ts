/**
 * Opens one shard: decompresses it where the host has not, checks length and SHA-256, and hands out labels and packed pixels.
 * What is wrong comes as a ShardError with a code; a shard that passes is exactly what was built.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesPerImage, type Manifest, type ShardDescriptor } from './manifest';

export type ShardErrorCode = 'shard-corrupt' | 'shard-missing';

/** Why: a web page came in its place; gzip broken; wrong length or hash; a label out of range; not the words announced; no answer, a bad one, or none in time. */
export type ShardFailureReason = 'html' | 'gzip' | 'length' | 'hash' | 'label' | 'words' | 'network' | 'http' | 'timeout';

export class ShardError extends Error {
  override readonly name = 'ShardError';
  constructor(
    readonly code: ShardErrorCode,
    readonly file: string,
    readonly reason: ShardFailureReason,
    /** Figures or the platform's own words, such as 'HTTP 404'; may be empty. */
    readonly detail: string,
  ) {
    super(`${code}: ${file} (${reason}${detail ? `: ${detail}` : ''})`);
  }
}

export interface UnpackedShard {
  trainLabels: Uint8Array;
  /** Pixels at 4 bits, the earlier in the high half, `bytesPerImage` a picture. */
  trainPacked: Uint8Array;
  testLabels: Uint8Array;
  testPacked: Uint8Array;
}

/** Whether the bytes start as gzip does. Hosts differ: some serve the file as it is, some take the gzip off on the way. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes.length >= 2 && bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Whether the bytes start as a web page does: the answer of a host that sends its index page for missing files. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 256)).trimStart().toLowerCase();
  return head.startsWith('<!doctype') || head.startsWith('<html') || head.startsWith('<head') || head.startsWith('<!--');
}

/** What is known beforehand of a packed file. */
type Announced = Pick<ShardDescriptor, 'file' | 'payloadBytes' | 'sha256'>;

/** Decompresses to exactly `length` bytes; stops as soon as there is more. */
async function gunzip(bytes: Uint8Array<ArrayBuffer>, descriptor: Announced): Promise<Uint8Array> {
  const payload = new Uint8Array(descriptor.payloadBytes);
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (length + value.length > payload.length) {
        await reader.cancel().catch(() => undefined);
        throw wrongLength(descriptor, `> ${payload.length}`);
      }
      payload.set(value, length);
      length += value.length;
    }
  } catch (error) {
    if (error instanceof ShardError) throw error;
    throw new ShardError('shard-corrupt', descriptor.file, 'gzip', error instanceof Error ? error.message : String(error));
  }
  return payload.subarray(0, length);
}

function wrongLength(descriptor: Announced, got: string): ShardError {
  return new ShardError('shard-corrupt', descriptor.file, 'length', `${got} / ${descriptor.payloadBytes}`);
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The payload of a packed file (gzip or already decompressed), of the announced length and hash.
 * Rejects with a ShardError: 'shard-missing' when a web page came instead, otherwise 'shard-corrupt'.
 */
export async function openPayload(bytes: Uint8Array<ArrayBuffer>, announced: Announced): Promise<Uint8Array> {
  if (looksLikeHtml(bytes)) throw new ShardError('shard-missing', announced.file, 'html', '');
  const payload = isGzip(bytes) ? await gunzip(bytes, announced) : bytes;
  if (payload.length !== announced.payloadBytes) throw wrongLength(announced, String(payload.length));
  // Not crypto.subtle: that is missing on pages served over plain http from another machine, as in a lecture hall.
  const hash = hexadecimal(sha256(payload));
  if (hash !== announced.sha256) throw new ShardError('shard-corrupt', announced.file, 'hash', `${hash.slice(0, 12)}…`);
  return payload;
}

/**
 * Unpacks a shard's file bytes (gzip or already decompressed). The arrays returned share one buffer.
 * Rejects with a ShardError: 'shard-missing' when a web page came instead, otherwise 'shard-corrupt'.
 */
export async function unpackShard(
  bytes: Uint8Array<ArrayBuffer>,
  descriptor: ShardDescriptor,
  manifest: Manifest,
): Promise<UnpackedShard> {
  const payload = await openPayload(bytes, descriptor);
  const count = descriptor.train + descriptor.test;
  const trainEnd = count + descriptor.train * bytesPerImage(manifest);
  const labels = payload.subarray(0, count);
  const stranger = labels.find((label) => label >= manifest.classNames.length);
  if (stranger !== undefined) throw new ShardError('shard-corrupt', descriptor.file, 'label', String(stranger));
  return {
    trainLabels: labels.subarray(0, descriptor.train),
    trainPacked: payload.subarray(count, trainEnd),
    testLabels: labels.subarray(descriptor.train),
    testPacked: payload.subarray(trainEnd),
  };
}

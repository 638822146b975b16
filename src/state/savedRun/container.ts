/**
 * The file of a saved run (docs/saved-runs.md) or of a recording: a magic word, version and lengths, a SHA-256 over all the rest, a JSON header, the arrays one after the
 * other, gzip where the browser can. Reading believes nothing: lengths are checked before anything is allocated, the checksum before anything is parsed.
 */
import { type ArrayKind, arrayKinds, kindOf, packTree, type SavedArray, unpackTree } from './arrayTree';
import { gunzip, gzip } from './gzip';
import { Refusal } from './refusal';

/** What kind of file it is: saved runs and recordings (docs/recorded-runs.md) differ in these alone. */
export interface ContainerKind {
  /** Eight bytes; line ends in it show a transfer that took the file for text. */
  magic: string;
  version: number;
  /** Of the file, and of what it holds when decompressed. */
  largestBytes: number;
}

const versionAt = 8;
const headerBytesAt = 12;
const bodyBytesAt = 16;
const hashAt = 20;
const startAt = 52;
/** Far above any run of this page (its timeline is bounded at 64 MiB), far below what hurts. */
export const largestFileBytes = 192 * 2 ** 20;
export const savedRunKind: ContainerKind = { magic: 'RLPRUN\r\n', version: 1, largestBytes: largestFileBytes };
const largestCopiedBytes = 4 * 2 ** 20;
const largestHeaderBytes = 16 * 2 ** 20;
const alignment = 4;

interface Header {
  body: { encoding: 'none' | 'gzip'; bytes: number };
  /** Kind and length of each array, in the order in which they lie in the body, each on a multiple of four bytes. */
  arrays: [ArrayKind, number][];
  run: unknown;
}

const padded = (bytes: number) => Math.ceil(bytes / alignment) * alignment;
const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Over everything but itself: by the browser, beside the page, where it is not missing (plain http) and the file is worth a copy; else in script, which lets the page breathe. */
async function checksum(file: Uint8Array): Promise<Uint8Array> {
  if (globalThis.crypto?.subtle && file.length <= largestCopiedBytes) {
    const hashed = new Uint8Array(hashAt + file.length - startAt);
    hashed.set(file.subarray(0, hashAt));
    hashed.set(file.subarray(startAt), hashAt);
    return new Uint8Array(await crypto.subtle.digest('SHA-256', hashed));
  }
  const { sha256 } = await import('@noble/hashes/sha2.js');
  const hash = sha256.create().update(file.subarray(0, hashAt));
  const slice = 2 ** 20;
  for (let at = startAt; at < file.length; at += slice) {
    hash.update(file.subarray(at, at + slice));
    await nextTask();
  }
  return hash.digest();
}

/** @param run plain data and typed arrays (arrayTree.ts). */
export async function writeContainer(run: unknown, { magic, version } = savedRunKind): Promise<Uint8Array<ArrayBuffer>> {
  const { json, arrays } = packTree(run);
  const plain = new Uint8Array(arrays.reduce((sum, array) => sum + padded(array.byteLength), 0));
  let at = 0;
  for (const array of arrays) {
    plain.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  }
  const body = await gzip(plain);
  const header: Header = {
    body: { encoding: body === plain ? 'none' : 'gzip', bytes: plain.length },
    arrays: arrays.map((array) => [kindOf(array), array.length]),
    run: json,
  };
  const headerBytes = new TextEncoder().encode(JSON.stringify(header));
  const file = new Uint8Array(startAt + headerBytes.length + body.length);
  file.set(new TextEncoder().encode(magic));
  const view = new DataView(file.buffer);
  view.setUint32(versionAt, version, true);
  view.setUint32(headerBytesAt, headerBytes.length, true);
  view.setUint32(bodyBytesAt, body.length, true);
  file.set(headerBytes, startAt);
  file.set(body, startAt + headerBytes.length);
  file.set(await checksum(file), hashAt);
  return file;
}

function parseHeader(bytes: Uint8Array, largestBytes: number): Header {
  let header: Partial<Header> | null;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('invalid', { where: 'header' });
  }
  const { body, arrays, run } = header ?? {};
  const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
  if ((body?.encoding !== 'none' && body?.encoding !== 'gzip') || !isCount(body.bytes))
    throw new Refusal('invalid', { where: 'header.body' });
  if (!Array.isArray(arrays) || !arrays.every((entry) => Object.hasOwn(arrayKinds, entry?.[0]) && isCount(entry[1])))
    throw new Refusal('invalid', { where: 'header.arrays' });
  const sum = arrays.reduce((total, [kind, length]) => total + padded(length * arrayKinds[kind].BYTES_PER_ELEMENT), 0);
  if (sum !== body.bytes) throw new Refusal('invalid', { where: 'header.arrays' });
  if (sum > largestBytes) throw new Refusal('too-large', { megabytes: Math.round(sum / 2 ** 20) });
  return { body, arrays, run };
}

/** The tree that was written. Throws a Refusal. */
export async function readContainer(file: Uint8Array<ArrayBuffer>, kind = savedRunKind): Promise<unknown> {
  const magic = new TextEncoder().encode(kind.magic);
  if (file.length > kind.largestBytes) throw new Refusal('too-large', { megabytes: Math.round(file.length / 2 ** 20) });
  if (file.length === 0 || !magic.every((byte, i) => file[i] === byte)) throw new Refusal('foreign');
  if (file.length < startAt) throw new Refusal('truncated');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const version = view.getUint32(versionAt, true);
  if (version > kind.version) throw new Refusal('newer-version', { version });
  const headerBytes = view.getUint32(headerBytesAt, true);
  const bodyAt = startAt + headerBytes;
  const end = bodyAt + view.getUint32(bodyBytesAt, true);
  if (version < 1 || headerBytes > largestHeaderBytes || end < file.length) throw new Refusal('altered');
  if (end > file.length) throw new Refusal('truncated');
  const expected = await checksum(file);
  if (!expected.every((byte, i) => file[hashAt + i] === byte)) throw new Refusal('altered');

  const header = parseHeader(file.subarray(startAt, bodyAt), kind.largestBytes);
  const stored = file.subarray(bodyAt, end);
  const plain = header.body.encoding === 'gzip' ? await gunzip(stored, header.body.bytes) : stored;
  if (plain.length !== header.body.bytes) throw new Refusal('invalid', { where: 'body' });
  let at = 0;
  const arrays = header.arrays.map(([kind, length]): SavedArray => {
    const array = new arrayKinds[kind](length);
    new Uint8Array(array.buffer).set(plain.subarray(at, at + array.byteLength));
    at += padded(array.byteLength);
    return array;
  });
  return unpackTree(header.run, arrays);
}

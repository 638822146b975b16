/** Opening a shard: whole ones come through with and without gzip, broken ones are refused with the reason. */
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest, ShardDescriptor } from './manifest';
import { ShardError, unpackShard } from './shard';
import { buildSynthetic } from './syntheticDataset';

let manifest: Manifest;
let descriptor: ShardDescriptor;
let packed: Uint8Array<ArrayBuffer>;
let payload: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const built = await buildSynthetic();
  manifest = built.manifest;
  descriptor = manifest.shards[0];
  packed = built.files.get(descriptor.file)!;
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  payload = new Uint8Array(await new Response(stream).arrayBuffer());
});

async function refusal(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const error = await unpackShard(bytes, descriptor, manifest).catch((caught: unknown) => caught);
  if (!(error instanceof ShardError)) throw new Error('was not refused with a ShardError');
  expect(error.file).toBe('start.bin');
  return `${error.code} ${error.reason}`;
}

const gzipped = (bytes: Uint8Array) => Uint8Array.from(gzipSync(bytes));

describe('unpackShard', () => {
  it('gives the same from a gzip file and from one that the host has decompressed', async () => {
    const fromGzip = await unpackShard(packed, descriptor, manifest);
    expect(await unpackShard(payload, descriptor, manifest)).toEqual(fromGzip);
    expect(fromGzip.trainLabels.length).toBe(40);
    expect(fromGzip.testPacked.length).toBe(20 * 8);
  });

  it('refuses one changed bit by its hash, packed or not', async () => {
    const changed = payload.slice();
    changed[changed.length - 1] ^= 1;
    expect(await refusal(changed)).toBe('shard-corrupt hash');
    expect(await refusal(gzipped(changed))).toBe('shard-corrupt hash');
  });

  it('refuses what is cut off or too long', async () => {
    expect(await refusal(payload.slice(0, -1))).toBe('shard-corrupt length');
    expect(await refusal(gzipped(payload.slice(0, -1)))).toBe('shard-corrupt length');
    expect(await refusal(gzipped(new Uint8Array(5_000_000)))).toBe('shard-corrupt length');
    expect(await refusal(packed.slice(0, packed.length >> 1))).toBe('shard-corrupt gzip');
    expect(await refusal(new Uint8Array(0))).toBe('shard-corrupt length');
  });

  it('refuses broken gzip data', async () => {
    const broken = packed.slice();
    broken.fill(0xff, 20, 60);
    expect(await refusal(broken)).toMatch(/^shard-corrupt (gzip|length|hash)$/);
  });

  it('calls a web page in its place missing', async () => {
    expect(await refusal(new TextEncoder().encode('\n<!DOCTYPE html><title>app</title>'))).toBe('shard-missing html');
  });

  it('refuses a label beyond the classes', async () => {
    const narrow = { ...manifest, classNames: ['a', 'b'] };
    await expect(unpackShard(packed, descriptor, narrow)).rejects.toMatchObject({ code: 'shard-corrupt', reason: 'label' });
  });
});

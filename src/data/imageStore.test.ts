/** The image store: an index means one image whatever order shards arrive in, and both unpackings agree with the source. */
import { beforeAll, describe, expect, it } from 'vitest';
import { planTrainingShards } from '../../scripts/dataShards.mjs';
import { createImageStore, probeImages } from './imageStore';
import { type UnpackedShard, unpackShard } from './shard';
import { buildSynthetic } from './syntheticDataset';

let built: Awaited<ReturnType<typeof buildSynthetic>>;
let shards: UnpackedShard[];
beforeAll(async () => {
  built = await buildSynthetic();
  shards = await Promise.all(built.manifest.shards.map((one) => unpackShard(built.files.get(one.file)!, one, built.manifest)));
});

describe('the image store', () => {
  it('gives the same image for an index whatever order shards arrive in', () => {
    const { manifest, train } = built;
    const order = planTrainingShards(train.labels, { shardSize: 40, shardsPerBlock: 3 }).flat();
    for (const arrivals of [
      [0, 1, 2, 3, 4, 5],
      [0, 5, 3, 1, 4, 2],
    ]) {
      const store = createImageStore(manifest);
      for (const shard of arrivals) store.add(shard, shards[shard]);
      expect(store.count).toBe(240);
      const floats = new Float32Array(17);
      const bytes = new Uint8Array(17);
      for (let index = 0; index < 240; index++) {
        floats.fill(-1);
        bytes.fill(99);
        store.copyImage(index, floats, 1);
        store.copyPixels(index, bytes, 1);
        expect(store.labels[index]).toBe(train.labels[order[index]]);
        for (let pixel = 0; pixel < 15; pixel++) {
          const level = Math.round(train.images.pixels[order[index] * 15 + pixel] / 17);
          expect(floats[1 + pixel]).toBe(Math.fround(level / 15));
          expect(bytes[1 + pixel]).toBe(level * 17);
        }
        expect([floats[0], floats[16], bytes[0], bytes[16]]).toEqual([-1, -1, 99, 99]);
      }
    }
  });

  it('refuses an image that is not loaded, no room, and a shard of the wrong size; takes a shard once', () => {
    const store = createImageStore(built.manifest);
    store.add(0, shards[0]);
    store.add(0, shards[0]);
    expect(store.count).toBe(40);
    expect(store.hasShard(0)).toBe(true);
    expect(store.hasShard(1)).toBe(false);
    const out = new Float32Array(15);
    for (const index of [-1, 40, 239, 240, 1e6]) expect(() => store.copyImage(index, out, 0)).toThrow(RangeError);
    expect(() => store.copyImage(0, out, 1)).toThrow(RangeError);
    expect(() => store.add(1, shards[6])).toThrow('holds 0 training images, expected 40');
  });

  it('unpacks the probe set: the first test images in their order', () => {
    const probe = probeImages(shards[0], built.manifest);
    expect([...probe.labels]).toEqual([...built.test.labels.subarray(0, 20)]);
    const expected = built.test.images.pixels.subarray(0, 20 * 15);
    expect([...probe.pixels]).toEqual([...expected].map((value) => Math.round(value / 17) * 17));
    expect(probe).toMatchObject({ width: 5, height: 3, classNames: ['a', 'b', 'c', 'd'] });
  });
});

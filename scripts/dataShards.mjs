/**
 * Turns idx files into shards: reads them, deals the training images out evenly by class, packs pixels to 4 bits and compresses.
 * Pure functions over bytes (no file is touched here), so that the same input always gives the same shards. See docs/data.md.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';

export const FORMAT_VERSION = 1;
export const BITS_PER_PIXEL = 4;

/** Bytes of an idx file, decompressed if it is gzip. */
const plainBytes = (bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? new Uint8Array(gunzipSync(bytes)) : bytes);

/** Reads an idx3 file (gzip or not) of 8-bit images. Throws an Error that names `name` when it is none or its length is wrong. */
export function readIdxImages(fileBytes, name = 'images') {
  const bytes = plainBytes(fileBytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 16 || view.getUint32(0) !== 0x803) throw new Error(`${name}: not an idx file of 8-bit images`);
  const [count, height, width] = [view.getUint32(4), view.getUint32(8), view.getUint32(12)];
  const expected = 16 + count * height * width;
  if (bytes.length !== expected) throw new Error(`${name}: ${bytes.length} bytes, its header promises ${expected}`);
  return { count, width, height, pixels: bytes.subarray(16) };
}

/** Reads an idx1 file (gzip or not) of labels, one byte each. Throws an Error that names `name`. */
export function readIdxLabels(fileBytes, name = 'labels') {
  const bytes = plainBytes(fileBytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0) !== 0x801) throw new Error(`${name}: not an idx file of labels`);
  const count = view.getUint32(4);
  if (bytes.length !== 8 + count) throw new Error(`${name}: ${bytes.length} bytes, its header promises ${8 + count}`);
  return bytes.subarray(8);
}

/** MD5 of the decompressed idx bytes, as hexadecimal. */
export const md5Of = (fileBytes) => createHash('md5').update(plainBytes(fileBytes)).digest('hex');

/** The first `count` labelled images in file order; all, where `count` is not given. */
export function firstImages({ images, labels }, count = labels.length) {
  const pixels = images.pixels.subarray(0, count * images.width * images.height);
  return { images: { ...images, count, pixels }, labels: labels.subarray(0, count) };
}

/**
 * Deals training images out to shards: blocks of `shardsPerBlock * shardSize` in file order, and within a block every class evenly
 * over the block's shards (counts differ by at most one). Within a shard classes are interleaved, so every prefix is balanced too.
 * With `startSize`, a part of `shardSize`, the very first shard has so many images only and the first block is shorter by the rest; images are dealt
 * to portions of `startSize`, in each of which classes are even, and the other shards are put together of these.
 * Returns one list of original indices a shard.
 */
export function planTrainingShards(labels, { shardSize, shardsPerBlock, startSize = shardSize }) {
  if (shardSize % startSize !== 0) throw new RangeError(`shards of ${shardSize} cannot be made of portions of ${startSize}`);
  const portionsPerShard = shardSize / startSize;
  const missing = shardSize - startSize;
  const plan = [];
  for (let start = 0; start < labels.length; ) {
    const isFirst = start === 0;
    const end = Math.min(labels.length, start + shardsPerBlock * shardSize - (isFirst ? missing : 0));
    const byClass = new Map();
    for (let index = start; index < end; index++) {
      if (!byClass.has(labels[index])) byClass.set(labels[index], []);
      byClass.get(labels[index]).push(index);
    }
    const sorted = [...byClass.keys()].sort((a, b) => a - b).flatMap((label) => byClass.get(label));
    const portions = Array.from({ length: Math.ceil((end - start) / startSize) }, () => []);
    // Dealing goes on from class to class without starting over, so portions are also equally large.
    sorted.forEach((index, turn) => {
      portions[turn % portions.length].push(index);
    });
    if (isFirst && missing > 0) plan.push(portions.shift());
    while (portions.length > 0) plan.push(portions.splice(0, portionsPerShard).flat());
    start = end;
  }
  return plan.map((indices) => interleaveClasses(indices, labels));
}

/** Orders images by the share of their class that came before them, so that classes alternate from start to end. */
function interleaveClasses(indices, labels) {
  const totals = new Map();
  for (const index of indices) totals.set(labels[index], (totals.get(labels[index]) ?? 0) + 1);
  const seen = new Map();
  const placed = indices.map((index) => {
    const label = labels[index];
    const rank = seen.get(label) ?? 0;
    seen.set(label, rank + 1);
    return { index, label, place: (rank + 0.5) / totals.get(label) };
  });
  placed.sort((a, b) => a.place - b.place || a.label - b.label || a.index - b.index);
  return placed.map(({ index }) => index);
}

/** Packs images to 4 bits a pixel, round(v / 17), the earlier pixel in the high half; each image starts on a byte. */
function packPixels(images, indices, out, offset) {
  const pixelCount = images.width * images.height;
  const bytesPerImage = Math.ceil(pixelCount / 2);
  let to = offset;
  for (const index of indices) {
    const from = index * pixelCount;
    for (let pixel = 0; pixel < pixelCount; pixel += 2) {
      const high = Math.round(images.pixels[from + pixel] / 17);
      const low = pixel + 1 < pixelCount ? Math.round(images.pixels[from + pixel + 1] / 17) : 0;
      out[to + (pixel >> 1)] = (high << 4) | low;
    }
    to += bytesPerImage;
  }
}

/** Payload of a shard: labels of its training images, of its test images, then packed pixels in the same order. */
export function packShard({ train, test, trainIndices, testIndices }) {
  const bytesPerImage = Math.ceil((train.images.width * train.images.height) / 2);
  const count = trainIndices.length + testIndices.length;
  const payload = new Uint8Array(count * (1 + bytesPerImage));
  payload.set(
    Uint8Array.from(trainIndices, (index) => train.labels[index]),
    0,
  );
  payload.set(
    Uint8Array.from(testIndices, (index) => test.labels[index]),
    trainIndices.length,
  );
  packPixels(train.images, trainIndices, payload, count);
  packPixels(test.images, testIndices, payload, count + trainIndices.length * bytesPerImage);
  return payload;
}

/** gzip at the highest level, with the one header byte that names the operating system made the same everywhere. */
async function compress(payload) {
  const bytes = await promisify(gzip)(payload, { level: 9 });
  bytes[9] = 0xff;
  return bytes;
}

/**
 * Builds all shards and the manifest. `train` and `test` are {images, labels} as read above; `about` goes into the manifest as it is.
 * Shard 0 carries training images and the probe set (the first `probeCount` test images in file order), then come the other training
 * shards, then the remaining test images. `onShard` hears of each finished shard,
 * in no particular order.
 */
export async function buildShards({ train, test, probeCount, startSize, shardSize, shardsPerBlock, about, onShard }) {
  for (const [name, part] of Object.entries({ train, test })) {
    if (part.images.count !== part.labels.length)
      throw new Error(`${name}: ${part.images.count} images, ${part.labels.length} labels`);
    const stranger = part.labels.find((label) => label >= about.classNames.length);
    if (stranger !== undefined) throw new Error(`${name}: label ${stranger}, but only ${about.classNames.length} classes`);
  }
  const testIndices = Array.from({ length: test.labels.length }, (_, index) => index);
  const plans = planTrainingShards(train.labels, { shardSize, shardsPerBlock, startSize }).map((trainIndices, shard) => ({
    file: shard === 0 ? 'start.bin' : `train-${String(shard).padStart(2, '0')}.bin`,
    trainIndices,
    testIndices: shard === 0 ? testIndices.slice(0, probeCount) : [],
  }));
  for (let from = probeCount, part = 1; from < testIndices.length; from += shardSize, part++) {
    plans.push({
      file: `test-${String(part).padStart(2, '0')}.bin`,
      trainIndices: [],
      testIndices: testIndices.slice(from, from + shardSize),
    });
  }
  // Node compresses on its own threads, several shards at once.
  const files = await Promise.all(
    plans.map(async (plan) => {
      const payload = packShard({ train, test, ...plan });
      const bytes = await compress(payload);
      const descriptor = {
        file: plan.file,
        bytes: bytes.length,
        payloadBytes: payload.length,
        sha256: createHash('sha256').update(payload).digest('hex'),
        train: plan.trainIndices.length,
        test: plan.testIndices.length,
      };
      onShard?.(descriptor);
      return { descriptor, bytes };
    }),
  );
  const manifest = {
    formatVersion: FORMAT_VERSION,
    name: about.name,
    title: about.title,
    width: train.images.width,
    height: train.images.height,
    bitsPerPixel: BITS_PER_PIXEL,
    classNames: about.classNames,
    counts: { train: train.labels.length, test: test.labels.length, probe: probeCount },
    shards: files.map(({ descriptor }) => descriptor),
    source: about.source,
    licence: about.licence,
    sourceMd5: about.sourceMd5,
  };
  return { manifest, files: files.map(({ descriptor, bytes }) => ({ file: descriptor.file, bytes })) };
}

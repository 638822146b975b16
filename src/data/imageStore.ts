/**
 * Training images, kept packed at 4 bits a pixel (23 MB for MNIST's 60,000) and unpacked one at a time into the caller's arrays.
 * Every image has its index from the start, by its place in the manifest: whatever order shards arrive in, an index means one image.
 */
import { bytesPerImage, type Manifest } from './manifest';
import type { UnpackedShard } from './shard';

/** The fixed held-out images that are shown and measured: the first test images, in their original order. */
export interface ProbeImages {
  /** Row-major 8-bit grey pixels, count x height x width. */
  pixels: Uint8Array;
  labels: Uint8Array;
  width: number;
  height: number;
  classNames: string[];
}

export interface ImageStore {
  readonly width: number;
  readonly height: number;
  readonly pixelsPerImage: number;
  readonly classCount: number;
  /** Training images of the whole data set. */
  readonly capacity: number;
  /** Training images that are here. */
  readonly count: number;
  /** Label of every training image by index; 0 where the shard is not here yet. */
  readonly labels: Uint8Array;
  /** Takes a shard's training images. A shard that is here already is left alone. RangeError when the shard has the wrong size. */
  add(shardIndex: number, shard: UnpackedShard): void;
  hasShard(shardIndex: number): boolean;
  /** Indices [start, end) that belong to a shard, whether it is here or not. */
  shardRange(shardIndex: number): { start: number; end: number };
  /** Writes one image as floats in [0, 1] (v / 15), row-major. RangeError when the image is not here. */
  copyImage(index: number, out: Float32Array, offset: number): void;
  /** Writes one image as 8-bit grey (v * 17), row-major. RangeError when the image is not here. */
  copyPixels(index: number, out: Uint8Array, offset: number): void;
}

const FLOATS = Float32Array.from({ length: 16 }, (_, level) => level / 15);
const BYTES = Uint8Array.from({ length: 16 }, (_, level) => level * 17);

/** Unpacks one image through a table of the 16 grey levels. */
function unpackImage<T extends Float32Array | Uint8Array>(
  packed: Uint8Array,
  from: number,
  pixelCount: number,
  levels: T,
  out: T,
  offset: number,
): void {
  const pairs = pixelCount >> 1;
  for (let pair = 0; pair < pairs; pair++) {
    const byte = packed[from + pair];
    out[offset + 2 * pair] = levels[byte >> 4];
    out[offset + 2 * pair + 1] = levels[byte & 15];
  }
  if (pixelCount & 1) out[offset + pixelCount - 1] = levels[packed[from + pairs] >> 4];
}

/** An empty store for the training images that the manifest announces. */
export function createImageStore(manifest: Manifest): ImageStore {
  const pixelsPerImage = manifest.width * manifest.height;
  const imageBytes = bytesPerImage(manifest);
  const starts = [0];
  for (const shard of manifest.shards) starts.push(starts[starts.length - 1] + shard.train);
  const packedShards: (Uint8Array | undefined)[] = manifest.shards.map(() => undefined);
  const labels = new Uint8Array(manifest.counts.train);
  let count = 0;

  function copy<T extends Float32Array | Uint8Array>(index: number, levels: T, out: T, offset: number): void {
    // Last shard that starts at or before the index.
    let low = 0;
    let high = starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= index) low = middle;
      else high = middle;
    }
    const packed = packedShards[low];
    if (!packed || index < 0 || index >= manifest.counts.train) throw new RangeError(`image ${index} is not loaded`);
    if (offset < 0 || offset + pixelsPerImage > out.length) throw new RangeError(`no room for an image at ${offset}`);
    unpackImage(packed, (index - starts[low]) * imageBytes, pixelsPerImage, levels, out, offset);
  }

  return {
    width: manifest.width,
    height: manifest.height,
    pixelsPerImage,
    classCount: manifest.classNames.length,
    capacity: manifest.counts.train,
    get count() {
      return count;
    },
    labels,
    add(shardIndex, shard) {
      const expected = manifest.shards[shardIndex]?.train;
      if (shard.trainLabels.length !== expected || shard.trainPacked.length !== expected * imageBytes) {
        throw new RangeError(`shard ${shardIndex} holds ${shard.trainLabels.length} training images, expected ${expected}`);
      }
      if (packedShards[shardIndex]) return;
      // A copy, so that the probe set's part of the start shard is not kept alive with it.
      packedShards[shardIndex] = shard.trainPacked.slice();
      labels.set(shard.trainLabels, starts[shardIndex]);
      count += expected;
    },
    hasShard: (shardIndex) => packedShards[shardIndex] !== undefined,
    shardRange: (shardIndex) => ({ start: starts[shardIndex], end: starts[shardIndex + 1] }),
    copyImage: (index, out, offset) => copy(index, FLOATS, out, offset),
    copyPixels: (index, out, offset) => copy(index, BYTES, out, offset),
  };
}

/** The probe set, unpacked to 8-bit grey, from the start shard. */
export function probeImages(startShard: UnpackedShard, manifest: Manifest): ProbeImages {
  const { width, height, classNames } = manifest;
  const pixelCount = width * height;
  const imageBytes = bytesPerImage(manifest);
  const labels = startShard.testLabels.slice();
  const pixels = new Uint8Array(labels.length * pixelCount);
  for (let index = 0; index < labels.length; index++) {
    unpackImage(startShard.testPacked, index * imageBytes, pixelCount, BYTES, pixels, index * pixelCount);
  }
  return { pixels, labels, width, height, classNames };
}

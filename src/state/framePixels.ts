/**
 * Pixels of a kept frame's batch: 4 bits each, two a byte, the first in the high half. Nothing is lost, since the images come
 * with 16 grey levels (docs/data.md); packed they cost the timeline half as much.
 */

/** @param pixels 8-bit grey, multiples of 17, an even number of them. */
export function packPixels(pixels: Uint8Array): Uint8Array {
  const packed = new Uint8Array(pixels.length >> 1);
  for (let i = 0; i < packed.length; i++) packed[i] = (pixels[2 * i] & 0xf0) | (pixels[2 * i + 1] >> 4);
  return packed;
}

let latest: { packed: Uint8Array; pixels: Uint8Array } | null = null;

/** The 8-bit grey pixels again; those asked for last are kept, so that several views may ask in one frame. */
export function unpackPixels(packed: Uint8Array): Uint8Array {
  if (latest?.packed === packed) return latest.pixels;
  const pixels = new Uint8Array(packed.length * 2);
  for (let i = 0; i < packed.length; i++) {
    pixels[2 * i] = (packed[i] >> 4) * 17;
    pixels[2 * i + 1] = (packed[i] & 15) * 17;
  }
  latest = { packed, pixels };
  return pixels;
}

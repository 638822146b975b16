/** Dots are stamped where they belong, in their colours, and never outside the picture. */

import { expect, it } from 'vitest';
import { makeSprites, phases, stamp } from './sprites';

const side = 21;
function paper(): Uint8Array {
  const pixels = new Uint8Array(side * side * 4).fill(255);
  return pixels;
}
const at = (pixels: Uint8Array, x: number, y: number) => [...pixels.slice((y * side + x) * 4, (y * side + x) * 4 + 3)];

it('puts the fill in the middle, the outline about it and leaves the rest', () => {
  const pixels = paper();
  stamp(pixels, side, side, makeSprites('circle', 5, 1, [200, 0, 0], [0, 0, 90], 1), 10, 10);
  expect(at(pixels, 10, 10)).toEqual([200, 0, 0]);
  expect(at(pixels, 14, 10)[2]).toBeGreaterThan(at(pixels, 12, 10)[2]);
  expect(at(pixels, 17, 10)).toEqual([255, 255, 255]);
});

it('covers about the same area with every glyph, and differently', () => {
  const covered = (['circle', 'diamond', 'triangle'] as const).map((glyph) => {
    const pixels = paper();
    stamp(pixels, side, side, makeSprites(glyph, 5, 1, [0, 0, 0], [0, 0, 0], 1), 10.5, 10.5);
    let dark = 0;
    for (let i = 0; i < pixels.length; i += 4) dark += (255 - pixels[i]) / 255;
    return dark;
  });
  for (const area of covered) {
    expect(area).toBeGreaterThan(Math.PI * 25 * 0.8);
    expect(area).toBeLessThan(Math.PI * 25 * 1.2);
  }
  expect(new Set(covered.map((area) => area.toFixed(2))).size).toBe(3);
});

it('leaves the alpha of the paper and stays inside at every edge', () => {
  const pixels = paper();
  const sprites = makeSprites('diamond', 4, 1, [1, 2, 3], [4, 5, 6], 0.5);
  for (const place of [-30, -5, -0.1, 0, 20.99, 21, 26, 60]) {
    stamp(pixels, side, side, sprites, place, 10 + 1 / phases);
    stamp(pixels, side, side, sprites, 10, place);
  }
  for (let i = 3; i < pixels.length; i += 4) expect(pixels[i]).toBe(255);
});

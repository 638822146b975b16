import { describe, expect, it } from 'vitest';
import { createRandom } from '../random';
import { placeOnPlane, wordPlane } from './wordPlane';
import { createWordSpace } from './wordSpace';

const size = 12;
const random = createRandom(5);
const rows = (count: number) => Float32Array.from({ length: count * size }, () => random.normal());
const space = createWordSpace(rows(6), size, 'centred');

describe('the plane of the class words', () => {
  for (const distance of ['cosine', 'euclidean', 'squared'] as const) {
    it(`places its own words where it says they are: ${distance}`, () => {
      const plane = wordPlane(space, distance);
      const placed = placeOnPlane(plane, space.vectors);
      for (const [i, value] of placed.entries()) expect(value).toBeCloseTo(plane.words[i], 5);
    });

    it(`never shows two points farther apart than they are: ${distance}`, () => {
      const images = rows(20);
      const places = placeOnPlane(wordPlane(space, distance), images);
      for (let i = 1; i < 20; i++) {
        const rowOf = (row: number) => {
          const coordinates = [...images.subarray(row * size, (row + 1) * size)];
          const length = distance === 'cosine' ? Math.hypot(...coordinates) : 1;
          return coordinates.map((value) => value / length);
        };
        const [a, b] = [rowOf(0), rowOf(i)];
        const flat = Math.hypot(places[2 * i] - places[0], places[2 * i + 1] - places[1]);
        expect(flat).toBeLessThanOrEqual(Math.hypot(...a.map((value, k) => value - b[k])) + 1e-6);
      }
    });
  }

  it('is fitted on words alone, once: the same object whatever images are placed', () => {
    const before = wordPlane(space, 'cosine');
    placeOnPlane(before, rows(50));
    expect(wordPlane(space, 'cosine')).toBe(before);
    expect(before.varianceShown).toBeGreaterThan(2 / 12);
    expect(before.varianceShown).toBeLessThanOrEqual(1);
  });

  it('takes directions for the cosine distance: length does not matter, no direction lies where the zero vector does', () => {
    const plane = wordPlane(space, 'cosine');
    const image = rows(1);
    const places = placeOnPlane(
      plane,
      image.map((value) => value * 7),
    );
    expect(places[0]).toBeCloseTo(placeOnPlane(plane, image)[0], 5);
    const zero = placeOnPlane(plane, new Float32Array(size));
    let expected = 0;
    for (let k = 0; k < size; k++) expected -= plane.mean[k] * plane.axes[k];
    expect(zero[0]).toBeCloseTo(expected, 6);
  });

  it('refuses what is not rows of its size', () => {
    expect(() => placeOnPlane(wordPlane(space, 'cosine'), new Float32Array(size + 1))).toThrow(RangeError);
  });
});

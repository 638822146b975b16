/** How words lie: by hand on a few vectors, and the bound of the margin by trying many images. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random';
import { imageWordDistances, seenBy } from './imageWordDistances';
import { createWordSpace, distancesOfWords } from './wordSpace';
import { greatestGap, pairsOutOfReach, wordSpread } from './wordSpread';

describe('how words lie', () => {
  const space = createWordSpace(Float32Array.of(3, 0, 0, 4, -5, 0), 2, 'raw');

  it('says cosines, lengths and the closest two', () => {
    const { cosines, meanCosine, meanLength, closest } = wordSpread(space, 'euclidean');
    expect(Array.from(cosines)).toEqual([0, -1, 0]);
    expect(meanCosine).toBeCloseTo(-1 / 3, 12);
    expect(meanLength).toBe(4);
    expect(closest).toEqual({ first: 0, second: 1, distance: 5 });
    expect(wordSpread(space, 'cosine').closest.distance).toBeCloseTo(1, 12);
  });

  it('bounds how much farther an image can be from one word than from another', () => {
    const size = 3;
    const random = createRandom(5);
    const words = createWordSpace(
      Float32Array.from({ length: 6 }, () => random.next() + 0.5),
      size,
      'raw',
    );
    const images = Float64Array.from({ length: 3 * 20_000 }, () => 8 * random.next() - 4);
    for (const distance of ['cosine', 'euclidean'] as const) {
      const d = distancesOfWords(words, distance)[1];
      const between = imageWordDistances(seenBy(distance, images, size), seenBy(distance, words.vectors, size), size, distance);
      let greatest = 0;
      for (let image = 0; image < 20_000; image++) greatest = Math.max(greatest, between[2 * image + 1] - between[2 * image]);
      expect(greatest).toBeLessThanOrEqual(greatestGap(d, distance) + 1e-9);
      expect(greatest).toBeGreaterThan(0.98 * greatestGap(d, distance));
    }
    expect(greatestGap(0.2, 'squared')).toBe(Number.POSITIVE_INFINITY);
    expect(greatestGap(0, 'squared')).toBe(0);
  });

  it('counts pairs whose margin is out of reach', () => {
    expect(pairsOutOfReach(space, 'euclidean', 5.5)).toEqual({ out: 1, pairs: 3 });
    expect(pairsOutOfReach(space, 'euclidean', 1)).toEqual({ out: 0, pairs: 3 });
    expect(pairsOutOfReach(space, 'cosine', 1.5)).toEqual({ out: 2, pairs: 3 });
  });
});

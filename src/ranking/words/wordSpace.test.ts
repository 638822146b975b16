/** The fixed side: centring, further words in the same space, distances between the words, and how parallel they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBetween } from '../distance';
import { gridWordBatch, randomWordBatch, wordDistanceIds } from '../testing/wordBatches';
import { imageWordDistances, seenBy } from './imageWordDistances';
import { createWordSpace, distancesOfWords, intoSpace } from './wordSpace';
import { wordSpread } from './wordSpread';

describe('a word space', () => {
  const vectors = Float32Array.of(1, 2, 3, 5, 8, -1);

  it('has raw vectors as they are and centred ones minus their mean, and leaves what it was given', () => {
    const given = vectors.slice();
    const raw = createWordSpace(given, 2, 'raw');
    expect([raw.vectors, raw.origin, raw.count]).toEqual([vectors, new Float32Array(2), 3]);
    const centred = createWordSpace(given, 2, 'centred');
    expect([centred.origin, centred.vectors]).toEqual([Float32Array.of(4, 2), Float32Array.of(-3, 0, -1, 3, 4, -3)]);
    expect(given).toEqual(vectors);
    given.fill(7);
    expect(raw.vectors).toEqual(vectors);
  });

  it('takes further words by the same origin: a class word lands on itself', () => {
    for (const kind of ['raw', 'centred'] as const) {
      const space = createWordSpace(vectors, 2, kind);
      expect(intoSpace(space, vectors)).toEqual(space.vectors);
    }
    expect(intoSpace(createWordSpace(vectors, 2, 'centred'), Float32Array.of(4, 2))).toEqual(new Float32Array(2));
  });

  it('keeps euclidean distances when centred, and its mean is 0', () => {
    const { space } = randomWordBatch(1, 1, 6, 4);
    const centred = createWordSpace(space.vectors, 4, 'centred');
    const [before, after] = [space, centred].map((one) => distancesOfWords(one, 'euclidean'));
    before.forEach((d, at) => {
      expect(after[at]).toBeCloseTo(d, 5);
    });
    for (let k = 0; k < 4; k++) {
      let sum = 0;
      for (let row = 0; row < 6; row++) sum += centred.vectors[row * 4 + k];
      expect(sum).toBeCloseTo(0, 5);
    }
  });

  it('refuses what is no two rows, or not finite', () => {
    for (const bad of [new Float32Array(2), new Float32Array(5), new Float32Array(0), Float32Array.of(1, 2, Number.NaN, 4)])
      expect(() => createWordSpace(bad, 2, 'raw')).toThrow(RangeError);
  });
});

it('distances of images and words are those of distance.ts to the last bit, in memory given or new', () => {
  fc.assert(
    fc.property(gridWordBatch, fc.constantFrom(...wordDistanceIds), ({ embeddings, labels, space }, distance) => {
      const { size, count, vectors } = space;
      const points = Float64Array.from([...embeddings, ...vectors]);
      const reuse = new Float64Array(labels.length * count).fill(9);
      const found = imageWordDistances(
        seenBy(distance, embeddings, size),
        seenBy(distance, vectors, size),
        size,
        distance,
        reuse,
      );
      expect(found).toBe(reuse);
      labels.forEach((_, image) => {
        for (let word = 0; word < count; word++)
          expect(found[image * count + word]).toBe(distanceBetween(points, size, image, labels.length + word, distance));
      });
      expect(distancesOfWords(space, distance)).toBe(distancesOfWords(space, distance));
    }),
  );
});

describe('how parallel words are', () => {
  it('falls below 0 when a shared part is taken away, however large it was', () => {
    const { space } = randomWordBatch(2, 1, 10, 20);
    const shared = space.vectors.map((x) => x + 5);
    expect(wordSpread(createWordSpace(shared, 20, 'raw'), 'cosine').meanCosine).toBeGreaterThan(0.9);
    expect(wordSpread(createWordSpace(shared, 20, 'centred'), 'cosine').meanCosine).toBeCloseTo(-1 / 9, 1);
  });
});

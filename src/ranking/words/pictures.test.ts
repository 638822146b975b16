/** What views of images and words draw: rankings, terms, the map. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tripletKind } from '../kinds';
import { anyWordObjective, gridWordBatch, randomWordBatch, wordDistanceIds } from '../testing/wordBatches';
import { evaluateWords } from './evaluateWords';
import { seenBy } from './imageWordDistances';
import { rankByQuery, rankWords } from './rankByDistance';
import { placeOnPlane, wordPlane } from './wordPlane';
import { createWordSpace } from './wordSpace';
import { wordTerms } from './wordTerms';

describe('rankings', () => {
  it('order images by their distance, ties by row, the same in memory used again', () => {
    fc.assert(
      fc.property(gridWordBatch, fc.constantFrom(...wordDistanceIds), ({ embeddings, space }, distance) => {
        const { size, vectors } = space;
        const query = vectors.slice(0, size);
        const first = rankByQuery(embeddings, size, query, distance);
        const expected = Array.from(first.distances.keys()).sort((a, b) => first.distances[a] - first.distances[b] || a - b);
        expect(Array.from(first.order)).toEqual(expected);
        const used = { order: first.order.slice().fill(0), distances: first.distances.slice().fill(0) };
        const again = rankByQuery(embeddings, size, query, distance, used);
        expect(again).toEqual(first);
        expect(again.distances).toBe(used.distances);
        expect(again.order).toBe(used.order);
        expect(rankByQuery(embeddings.slice(size), size, query, distance, used).order).toHaveLength(
          Math.max(0, first.order.length - 1),
        );
      }),
    );
  });

  it('name the nearest words of an image, as many as asked: the head of the whole order', () => {
    fc.assert(
      fc.property(
        gridWordBatch.filter(({ labels }) => labels.length > 0),
        fc.constantFrom(...wordDistanceIds),
        fc.constantFrom(0, 1, 2, 3, 9, 63, 64, undefined),
        ({ embeddings, space }, distance, limit) => {
          const { size, vectors } = space;
          const words = seenBy(distance, vectors, size);
          const image = embeddings.slice(0, size);
          const { order, distances } = rankWords(image, words, size, distance, limit);
          const whole = rankByQuery(vectors, size, image, distance);
          expect(Array.from(order)).toEqual(Array.from(whole.order.subarray(0, limit)));
          expect(distances).toEqual(whole.distances);
          expect(rankWords(image, words, size, distance, limit, { order: new Uint32Array(order), distances }).distances).toBe(
            distances,
          );
        },
      ),
    );
  });

  it('put what has no distance last', () => {
    const positions = Float64Array.of(Number.NaN, 3, 1, Number.NaN, 2);
    expect(Array.from(rankByQuery(positions, 1, Float64Array.of(0), 'euclidean').order)).toEqual([2, 4, 1, 0, 3]);
    const words = seenBy('euclidean', positions, 1);
    expect(Array.from(rankWords(Float64Array.of(0), words, 1, 'euclidean', 4).order)).toEqual([2, 4, 1, 0]);
  });
});

describe('the terms of one image', () => {
  it('are those of the losses that train', () => {
    fc.assert(
      fc.property(
        anyWordObjective,
        gridWordBatch.filter(({ labels }) => labels.length > 0),
        fc.integer({ min: 1, max: 4 }),
        (objective, { embeddings, labels, space }, step) => {
          const { size, count, vectors } = space;
          const [own, other] = [labels[0], (labels[0] + 1 + (step % (count - 1))) % count];
          const image = embeddings.slice(0, size);
          const terms = wordTerms(objective, space, image, own, other);
          const alone: Parameters<typeof evaluateWords>[1] = { embeddings: image, labels: [own], space };
          const { loss, distances } = evaluateWords({ ...objective, mining: 'all', average: 'all' }, alone);
          expect([terms.dOwn, terms.dOther]).toEqual([distances[own], distances[other]]);
          expect(terms.kind).toBe(tripletKind(terms.dOwn, terms.dOther, objective.margin));
          if (objective.loss === 'triplet') {
            const two = createWordSpace(
              Float32Array.from([own, other].flatMap((word) => Array.from(vectors.subarray(word * size, (word + 1) * size)))),
              size,
              'raw',
            );
            const ofTwo = evaluateWords({ ...objective, mining: 'all', average: 'all' }, { ...alone, labels: [0], space: two });
            expect(terms.loss).toBe(ofTwo.loss);
          } else expect(terms.loss).toBeCloseTo(loss, 12);
          if (objective.loss === 'cross-entropy') expect(Math.exp(-terms.loss)).toBeCloseTo(terms.share, 12);
        },
      ),
    );
  });
});

describe('the map', () => {
  it('shows words where images on them are, distances on it are no longer than true ones, and it never moves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.constantFrom(...wordDistanceIds), (seed, distance) => {
        const { space, embeddings } = randomWordBatch(seed, 9, 6, 7);
        const plane = wordPlane(space, distance);
        expect(wordPlane(space, distance)).toBe(plane);
        expect(plane.varianceShown > 0 && plane.varianceShown <= 1).toBe(true);
        const onWords = placeOnPlane(plane, space.vectors);
        plane.words.forEach((x, at) => {
          expect(onWords[at]).toBeCloseTo(x, 5);
        });
        const places = placeOnPlane(plane, embeddings);
        const { rows } = seenBy(distance, embeddings, 7);
        const apart = (points: ArrayLike<number>, size: number) =>
          Math.hypot(...Array.from({ length: size }, (_, k) => points[k] - points[size + k]));
        expect(apart(places, 2)).toBeLessThanOrEqual(apart(rows, 7) + 1e-5);
      }),
      { numRuns: 30 },
    );
  });

  it('is the words’ own plane: the variance on it is the share that it says', () => {
    const { space } = randomWordBatch(3, 1, 10, 100);
    const plane = wordPlane(space, 'squared');
    const squares = (values: ArrayLike<number>) => Array.from(values).reduce((sum, x) => sum + x * x, 0);
    const centred = createWordSpace(space.vectors, 100, 'centred');
    expect(squares(plane.words) / squares(centred.vectors)).toBeCloseTo(plane.varianceShown, 5);
    expect(placeOnPlane(plane, new Float64Array(0))).toHaveLength(0);
    expect(() => placeOnPlane(plane, new Float64Array(99))).toThrow(RangeError);
  });

  it('sees directions only under the cosine distance, and places an image without one', () => {
    const { space, embeddings } = randomWordBatch(4, 5, 6, 4);
    const plane = wordPlane(space, 'cosine');
    const longer = embeddings.map((x) => 4 * x);
    placeOnPlane(plane, longer).forEach((x, at) => {
      expect(x).toBeCloseTo(placeOnPlane(plane, embeddings)[at], 5);
    });
    expect(placeOnPlane(plane, new Float64Array(4)).every(Number.isFinite)).toBe(true);
  });
});

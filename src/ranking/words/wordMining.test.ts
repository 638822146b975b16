/** Which other words each mining gives an image: their definitions by plain loops. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tripletKind } from '../kinds';
import { gridWordBatch, randomWordBatch, wordDistanceIds } from '../testing/wordBatches';
import { evaluateWords } from './evaluateWords';
import { wordsByDistance } from './wordMining';
import type { WordMiningId, WordObjective } from './wordObjective';
import { createWordSpace, distancesOfWords } from './wordSpace';

const asked = (mining: WordMiningId, distance: WordObjective['distance'], margin: number): WordObjective => {
  return { loss: 'triplet', mining, distance, margin, average: 'all', temperature: 1 };
};

function triplets(rows: Uint16Array): number[][] {
  return Array.from({ length: rows.length / 3 }, (_, t) => Array.from(rows.subarray(3 * t, 3 * t + 3)));
}

it.each(['all', 'random', 'semi-hard', 'hard', 'near', 'band', 'far'] as const)('%s is what it says', (mining) => {
  fc.assert(
    fc.property(gridWordBatch, fc.constantFrom(...wordDistanceIds), fc.constantFrom(0, 0.5, 2), (batch, distance, margin) => {
      const { space, labels } = batch;
      const { count } = space;
      const { sample, distances } = evaluateWords(asked(mining, distance, margin), batch);
      const found = triplets(sample(1e6));
      const wordDistances = distancesOfWords(space, distance);
      labels.forEach((own, image) => {
        const d = (word: number) => distances[image * count + word];
        const others = Array.from({ length: count }, (_, word) => word).filter((word) => word !== own);
        const given = found
          .filter(([row]) => row === image)
          .map(([, positive, negative]) => {
            expect(positive).toBe(own);
            return negative;
          });
        expect(given.every((word) => others.includes(word)) && new Set(given).size === given.length).toBe(true);
        if (mining === 'all') expect(given).toEqual(others);
        if (mining === 'random') expect(given).toHaveLength(1);
        if (mining === 'hard') expect(given.map(d)).toEqual([Math.min(...others.map(d))]);
        if (mining === 'semi-hard') {
          const kinds = others.filter((word) => tripletKind(d(own), d(word), margin) === 'semi-hard');
          expect(given.map(d)).toEqual(kinds.length ? [Math.min(...kinds.map(d))] : []);
        }
        if (mining === 'near' || mining === 'band' || mining === 'far')
          expect(given).toEqual(wordsByDistance(wordDistances, count, own, mining));
      });
    }),
  );
});

describe('parts by distance from the own word', () => {
  it('are thirds, near before band before far, each word in one of them', () => {
    const { space } = randomWordBatch(1, 1, 10, 6);
    const distances = distancesOfWords(space, 'euclidean');
    for (let own = 0; own < 10; own++) {
      const parts = (['near', 'band', 'far'] as const).map((part) => wordsByDistance(distances, 10, own, part));
      expect(parts.map((part) => part.length)).toEqual([3, 3, 3]);
      const sorted = parts.flat();
      expect(new Set(sorted).size).toBe(9);
      for (let at = 1; at < 9; at++)
        expect(distances[own * 10 + sorted[at - 1]]).toBeLessThanOrEqual(distances[own * 10 + sorted[at]]);
    }
  });

  it.each([2, 3, 4, 5, 6, 7, 11])('are never empty (%i words)', (count) => {
    const { space } = randomWordBatch(2, 1, count, 3);
    for (const part of ['near', 'band', 'far'] as const)
      expect(wordsByDistance(distancesOfWords(space, 'cosine'), count, 0, part).length).toBeGreaterThan(0);
  });

  it('goes by class where words coincide', () => {
    const space = createWordSpace(new Float32Array(20).fill(1), 2, 'raw');
    expect(wordsByDistance(distancesOfWords(space, 'euclidean'), 10, 4, 'near')).toEqual([0, 1, 2]);
    expect(wordsByDistance(distancesOfWords(space, 'euclidean'), 10, 4, 'far')).toEqual([7, 8, 9]);
  });
});

it('near, band and far do not depend on where images are', () => {
  const batch = randomWordBatch(3, 12, 7, 4);
  const moved = { ...batch, embeddings: batch.embeddings.map((x) => 1 - x) };
  for (const mining of ['near', 'band', 'far'] as const) {
    const [one, other] = [batch, moved].map((where) => evaluateWords(asked(mining, 'cosine', 1), where).sample(1000));
    expect(other).toEqual(one);
  }
});

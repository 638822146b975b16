import { describe, expect, it } from 'vitest';
import { tripletKind } from '../kinds';
import { createRandom } from '../random';
import { evaluateWords } from './evaluateWords';
import type { WordObjective } from './wordObjective';
import { createWordSpace } from './wordSpace';
import { nearestOther, wordTerms } from './wordTerms';

const size = 8;
const random = createRandom(9);
const rows = (count: number) => Float32Array.from({ length: count * size }, () => random.normal());
const space = createWordSpace(rows(5), size, 'raw');
const objective: WordObjective = {
  loss: 'triplet',
  mining: 'hard',
  distance: 'cosine',
  margin: 0.5,
  average: 'all',
  temperature: 0.1,
};

describe('one image among words', () => {
  for (const loss of ['triplet', 'regression', 'cross-entropy'] as const)
    for (const distance of ['cosine', 'euclidean', 'squared'] as const)
      it(`has the loss that trains it: ${loss}, ${distance}`, () => {
        for (let trial = 0; trial < 20; trial++) {
          const image = rows(1);
          const own = trial % 5;
          const asked = { ...objective, loss, distance };
          const terms = wordTerms(asked, space, image, own);
          const trained = evaluateWords(asked, { embeddings: image, labels: [own], space });
          expect(terms.loss).toBeCloseTo(trained.loss, 10);
          expect([...terms.distances]).toEqual([...trained.distances]);
          expect(terms.kind).toBe(tripletKind(terms.dOwn, terms.dOther, 0.5));
        }
      });

  it('takes the nearest other word unless another is chosen', () => {
    const image = rows(1);
    const { distances, other } = wordTerms(objective, space, image, 2);
    expect(other).toBe(nearestOther(distances, 2));
    for (const [word, d] of distances.entries()) if (word !== 2) expect(distances[other]).toBeLessThanOrEqual(d);
    expect(wordTerms(objective, space, image, 2, 4).other).toBe(4);
    expect(wordTerms(objective, space, image, 2, 2).other).toBe(other);
  });

  it('has shares that sum to one, also where exponentials would overflow', () => {
    const image = rows(1);
    const asked = { ...objective, loss: 'cross-entropy' as const, distance: 'squared' as const, temperature: 0.001 };
    const shares = [0, 1, 2, 3, 4].map((own) => wordTerms(asked, space, image, own).share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    for (const own of [0, 1, 2, 3, 4]) expect(Number.isFinite(wordTerms(asked, space, image, own).loss)).toBe(true);
  });
});

/** Which words push which: counted against a slow count by hand, and the chance level against drawing. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random';
import { evaluateWords } from './evaluateWords';
import { allowedWords, mostPushedPair, nearestWordCounts, nearWords, wordConfusions } from './wordConfusions';
import type { WordMiningId, WordObjective } from './wordObjective';
import { createWordSpace, distancesOfWords } from './wordSpace';

const size = 6;
const count = 10;
const random = createRandom(7);
const numbers = (length: number) => Float32Array.from({ length }, () => 2 * random.next() - 1);
const space = createWordSpace(numbers(count * size), size, 'centred');
const labels = Uint8Array.from({ length: 40 }, (_, i) => i % 8);
const batch = { embeddings: numbers(40 * size), labels, space, seed: 3 };
const objective = (patch: Partial<WordObjective> = {}): WordObjective => ({
  loss: 'triplet',
  mining: 'all',
  distance: 'cosine',
  margin: 0.5,
  average: 'active',
  temperature: 0.1,
  ...patch,
});

describe('which words push which', () => {
  it.each<WordMiningId>(['all', 'random', 'semi-hard', 'hard', 'near', 'band', 'far'])(
    'counts what the loss counts: %s',
    (mining) => {
      const asked = objective({ mining });
      const found = wordConfusions(asked, batch);
      const { activeCount, loss } = evaluateWords(asked, batch);
      expect(found.activeCount).toBe(activeCount);
      expect(found.active.reduce((sum, value) => sum + value, 0)).toBe(activeCount);
      expect(found.lossSum / activeCount).toBeCloseTo(loss, 10);
      for (let at = 0; at < count * count; at++) if (!found.allowed[at]) expect(found.active[at]).toBe(0);
      const near = found.active.reduce((sum, value, at) => sum + value * found.near[at], 0);
      expect(found.nearShare).toBeCloseTo(near / activeCount, 12);
      expect(Array.from(found.images)).toEqual([5, 5, 5, 5, 5, 5, 5, 5, 0, 0]);
    },
  );

  it('knows what chance gives: a third, or all or none where the selection looks at meaning itself', () => {
    const by = (mining: WordMiningId) => wordConfusions(objective({ mining }), batch).nearShareByChance;
    expect(by('all')).toBeCloseTo(1 / 3, 12);
    expect(by('hard')).toBeCloseTo(1 / 3, 12);
    expect([by('near'), by('band'), by('far')]).toEqual([1, 0, 0]);
    // Where everything has a loss, all negatives are active and chance is what is there.
    expect(wordConfusions(objective({ margin: 5 }), batch).nearShare).toBeCloseTo(1 / 3, 12);
  });

  it('has the nearest third of every word, and says which words a selection may hand out', () => {
    const distances = distancesOfWords(space, 'cosine');
    const near = nearWords(distances, count);
    for (let own = 0; own < count; own++) {
      const row = Array.from(distances.subarray(own * count, (own + 1) * count));
      const chosen = row.map((d, other) => ({ d, other })).filter(({ other }) => near[own * count + other]);
      const rest = row.map((d, other) => ({ d, other })).filter(({ other }) => other !== own && !near[own * count + other]);
      expect(chosen).toHaveLength(3);
      expect(Math.max(...chosen.map(({ d }) => d))).toBeLessThanOrEqual(Math.min(...rest.map(({ d }) => d)));
    }
    expect(allowedWords(objective({ mining: 'near' }), distances, count)).toEqual(near);
    expect(allowedWords(objective({ mining: 'hard' }), distances, count).reduce((a, b) => a + b)).toBe(90);
    expect(allowedWords(objective({ loss: 'regression' }), distances, count).some(Boolean)).toBe(false);
  });

  it('has none for losses without negatives, and for an empty batch', () => {
    for (const loss of ['regression', 'cross-entropy'] as const) {
      const found = wordConfusions(objective({ loss }), batch);
      expect([found.activeCount, found.lossSum, mostPushedPair(found)]).toEqual([0, 0, null]);
      expect(found.nearShare).toBeNaN();
    }
    const empty = { embeddings: new Float32Array(0), labels: new Uint8Array(0), space };
    expect(wordConfusions(objective(), empty).nearShareByChance).toBeNaN();
  });

  it('names the pair with the greatest part of the loss', () => {
    const found = wordConfusions(objective(), batch);
    const most = mostPushedPair(found);
    if (!most) throw new Error('no pair');
    const of = (a: number, b: number) => (found.loss[a * count + b] + found.loss[b * count + a]) / found.lossSum;
    let total = 0;
    for (let a = 0; a < count; a++)
      for (let b = a + 1; b < count; b++) {
        total += of(a, b);
        expect(of(a, b)).toBeLessThanOrEqual(most.lossShare);
      }
    expect(total).toBeCloseTo(1, 10);
    expect(of(most.first, most.second)).toBe(most.lossShare);
    const flags = [found.near[most.first * count + most.second], found.near[most.second * count + most.first]];
    expect(most.isNear).toBe(flags.some(Boolean));
  });

  it('files images under the word nearest to them, the first of two as near', () => {
    const distances = Float64Array.of(1, 2, 3, 3, 1, 1, 0.5, 0.5, 0.1);
    expect(Array.from(nearestWordCounts(distances, [0, 0, 2], 3))).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 1]);
  });
});

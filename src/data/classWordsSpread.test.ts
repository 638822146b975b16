/** What the page says of the class words as GloVe has them: number words nearly parallel, raw; pairs between which no margin can be had. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordsByDistance } from '../ranking/words/wordMining';
import { createWordSpace, distancesOfWords } from '../ranking/words/wordSpace';
import { pairsOutOfReach, wordSpread } from '../ranking/words/wordSpread';
import { ownClassWords } from './classWords';
import { createWordVectorsSource } from './wordVectors';

const folder = new URL('../../public/data/glove/', import.meta.url);
const local = (async (input: RequestInfo | URL) => new Response(readFileSync(new URL(String(input))))) as typeof fetch;
const vectors = await createWordVectorsSource({ folderUrl: folder.href, fetch: local }).open();
const spaceOf = (dataset: 'mnist' | 'fashion', kind: 'raw' | 'centred') =>
  createWordSpace(vectors.vectorsOf(ownClassWords(dataset)), vectors.size, kind);

describe('class words in GloVe', () => {
  it('has raw number words nearly parallel, and more parallel than words of clothes', () => {
    const digits = wordSpread(spaceOf('mnist', 'raw'), 'cosine').meanCosine;
    const clothes = wordSpread(spaceOf('fashion', 'raw'), 'cosine').meanCosine;
    expect(digits).toBeGreaterThan(0.8);
    expect(clothes).toBeLessThan(digits - 0.2);
  });

  it.each(['mnist', 'fashion'] as const)('has centred words apart: %s', (dataset) => {
    expect(Math.abs(wordSpread(spaceOf(dataset, 'centred'), 'cosine').meanCosine)).toBeLessThan(0.15);
  });

  it('cannot have the margin of the page between most raw number words', () => {
    const raw = pairsOutOfReach(spaceOf('mnist', 'raw'), 'cosine', 0.5);
    expect(raw.out / raw.pairs).toBeGreaterThan(0.5);
    expect(pairsOutOfReach(spaceOf('mnist', 'centred'), 'cosine', 0.5).out).toBeLessThan(raw.out);
  });

  it('keeps t-shirts and shirts from other words than each other, where negatives are near in GloVe (lesson near-words)', () => {
    const distances = distancesOfWords(spaceOf('fashion', 'centred'), 'cosine');
    const words = ownClassWords('fashion');
    const near = (word: string) => wordsByDistance(distances, 10, words.indexOf(word), 'near').map((other) => words[other]);
    expect(near('t-shirt')).toEqual(['sneaker', 'pullover', 'sandal']);
    expect(near('shirt')).toEqual(['trousers', 'dress', 'coat']);
  });
});

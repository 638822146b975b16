/** What words and images find, where the answer is known: images that stand on the words of their classes. Read from the real word vectors. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWordVectorsSource, type WordVectors } from '../../data/wordVectors';
import { wordDefaultsFor } from '../experiment';
import { experimentStore, initialExperiment, setExperiment, setPage } from '../experimentStore';
import { setProbe } from '../probe';
import type { Frame } from '../timeline';
import { askedWord, understood } from './queryWord';
import { foundBy, listedRetrieval, wordsNear } from './search';
import { taughtNow } from './taught';
import { setVocabulary } from './vocabulary';

const images = 50;
const labels = Uint8Array.from({ length: images }, (_, image) => image % 10);
let vectors: WordVectors;

/** Every image on the word of its class, but for the last one, which stands on that of another. */
function frameOnWords(): Frame {
  const { space } = taughtNow() ?? {};
  if (!space) throw new Error('no words');
  const { size } = space;
  const positions = new Float32Array(images * size);
  labels.forEach((label, image) => {
    const word = image === images - 1 ? 1 : label;
    positions.set(space.vectors.subarray(word * size, (word + 1) * size), image * size);
  });
  return { step: 7, imagesSeen: 560, positions, embeddingSize: size, loss: 0, batch: null, metrics: null } as unknown as Frame;
}

beforeAll(async () => {
  const read = async (url: RequestInfo | URL) => new Response(readFileSync(`public/data/${url}`));
  vectors = await createWordVectorsSource({ folderUrl: 'glove/', fetch: read as typeof fetch }).open();
});
beforeEach(() => {
  setVocabulary(vectors);
  experimentStore.setState({ ...initialExperiment, experiment: wordDefaultsFor() });
  const pixels = new Uint8Array(images * 784);
  setProbe({ pixels, labels, width: 28, height: 28, classNames: Array.from({ length: 10 }, (_, label) => String(label)) });
});
afterEach(() => {
  setVocabulary(null);
  setProbe(null);
  experimentStore.setState(initialExperiment);
});

describe('understood', () => {
  it('tells class words from words of the fixed list, from others and from none', () => {
    expect(understood('trousers')).toEqual({ word: 'trousers', role: 'taught', label: 1 });
    expect(understood('jeans')).toEqual({ word: 'jeans', role: 'listed', label: 1 });
    expect(understood('the')).toEqual({ word: 'the', role: 'free', label: null });
    expect(understood('jeens')).toEqual({ word: 'jeens', role: 'unknown', label: null });
    setVocabulary(null);
    expect(understood('trousers')).toBeNull();
  });
  it('follows class words that were exchanged', () => {
    setExperiment({ classWords: '.jeans' });
    expect(understood('jeans')).toEqual({ word: 'jeans', role: 'taught', label: 1 });
    expect(understood('trousers')).toEqual({ word: 'trousers', role: 'free', label: 1 });
  });
});

describe('foundBy', () => {
  it('ranks the images that stand on the word first, and scores them', () => {
    const found = foundBy(frameOnWords(), 'trousers');
    const first = Array.from(found?.ranking.order.subarray(0, 6) ?? []);
    expect(first).toEqual([1, 11, 21, 31, 41, images - 1]);
    // The stray one is as near as the five right ones: ties count against the query.
    expect(found?.averagePrecision).toBeCloseTo((1 / 2 + 2 / 3 + 3 / 4 + 4 / 5 + 5 / 6) / 5, 6);
    expect(found?.nearest).toBeNull();
  });
  it('finds trousers by "jeans", whose nearest class word they are, in the word in force', () => {
    expect(askedWord()).toBe('jeans');
    const found = foundBy(frameOnWords());
    expect(labels[found?.ranking.order[0] ?? 0]).toBe(1);
    expect(found?.nearest?.word).toBe('trousers');
    expect(found?.averagePrecision).toBeCloseTo(found?.nearest?.averagePrecision ?? 0, 6);
    expect(found?.chance).toBeGreaterThan(0.1);
    expect(found?.chance).toBeLessThan(0.25);
  });
  it('scores no word whose answers nobody has said, and finds nothing without a vector', () => {
    setPage({ query: 'the' });
    expect(foundBy(frameOnWords())?.averagePrecision).toBeNaN();
    expect(foundBy(frameOnWords(), 'jeens')).toBeNull();
    expect(foundBy(null)).toBeNull();
    setProbe(null);
    expect(foundBy(frameOnWords(), 'jeans')).toBeNull();
  });
  it('answers anew when word, space or distance change, and only then', () => {
    const frame = frameOnWords();
    const first = foundBy(frame, 'jeans');
    expect(foundBy(frame, 'jeans')).toBe(first);
    expect(foundBy(frame, 'gown')).not.toBe(first);
    setExperiment({ distance: 'euclidean' });
    expect(foundBy(frame, 'jeans')?.ranking.distances[1]).not.toBe(first?.ranking.distances[1]);
  });
});

describe('listedRetrieval', () => {
  it('scores each word of the fixed list that is not a class word', () => {
    const words = listedRetrieval(frameOnWords())?.map(({ query }) => query.word) ?? [];
    expect(words).toContain('jeans');
    setExperiment({ classWords: '.jeans' });
    expect(listedRetrieval(frameOnWords())?.map(({ query }) => query.word)).toEqual(words.filter((word) => word !== 'jeans'));
  });
});

describe('wordsNear', () => {
  it('finds the word that an image stands on first, out of the whole vocabulary', () => {
    const found = wordsNear(frameOnWords(), 'probe', 3, 10);
    expect(found?.near).toHaveLength(10);
    expect(found?.near[0]).toMatchObject({ word: 'dress', label: 3 });
    expect(found?.near[0].distance).toBeCloseTo(0, 6);
    expect(found?.classWords.map(({ word }) => word).toSorted()).toEqual([...(taughtNow()?.words ?? [])].toSorted());
    expect(found?.classWords[0].word).toBe('dress');
    const distances = found?.classWords.map(({ distance }) => distance) ?? [];
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    expect(wordsNear(frameOnWords(), 'probe', images, 10)).toBeNull();
  });
});

/** A Spanish name leads to an English word that there is a vector of. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownClassWords } from './data/classWords';
import { queryWords } from './data/queryWords';
import { createWordVectorsSource, type WordVectors } from './data/wordVectors';
import { englishFor, glossedWords, glossOf } from './text/words/glosses';

let vectors: WordVectors;
beforeAll(async () => {
  const read = async (url: RequestInfo | URL) => new Response(readFileSync(`public/data/${url}`));
  vectors = await createWordVectorsSource({ folderUrl: 'glove/', fetch: read as typeof fetch }).open();
});

describe('glosses', () => {
  it('has every class word and every word of the fixed list', () => {
    for (const dataset of ['mnist', 'fashion'] as const) {
      for (const word of ownClassWords(dataset)) expect(glossOf(word), word).not.toBeNull();
      for (const { word } of queryWords(dataset)) expect(glossOf(word), word).not.toBeNull();
    }
  });
  it('names only words that there are vectors of', () => {
    expect(glossedWords.filter((word) => vectors.indexOf(word) < 0)).toEqual([]);
  });
  it('leads from Spanish to English, with or without accents', () => {
    const words = (typed: string) => englishFor(typed).map(({ word }) => word);
    expect(words('vaqueros')).toEqual(['jeans']);
    expect(words('Vestido')[0]).toBe('dress');
    expect(words('pantalon')).toEqual(['trousers']);
    expect(words('PANTALÓN')).toEqual(['trousers']);
    expect(words('vaq')).toEqual(['jeans']);
    for (const [value, name] of 'cero uno dos tres cuatro cinco seis siete ocho nueve'.split(' ').entries()) {
      expect(words(name)[0]).toBe(ownClassWords('mnist')[value]);
    }
    expect(words('x')).toEqual([]);
    expect(words('gown')).toEqual([]);
    expect(glossOf('toString')).toBeNull();
  });
});

describe('the fixed list', () => {
  it('is of words that there are vectors of, each once, none of them taught', () => {
    for (const dataset of ['mnist', 'fashion'] as const) {
      const words = queryWords(dataset).map(({ word }) => word);
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) {
        expect(vectors.indexOf(word), word).toBeGreaterThanOrEqual(0);
        expect(ownClassWords(dataset)).not.toContain(word);
      }
    }
  });
});

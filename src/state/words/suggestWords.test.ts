/** Who types the beginning of a word, or a wrong letter, is offered words that there are; the frequent ones first. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createWordVectorsSource } from '../../data/wordVectors';
import { asWord, editDistance, suggestWords } from './suggestWords';

let words: readonly string[];
beforeAll(async () => {
  const folderUrl = 'glove/';
  const read = async (url: RequestInfo | URL) => new Response(readFileSync(`public/data/${url}`));
  words = (await createWordVectorsSource({ folderUrl, fetch: read as typeof fetch }).open()).words;
});

describe('asWord', () => {
  it('writes as the vocabulary does', () => {
    expect(asWord('  Pantalón ')).toBe('pantalon');
    expect(asWord('T shirt')).toBe('t-shirt');
    expect(asWord('ñandú 7!')).toBe('nandu-');
    expect(asWord('1234')).toBe('');
    expect(asWord('x'.repeat(99))).toHaveLength(30);
  });
  it('gives what the address takes, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => /^[a-z-]{0,30}$/.test(asWord(typed))));
  });
});

describe('editDistance', () => {
  it('counts a letter put in, left out, changed or swapped as one', () => {
    expect(editDistance('jeans', 'jeans')).toBe(0);
    expect(editDistance('jeans', 'jeens')).toBe(1);
    expect(editDistance('jeans', 'jeasn')).toBe(1);
    expect(editDistance('jeans', 'jean')).toBe(1);
    expect(editDistance('jeans', 'jjeans')).toBe(1);
    expect(editDistance('', 'bag')).toBe(3);
    expect(editDistance('sandal', 'sneaker')).toBe(5);
  });
  it('is a symmetric number of letters, 0 only for the same word', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const d = editDistance(a, b);
        expect(d).toBe(editDistance(b, a));
        expect(d === 0).toBe(a === b);
        expect(d).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(d).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

describe('suggestWords', () => {
  it('offers the word itself first, then longer ones, the frequent before the rare', () => {
    const found = suggestWords(words, 'sandal', 8);
    expect(found.slice(0, 2)).toEqual(['sandal', 'sandals']);
    const begun = suggestWords(words, 'th', 8);
    expect(begun).toHaveLength(8);
    expect(begun[0]).toBe('the');
    expect(begun.every((word) => word.startsWith('th'))).toBe(true);
    const places = begun.map((word) => words.indexOf(word));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
  it('finds what a slip of the pen was meant for', () => {
    expect(suggestWords(words, 'jeens', 5)[0]).toBe('jeans');
    expect(suggestWords(words, 'hadnbag', 5)).toContain('handbag');
    expect(suggestWords(words, 'sneekers', 5)[0]).toBe('sneakers');
  });
  it('offers nothing where nothing is near, and never more than asked', () => {
    expect(suggestWords(words, '', 8)).toEqual([]);
    expect(suggestWords(words, 'qqqqqqqqq', 8)).toEqual([]);
    expect(suggestWords(words, 'zq', 8)).toEqual([]);
    expect(suggestWords(words, 's', 3)).toHaveLength(3);
  });
});

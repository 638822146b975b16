/** Class words of one's own, as an address has them: read with what cannot be had named, and written back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownClassWords, readClassWords, writeClassWords } from './classWords';

const datasets = ['mnist', 'fashion'] as const;
const known = [...ownClassWords('mnist'), ...ownClassWords('fashion'), 'nil', 'pair', 'gown', 'jeans', 'flip-flops'];
const isKnown = (word: string) => known.includes(word);

describe('class words', () => {
  it('are the data set’s own where nothing is asked', () => {
    for (const dataset of datasets) {
      expect(readClassWords(dataset, '', isKnown)).toEqual({ words: ownClassWords(dataset), refused: [] });
      expect(writeClassWords(dataset, ownClassWords(dataset))).toBe('');
    }
  });

  it('take the words asked for, class by class, and keep the others', () => {
    const { words, refused } = readClassWords('fashion', '.jeans..gown', isKnown);
    expect([words[0], words[1], words[3], refused]).toEqual(['t-shirt', 'jeans', 'gown', []]);
    expect(writeClassWords('fashion', words)).toBe('.jeans..gown');
  });

  it('name what cannot be had', () => {
    expect(readClassWords('mnist', 'nil.wug', isKnown).refused).toEqual([{ place: 1, wanted: 'wug', reason: 'unknown-word' }]);
    expect(readClassWords('mnist', `${'.'.repeat(10)}nil`, isKnown).refused).toEqual([
      { place: 10, wanted: 'nil', reason: 'too-many' },
    ]);
    expect(readClassWords('mnist', 'nil.nil', isKnown)).toMatchObject({
      words: ['nil', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
      refused: [{ place: 1, wanted: 'nil', reason: 'repeated' }],
    });
    // A word that is another class's own is free only while that class has another.
    expect(readClassWords('mnist', 'one', isKnown).refused).toEqual([{ place: 0, wanted: 'one', reason: 'repeated' }]);
    expect(readClassWords('mnist', 'one.zero', isKnown)).toMatchObject({ refused: [] });
  });

  it('are ten different known words whatever is asked, and survive being written', () => {
    const word = fc.constantFrom('', '', ...known, 'wug', 'dax');
    fc.assert(
      fc.property(fc.constantFrom(...datasets), fc.array(word, { maxLength: 13 }), (dataset, asked) => {
        const { words, refused } = readClassWords(dataset, asked.join('.'), isKnown);
        expect(words).toHaveLength(10);
        expect(new Set(words).size).toBe(10);
        expect(words.every(isKnown)).toBe(true);
        expect(readClassWords(dataset, writeClassWords(dataset, words), isKnown)).toEqual({ words, refused: [] });
        for (const [place, wanted] of asked.entries())
          if (wanted !== '' && words[place] !== wanted)
            expect(refused.some((one) => one.place === place && one.wanted === wanted)).toBe(true);
      }),
    );
  });
});

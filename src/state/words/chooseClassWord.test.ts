/** Which words a class may have: typed in any way, unknown ones with suggestions, none twice. */
import { describe, expect, it } from 'vitest';
import { chosenWords } from './chooseClassWord';

const vocabulary = ['the', 'dress', 'shirt', 'shirts', 'coat', 'gown', 'jacket'];
const own = ['dress', 'shirt', 'coat'];
const choose = (place: number, typed: string, words: readonly string[] = own) =>
  chosenWords(words, own, place, typed, vocabulary);

describe('a word for a class', () => {
  it('takes known words, however they are typed, and its own for nothing', () => {
    expect(choose(0, 'gown')).toEqual({ words: ['gown', 'shirt', 'coat'] });
    expect(choose(0, '  Gown ')).toEqual({ words: ['gown', 'shirt', 'coat'] });
    expect(choose(0, ' ', ['gown', 'shirt', 'coat'])).toEqual({ words: own });
    expect(choose(1, 'shirt')).toEqual({ words: own });
  });

  it('refuses unknown words with what may have been meant, but for words that are taken', () => {
    expect(choose(0, 'jackett')).toEqual({ reason: 'unknown', wanted: 'jackett', suggestions: ['jacket'] });
    expect(choose(0, 'shir')).toEqual({ reason: 'unknown', wanted: 'shir', suggestions: ['shirts'] });
    expect(choose(0, '???')).toEqual({ reason: 'unknown', wanted: '???', suggestions: [] });
  });

  it('refuses a word that stands for another class, its own too', () => {
    expect(choose(0, 'coat')).toEqual({ reason: 'repeated', wanted: 'coat', place: 2 });
    expect(choose(0, '', ['gown', 'dress', 'coat'])).toEqual({ reason: 'repeated', wanted: 'dress', place: 1 });
  });
});

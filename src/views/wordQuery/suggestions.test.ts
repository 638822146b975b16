/** The search line offers words that there are; a Spanish name leads to its English word for those who read Spanish. */
import { describe, expect, it } from 'vitest';
import { type Speller, suggestionsFor, wordMeant } from './suggestions';

const words = ['one', 'dress', 'zero', 'jersey', 'nil', 'jeans', 'dresses', 'gown', 'pullover', 'purse', 'bag'];
const english: Speller = { words, language: 'en', dataset: 'fashion', taught: null };
const spanish: Speller = { ...english, language: 'es' };
const offered = (typed: string, speller: Speller) => suggestionsFor(typed, speller).map(({ word }) => word);

describe('suggestionsFor', () => {
  it('offers the fixed list of never-trained words before anything is typed', () => {
    expect(offered('  ', english)).toContain('jeans');
    expect(offered('', { ...english, dataset: 'mnist' })[0]).toBe('nil');
  });
  it('offers the English word of a Spanish name to those who read Spanish', () => {
    expect(suggestionsFor('vaqueros', spanish)[0]).toEqual({ word: 'jeans', gloss: 'vaqueros' });
    expect(offered('vaqueros', english)).toEqual([]);
    expect(offered('jersey', spanish)).toEqual(['pullover', 'jersey']);
  });
  it('offers the names of what is being looked at first', () => {
    expect(offered('cero', { ...spanish, dataset: 'mnist' })[0]).toBe('zero');
    expect(offered('bolso', spanish)).toEqual(['purse', 'bag']);
  });
});

describe('wordMeant', () => {
  it('is what was typed, or what its Spanish name stands for', () => {
    expect(wordMeant(' Jeans ', english)).toBe('jeans');
    expect(wordMeant('vaqueros', spanish)).toBe('jeans');
    expect(wordMeant('jersey', spanish)).toBe('jersey');
    expect(wordMeant('vaq', spanish)).toBe('vaq');
    expect(wordMeant('jeens', english)).toBe('jeens');
    expect(wordMeant('123', english)).toBe('');
  });
});

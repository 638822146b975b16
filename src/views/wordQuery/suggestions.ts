/** What the search line offers for what is typed: in Spanish the English word behind a Spanish name, then words of the vocabulary; before anything is typed, the fixed list. */
import { listedWords } from '../../state/words/queryWord';
import { asWord, suggestWords } from '../../state/words/suggestWords';
import type { Taught } from '../../state/words/taught';
import type { Language } from '../../text/text';
import { englishFor } from '../../text/words/glosses';

export interface Suggestion {
  word: string;
  /** The Spanish name that led to it. */
  gloss: string | null;
}

const most = 8;

export interface Speller {
  /** The vocabulary, the most frequent first. */
  words: readonly string[];
  language: Language;
  dataset: Parameters<typeof listedWords>[0];
  taught: Taught | null;
}

export function suggestionsFor(typed: string, { words, language, dataset, taught }: Speller): Suggestion[] {
  if (typed.trim() === '')
    return listedWords(dataset, taught)
      .slice(0, most)
      .map(({ word }) => ({ word, gloss: null }));
  const glossed = language === 'es' ? englishFor(typed).filter(({ word }) => words.includes(word)) : [];
  // The names of what is being looked at before those of anything else.
  const here = new Set([...(taught?.words ?? []), ...listedWords(dataset, taught).map(({ word }) => word)]);
  glossed.sort((a, b) => Number(here.has(b.word)) - Number(here.has(a.word)));
  const others = suggestWords(words, asWord(typed), most).filter((word) => glossed.every((other) => other.word !== word));
  return [...glossed, ...others.map((word) => ({ word, gloss: null }))].slice(0, most);
}

/** The word that Enter asks for where no suggestion is chosen: what was typed, or the English word of a Spanish name that is no word of the vocabulary. '' for nothing. */
export function wordMeant(typed: string, speller: Speller): string {
  const word = asWord(typed);
  if (speller.words.includes(word)) return word;
  const [glossed] = suggestionsFor(typed, speller).filter(({ gloss }) => gloss !== null && asWord(gloss) === word);
  return glossed?.word ?? word;
}

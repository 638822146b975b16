/** Another word for a class: what can be had and why not, what may have been meant, and which words lie near to the class's own. */
import { ownClassWords, writeClassWords } from '../../data/classWords';
import { seenBy } from '../../ranking/words/imageWordDistances';
import { rankWords } from '../../ranking/words/rankByDistance';
import { experimentStore, setExperiment } from '../experimentStore';
import { asWord, suggestWords } from './suggestWords';
import { taughtNow } from './taught';
import { vocabulary } from './vocabulary';

export type Refusal =
  | { reason: 'unknown'; wanted: string; suggestions: readonly string[] }
  /** It stands for the class at this place. */
  | { reason: 'repeated'; wanted: string; place: number };

const mostSuggestions = 4;

/**
 * The words after such a choice, or why it cannot be had. Nothing typed means the class's own word.
 * @param words class by class, as they are now. @param typed as it was typed.
 */
export function chosenWords(
  words: readonly string[],
  own: readonly string[],
  place: number,
  typed: string,
  vocabularyWords: readonly string[],
): { words: readonly string[] } | Refusal {
  const wanted = typed.trim() === '' ? own[place] : asWord(typed);
  const takenAt = words.findIndex((word, at) => at !== place && word === wanted);
  if (takenAt >= 0) return { reason: 'repeated', wanted, place: takenAt };
  if (!vocabularyWords.includes(wanted)) {
    const suggestions = suggestWords(vocabularyWords, wanted, mostSuggestions + words.length);
    const free = suggestions.filter((word) => !words.includes(word)).slice(0, mostSuggestions);
    return { reason: 'unknown', wanted: wanted || typed.trim(), suggestions: free };
  }
  return { words: words.with(place, wanted) };
}

/** Asks for this word; the run starts anew where it is another one. null: it is so. */
export function chooseClassWord(place: number, typed: string): Refusal | null {
  const vectors = vocabulary();
  const taught = taughtNow();
  if (!vectors || !taught) return null;
  const { dataset } = experimentStore.getState().experiment;
  const chosen = chosenWords(taught.words, ownClassWords(dataset), place, typed, vectors.words);
  if ('reason' in chosen) return chosen;
  setExperiment({ classWords: writeClassWords(dataset, chosen.words) });
  return null;
}

export const takeOwnClassWords = (): void => setExperiment({ classWords: '' });

/** The words whose raw vectors point most nearly as this one's, itself first; none while there are no vectors. */
export function wordsLike(word: string, most: number): string[] {
  const vectors = vocabulary();
  if (!vectors || vectors.indexOf(word) < 0) return [];
  const all = seenBy('cosine', vectors.vectorsOf(vectors.words), vectors.size);
  const { order } = rankWords(vectors.vectorsOf([word]), all, vectors.size, 'cosine', most);
  return Array.from(order, (place) => vectors.words[place]);
}

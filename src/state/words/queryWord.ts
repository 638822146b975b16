/** The word that images are searched with: what the page asks for, whether there is a vector for it, whether images were drawn to it, and which class it stands for. */
import { ownClassWords } from '../../data/classWords';
import { queryWords } from '../../data/queryWords';
import type { Experiment } from '../../engine/protocol';
import { intoSpace, type WordSpace } from '../../ranking/words/wordSpace';
import { experimentStore, setPage } from '../experimentStore';
import { type Taught, taughtNow } from './taught';
import { vocabulary } from './vocabulary';

/** Taught: a class word that images are drawn to. Listed: of the fixed list of never-trained words. Free: any other word. Unknown: there is no vector for it. */
export type QueryRole = 'taught' | 'listed' | 'free' | 'unknown';

export interface QueriedWord {
  word: string;
  role: QueryRole;
  /** The class that it stands for; null where nobody said. */
  label: number | null;
}

/** The never-trained words of a data set's fixed list: without those that have become class words. */
export function listedWords(dataset: Experiment['dataset'], taught: Taught | null) {
  return queryWords(dataset).filter(({ word }) => !taught?.words.includes(word));
}

/** What is searched for until somebody asks: a word of the fixed list. */
const firstQuery: Record<Experiment['dataset'], string> = { mnist: 'nil', fashion: 'jeans' };

/** The word in force. */
export function askedWord(): string {
  const { page, experiment } = experimentStore.getState();
  return page.query ?? firstQuery[experiment.dataset];
}

/** Asks for a word, as `asWord` writes it; it need not be known. */
export const askWord = (word: string): void => setPage({ query: word });

/** null until the vocabulary is here. */
export function understood(word: string): QueriedWord | null {
  const vectors = vocabulary();
  const taught = taughtNow();
  if (!vectors || !taught) return null;
  if (vectors.indexOf(word) < 0) return { word, role: 'unknown', label: null };
  const place = taught.words.indexOf(word);
  if (place >= 0) return { word, role: 'taught', label: place };
  const { dataset } = experimentStore.getState().experiment;
  const listed = queryWords(dataset).find((query) => query.word === word);
  if (listed) return { word, role: 'listed', label: listed.label };
  // The data set's own word whose place another one has taken still means its class.
  const own = ownClassWords(dataset).indexOf(word);
  return { word, role: 'free', label: own < 0 ? null : own };
}

/** Vectors of these words in the space that images are drawn to, row-major. RangeError for a word without a vector. */
export function vectorsInSpace(space: WordSpace, words: readonly string[]): Float32Array {
  const vectors = vocabulary();
  if (!vectors) throw new RangeError('the vocabulary is not here');
  return intoSpace(space, vectors.vectorsOf(words));
}

/**
 * The class words that the present experiment draws its images to, and their fixed space: what views measure images against. Made once for each
 * choice of words and vectors, the same numbers that the engine trains with.
 */
import { readClassWords, writeClassWords } from '../../data/classWords';
import type { WordVectors } from '../../data/wordVectors';
import type { Experiment } from '../../engine/protocol';
import { createWordSpace, type WordSpace } from '../../ranking/words/wordSpace';
import { experimentStore } from '../experimentStore';
import type { UrlProblem } from '../experimentUrl';
import { vocabulary, vocabularyStore } from './vocabulary';

export interface Taught {
  /** Class by class. */
  words: readonly string[];
  space: WordSpace;
}

type Choice = Pick<Experiment, 'dataset' | 'classWords' | 'wordVectors'>;

const known = new WeakMap<WordVectors, Map<string, Taught>>();

/** null until the vocabulary is here. The same object for the same choice. */
export function taughtBy({ dataset, classWords, wordVectors }: Choice): Taught | null {
  const vectors = vocabulary();
  if (!vectors) return null;
  const made = known.get(vectors) ?? new Map<string, Taught>();
  known.set(vectors, made);
  const key = `${dataset} ${classWords} ${wordVectors}`;
  const before = made.get(key);
  if (before) return before;
  const { words } = readClassWords(dataset, classWords, (word) => vectors.indexOf(word) >= 0);
  const taught = { words, space: createWordSpace(vectors.vectorsOf(words), vectors.size, wordVectors) };
  made.set(key, taught);
  return taught;
}

/** Of the present experiment. */
export const taughtNow = (): Taught | null => taughtBy(experimentStore.getState().experiment);

/** Words of the address that cannot be had are named and left out, once the vocabulary is here to say so. */
function checkAskedWords(): void {
  const vectors = vocabulary();
  if (!vectors) return;
  const { experiment, problems } = experimentStore.getState();
  const { words, refused } = readClassWords(experiment.dataset, experiment.classWords, (word) => vectors.indexOf(word) >= 0);
  if (refused.length === 0) return;
  const reasons = { 'unknown-word': 'unknown-word', repeated: 'repeated-word', 'too-many': 'not-there' } as const;
  const told = refused.map(({ place, wanted, reason }): UrlProblem => {
    return { key: 'classwords', value: wanted.slice(0, 40), reason: reasons[reason], used: words[place] ?? '' };
  });
  experimentStore.setState({
    experiment: { ...experiment, classWords: writeClassWords(experiment.dataset, words) },
    problems: [...problems, ...told],
  });
}

/** Returns how to stop. */
export function syncAskedWords(): () => void {
  checkAskedWords();
  const stops = [
    vocabularyStore.subscribe(checkAskedWords),
    experimentStore.subscribe((state) => `${state.experiment.dataset} ${state.experiment.classWords}`, checkAskedWords),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

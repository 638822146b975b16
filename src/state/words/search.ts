/** What a word finds among the images of a frame, and what an image finds among the words: found once for each frame, word or image, and distance. */
import { averagePrecision, chanceAveragePrecision } from '../../ranking/metrics/averagePrecision';
import type { DistanceId } from '../../ranking/objective';
import { imageWordDistances, type Seen, seenBy } from '../../ranking/words/imageWordDistances';
import { type Ranking, rankByQuery, rankWords } from '../../ranking/words/rankByQuery';
import type { WordSpace } from '../../ranking/words/wordSpace';
import { experimentStore } from '../experimentStore';
import { probe } from '../probe';
import { pointsOf } from '../selection';
import type { Frame } from '../timeline';
import type { PointSet } from '../viewStore';
import { askedWord, listedWords, type QueriedWord, understood, vectorsInSpace } from './queryWord';
import { retrievalOf } from './retrieval';
import { type Taught, taughtNow } from './taught';
import { vocabulary } from './vocabulary';

export interface Scored {
  query: QueriedWord;
  /** NaN where no shown image is of the class that the word stands for, or nobody said which. */
  averagePrecision: number;
  /** Expected for a random order of the shown images. */
  chance: number;
  /** For a word that is not taught: the class word nearest to it, and the average precision of ranking images by that one instead. */
  nearest: { label: number; word: string; distance: number; averagePrecision: number } | null;
}

export interface Found extends Scored {
  step: number;
  ranking: Ranking;
}

interface Kept<T> {
  space: WordSpace;
  distance: DistanceId;
  of: string;
  answer: T;
}

/** The last answer to a question, as long as frame, space, distance and what is asked stay. */
function keptOnce<T>(find: (frame: Frame, taught: Taught, distance: DistanceId, of: string) => T) {
  const known = new WeakMap<Frame, Kept<T>>();
  return (frame: Frame, of: string): T | null => {
    const taught = taughtNow();
    const shown = probe();
    const { distance } = experimentStore.getState().experiment;
    if (!taught || !shown || frame.embeddingSize !== taught.space.size) return null;
    if (frame.positions.length !== shown.labels.length * frame.embeddingSize) return null;
    const before = known.get(frame);
    if (before?.space === taught.space && before.distance === distance && before.of === of) return before.answer;
    const answer = find(frame, taught, distance, of);
    known.set(frame, { space: taught.space, distance, of, answer });
    return answer;
  };
}

const labelsShown = (): Uint8Array => probe()?.labels ?? new Uint8Array(0);

/** @param distances of each shown image from the word. */
function scored(frame: Frame, taught: Taught, distance: DistanceId, query: QueriedWord, distances: Float64Array): Scored {
  const labels = labelsShown();
  const { label } = query;
  const relevant = label === null ? 0 : labels.reduce((sum, of) => sum + Number(of === label), 0);
  return {
    query,
    averagePrecision: label === null ? Number.NaN : averagePrecision(distances, (image) => labels[image] === label),
    chance: chanceAveragePrecision(relevant, labels.length),
    nearest: query.role === 'taught' ? null : nearestClassWord(frame, taught, distance, query),
  };
}

function nearestClassWord(frame: Frame, { space, words }: Taught, distance: DistanceId, { word, label }: QueriedWord) {
  const toWords = rankWords(vectorsInSpace(space, [word]), seenBy(distance, space.vectors, space.size), space.size, distance);
  const nearest = toWords.order[0];
  const found = retrievalOf(frame);
  const labels = labelsShown();
  const ranked = found && Float64Array.from(labels, (_, image) => found.distances[image * space.count + nearest]);
  const isRelevant = (image: number) => labels[image] === label;
  return {
    label: nearest,
    word: words[nearest],
    distance: toWords.distances[nearest],
    averagePrecision: ranked && label !== null ? averagePrecision(ranked, isRelevant) : Number.NaN,
  };
}

const foundIn = keptOnce((frame, taught, distance, word): Found | null => {
  const query = understood(word);
  if (!query || query.role === 'unknown') return null;
  const ranking = rankByQuery(frame.positions, frame.embeddingSize, vectorsInSpace(taught.space, [word]), distance);
  return { step: frame.step, ranking, ...scored(frame, taught, distance, query, ranking.distances) };
});

/** What the word in force finds among the shown images of a frame; null while images or words are missing, or there is no vector for the word. */
export const foundBy = (frame: Frame | null, word: string = askedWord()): Found | null => frame && foundIn(frame, word);

const listedIn = keptOnce((frame, taught, distance): Scored[] => {
  const { size } = taught.space;
  const queries = listedWords(experimentStore.getState().experiment.dataset, taught)
    .map(({ word }) => understood(word))
    .filter((query) => query !== null && query.role !== 'unknown') as QueriedWord[];
  const vectors = vectorsInSpace(
    taught.space,
    queries.map(({ word }) => word),
  );
  const images = seenBy(distance, frame.positions, size);
  return queries.map((query, row) => {
    const word = seenBy(distance, vectors.subarray(row * size, (row + 1) * size), size);
    return scored(frame, taught, distance, query, imageWordDistances(images, word, size, distance));
  });
});

/** How well each never-trained word of the fixed list finds the images of its class. */
export const listedRetrieval = (frame: Frame | null): Scored[] | null => frame && listedIn(frame, '');

export interface NearWord {
  word: string;
  distance: number;
  /** The class, where it is a class word. */
  label: number | null;
}

export interface WordsFound {
  step: number;
  /** Of the whole vocabulary, the nearest first. */
  near: NearWord[];
  /** The class words, the nearest first. */
  classWords: NearWord[];
}

const seenVocabularies = new WeakMap<WordSpace, Partial<Record<DistanceId, Seen>>>();

function seenVocabulary(space: WordSpace, distance: DistanceId): Seen | null {
  const vectors = vocabulary();
  if (!vectors) return null;
  const known = seenVocabularies.get(space) ?? {};
  seenVocabularies.set(space, known);
  known[distance] ??= seenBy(distance, vectorsInSpace(space, vectors.words), space.size);
  return known[distance];
}

/** The words nearest to an image (a row of the shown images or of the last batch) in a frame. */
export function wordsNear(frame: Frame | null, of: PointSet, row: number, most: number): WordsFound | null {
  const taught = taughtNow();
  const vectors = vocabulary();
  const points = pointsOf(of, frame);
  const { distance } = experimentStore.getState().experiment;
  if (!frame || !taught || !vectors || !points || points.size !== taught.space.size || row >= points.labels.length) return null;
  const { space, words } = taught;
  const seen = seenVocabulary(space, distance);
  if (!seen) return null;
  const image = points.positions.subarray(row * space.size, (row + 1) * space.size);
  const all = rankWords(image, seen, space.size, distance);
  const wordAt = (place: number): NearWord => {
    const label = words.indexOf(vectors.words[place]);
    return { word: vectors.words[place], distance: all.distances[place], label: label < 0 ? null : label };
  };
  const classPlaces = words.map((word) => vectors.indexOf(word));
  classPlaces.sort((a, b) => all.distances[a] - all.distances[b] || a - b);
  return {
    step: frame.step,
    near: Array.from(all.order.subarray(0, most), wordAt),
    classWords: classPlaces.map(wordAt),
  };
}

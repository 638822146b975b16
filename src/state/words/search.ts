/** What a word finds among the images of a frame, and what an image finds among the words: found once for each frame, word or image, and distance. */
import type { DistanceId } from '../../ranking/objective';
import { imageWordDistances, type Seen, seenBy } from '../../ranking/words/imageWordDistances';
import { type Ranking, rankByQuery, rankWords } from '../../ranking/words/rankByQuery';
import { chanceOfWords, nearestClassBaseline, nearestClassWords, retrievalByWords } from '../../ranking/words/retrievalByWords';
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
  nearest: { word: string; distance: number; averagePrecision: number } | null;
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

/** What each of these words, which there are vectors of, is worth as a query in a frame. */
function scored(frame: Frame, { space, words }: Taught, distance: DistanceId, queries: readonly QueriedWord[]): Scored[] {
  const labels = probe()?.labels ?? new Uint8Array(0);
  const { size } = space;
  const asked = vectorsInSpace(
    space,
    queries.map(({ word }) => word),
  );
  // No class is -1: nothing is relevant.
  const meanings = queries.map(({ label }) => label ?? -1);
  const images = seenBy(distance, frame.positions, size);
  const found = retrievalByWords(images, labels, seenBy(distance, asked, size), meanings, size, distance);
  const nearest = nearestClassWords(space, asked, distance);
  const classDistances = retrievalOf(frame)?.distances ?? new Float64Array(0);
  const baseline = nearestClassBaseline(classDistances, labels, nearest, meanings);
  const chance = chanceOfWords(labels, meanings);
  const distanceTo = (row: number) => {
    const word = seenBy(distance, asked.subarray(row * size, (row + 1) * size), size);
    const classWord = space.vectors.subarray(nearest[row] * size, (nearest[row] + 1) * size);
    return imageWordDistances(word, seenBy(distance, classWord, size), size, distance)[0];
  };
  return queries.map((query, row) => ({
    query,
    averagePrecision: found.averagePrecisions[row],
    chance: chance.averagePrecisions[row],
    nearest:
      query.role === 'taught'
        ? null
        : {
            word: words[nearest[row]],
            distance: distanceTo(row),
            averagePrecision: baseline.averagePrecisions[row],
          },
  }));
}

const foundIn = keptOnce((frame, taught, distance, word): Found | null => {
  const query = understood(word);
  if (!query || query.role === 'unknown') return null;
  const ranking = rankByQuery(frame.positions, frame.embeddingSize, vectorsInSpace(taught.space, [word]), distance);
  return { step: frame.step, ranking, ...scored(frame, taught, distance, [query])[0] };
});

/** What the word in force finds among the shown images of a frame; null while images or words are missing, or there is no vector for the word. */
export const foundBy = (frame: Frame | null, word: string = askedWord()): Found | null => frame && foundIn(frame, word);

const listedIn = keptOnce((frame, taught, distance): Scored[] => {
  const { dataset } = experimentStore.getState().experiment;
  const queries = listedWords(dataset, taught).flatMap(({ word }) => understood(word) ?? []);
  return scored(
    frame,
    taught,
    distance,
    queries.filter(({ role }) => role !== 'unknown'),
  );
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
  const all = rankWords(image, seen, space.size, distance, most);
  const wordAt = (place: number): NearWord => {
    const label = words.indexOf(vectors.words[place]);
    return { word: vectors.words[place], distance: all.distances[place], label: label < 0 ? null : label };
  };
  const classPlaces = words.map((word) => vectors.indexOf(word));
  classPlaces.sort((a, b) => all.distances[a] - all.distances[b] || a - b);
  return {
    step: frame.step,
    near: Array.from(all.order, wordAt),
    classWords: classPlaces.map(wordAt),
  };
}

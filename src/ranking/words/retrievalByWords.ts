/**
 * How well words find images: average precision of each word as a query over the images shown, and the mean, for words that were trained and for words that
 * never were. Beside it the two things it must be compared with: chance, and what the word's nearest class word finds.
 */
import { averagePrecision, chanceAveragePrecision } from '../metrics/averagePrecision';
import type { DistanceId, Numbers } from '../objective';
import { imageWordDistances, type Seen, seenBy } from './imageWordDistances';
import type { WordSpace } from './wordSpace';

export interface WordRetrieval {
  /** d(image, word), images x words. */
  distances: Float64Array;
  /** One a word, 0 .. 1; NaN where no image is of its class. */
  averagePrecisions: Float64Array;
  /** Mean over the words that have images; NaN if none has. */
  mean: number;
}

/**
 * @param images positions of the images as the distance sees them (`seenBy`), rows of `size`.
 * @param labels class of each image.
 * @param words the queries, in the space that images are drawn into (`WordSpace.vectors`, or `intoSpace` for others).
 * @param meanings the class that each word stands for: for the class words 0, 1, 2, ...
 */
export function retrievalByWords(
  images: Seen,
  labels: ArrayLike<number>,
  words: Seen,
  meanings: ArrayLike<number>,
  size: number,
  distance: DistanceId,
): WordRetrieval {
  const distances = imageWordDistances(images, words, size, distance);
  const averagePrecisions = new Float64Array(meanings.length);
  for (let word = 0; word < meanings.length; word++)
    averagePrecisions[word] = averagePrecisionOf(distances, meanings.length, word, labels, meanings[word]);
  return { distances, averagePrecisions, mean: meanOfKnown(averagePrecisions) };
}

/**
 * The class word nearest to each of these vectors (rows of the space's size, in the space), known before any training.
 * Of two as near the first.
 */
export function nearestClassWords(space: WordSpace, vectors: Numbers, distance: DistanceId): Int32Array {
  const { size, count } = space;
  const distances = imageWordDistances(seenBy(distance, vectors, size), seenBy(distance, space.vectors, size), size, distance);
  return Int32Array.from({ length: vectors.length / size }, (_, word) => {
    let nearest = 0;
    for (let c = 1; c < count; c++) if (distances[word * count + c] < distances[word * count + nearest]) nearest = c;
    return nearest;
  });
}

/**
 * The baseline of a never-trained word: replaced by its nearest class word, by whose order of the images it is judged. So much is owed to its neighbour; a word that scores
 * more has found something by itself. A word whose nearest class word is of another class scores about that class's chance or less.
 * @param classDistances d(image, class word) of the same images, images x classes, as `retrievalByWords` gives them.
 * @param nearest of `nearestClassWords`, one a query; `meanings` likewise.
 */
export function nearestClassBaseline(
  classDistances: Float64Array,
  labels: ArrayLike<number>,
  nearest: ArrayLike<number>,
  meanings: ArrayLike<number>,
): Omit<WordRetrieval, 'distances'> {
  const classCount = labels.length ? classDistances.length / labels.length : 0;
  const averagePrecisions = Float64Array.from({ length: meanings.length }, (_, word) =>
    averagePrecisionOf(classDistances, classCount, nearest[word], labels, meanings[word]),
  );
  return { averagePrecisions, mean: meanOfKnown(averagePrecisions) };
}

/** What each of the words would score with the images in an order by chance, exactly (`chanceAveragePrecision`), and the mean over the words that have images. */
export function chanceOfWords(labels: ArrayLike<number>, meanings: ArrayLike<number>): Omit<WordRetrieval, 'distances'> {
  const averagePrecisions = Float64Array.from({ length: meanings.length }, (_, word) => {
    let relevant = 0;
    for (let image = 0; image < labels.length; image++) if (labels[image] === meanings[word]) relevant++;
    return chanceAveragePrecision(relevant, labels.length);
  });
  return { averagePrecisions, mean: meanOfKnown(averagePrecisions) };
}

/** Of the word in this column of images x columns. */
function averagePrecisionOf(
  distances: Float64Array,
  columns: number,
  column: number,
  labels: ArrayLike<number>,
  meaning: number,
): number {
  const ofWord = new Float64Array(labels.length);
  for (let image = 0; image < ofWord.length; image++) ofWord[image] = distances[image * columns + column];
  return averagePrecision(ofWord, (image) => labels[image] === meaning);
}

function meanOfKnown(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length ? known.reduce((sum, value) => sum + value, 0) / known.length : Number.NaN;
}

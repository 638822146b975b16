/** Retrieval of images by words, and the two things it is compared with. */
import { expect, it } from 'vitest';
import { averagePrecision, chanceAveragePrecision } from '../metrics/averagePrecision';
import { randomWordBatch, wordDistanceIds } from '../testing/wordBatches';
import { seenBy } from './imageWordDistances';
import { rankByQuery } from './rankByDistance';
import { chanceOfWords, nearestClassBaseline, nearestClassWords, retrievalByWords } from './retrievalByWords';
import { createWordSpace } from './wordSpace';

it.each(wordDistanceIds)('is the average precision of each word’s ranking (%s)', (distance) => {
  const { embeddings, labels, space } = randomWordBatch(1, 40, 5, 6);
  const { size, count, vectors } = space;
  const images = seenBy(distance, embeddings, size);
  const classes = Array.from({ length: count }, (_, word) => word);
  const { averagePrecisions, mean } = retrievalByWords(
    images,
    labels,
    seenBy(distance, vectors, size),
    classes,
    size,
    distance,
  );
  for (const word of classes) {
    const ranking = rankByQuery(embeddings, size, vectors.subarray(word * size, (word + 1) * size), distance);
    expect(averagePrecisions[word]).toBe(averagePrecision(ranking.distances, (image) => labels[image] === word));
  }
  expect(mean).toBeCloseTo(averagePrecisions.reduce((sum, value) => sum + value, 0) / count, 12);
});

it('is 1 where images lie on their words, and a word without images has no say in the mean', () => {
  const { space } = randomWordBatch(2, 1, 5, 6);
  const labels = [0, 1, 2, 3];
  const images = seenBy('cosine', space.vectors.subarray(0, 24), 6);
  const words = seenBy('cosine', space.vectors, 6);
  const { averagePrecisions, mean } = retrievalByWords(images, labels, words, [0, 1, 2, 3, 4], 6, 'cosine');
  expect([Array.from(averagePrecisions), mean]).toEqual([[1, 1, 1, 1, Number.NaN], 1]);
  expect(retrievalByWords(seenBy('cosine', new Float64Array(0), 6), [], words, [0, 1], 6, 'cosine').mean).toBeNaN();
});

it('compares a never-trained word with its nearest class word: as good where it stands for that class, useless where it does not', () => {
  // Class words at 0, 10 and 20; images on them. Queries: 1 means class 0, 11 means class 2 though class 1 is nearest.
  const space = createWordSpace(Float32Array.of(0, 10, 20), 1, 'raw');
  const labels = [0, 0, 1, 1, 2, 2];
  const images = seenBy('euclidean', Float64Array.of(0, 0.4, 10, 10.4, 20, 20.4), 1);
  const queries = Float32Array.of(1, 11, 5);
  const nearest = nearestClassWords(space, queries, 'euclidean');
  expect(Array.from(nearest)).toEqual([0, 1, 0]);
  const trained = retrievalByWords(images, labels, seenBy('euclidean', space.vectors, 1), [0, 1, 2], 1, 'euclidean');
  const { averagePrecisions, mean } = nearestClassBaseline(trained.distances, labels, nearest, [0, 2, 1]);
  // By the order of class 1 (10, 10.4, 0.4, 20 and 0 as far, 20.4): those of class 2 come at places 5 (a tie goes against it) and 6.
  const expected = [1, 0, averagePrecision([0, 0.4, 10, 10.4, 20, 20.4], (image) => labels[image] === 1)];
  expected[1] = averagePrecision([10, 9.6, 0, 0.4, 10, 10.4], (image) => labels[image] === 2);
  averagePrecisions.forEach((value, word) => {
    expect(value).toBeCloseTo(expected[word], 12);
  });
  expect(mean).toBeCloseTo(expected.reduce((sum, value) => sum + value, 0) / 3, 12);
});

it('compares with chance, class by class', () => {
  const labels = [0, 0, 0, 1, 1];
  const { averagePrecisions, mean } = chanceOfWords(labels, [0, 1, 2, 1]);
  const [three, two] = [chanceAveragePrecision(3, 5), chanceAveragePrecision(2, 5)];
  expect(Array.from(averagePrecisions)).toEqual([three, two, Number.NaN, two]);
  expect(mean).toBeCloseTo((three + two + two) / 3, 12);
});

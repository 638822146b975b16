/**
 * Negatives selection for images and words: for each image, which words of other classes it is told to keep away from. By what the net has learnt
 * (random, semi-hard, hard in the joint space), or by how far the words lie from the positive word before any training (near, band, far), as the essay tried.
 */

import { tripletKind } from '../kinds';
import { addTriplet, type RowList } from '../mining/rows';
import type { Random } from '../random';
import type { WordMiningId } from './wordObjective';

export interface WordMiningInput {
  /** d(image, word), images x words. */
  distances: Float64Array;
  /** Class of each image. */
  labels: ArrayLike<number>;
  /** d(word, word), words x words. */
  wordDistances: Float64Array;
  wordCount: number;
  margin: number;
  random: Random;
}

/**
 * Of the other words the nearest third to the positive word, the middle one, or the farthest, nearest first (nine other words: three each; where they do not part into
 * thirds, the middle one is what is left, and all of them if nothing is). Of two as near the one of the lower class comes first.
 */
export function wordsByDistance(
  wordDistances: Float64Array,
  wordCount: number,
  word: number,
  part: 'near' | 'band' | 'far',
): number[] {
  const others = otherWords(wordCount, word).sort(
    (a, b) => wordDistances[word * wordCount + a] - wordDistances[word * wordCount + b] || a - b,
  );
  const third = Math.max(1, Math.round(others.length / 3));
  if (part === 'near') return others.slice(0, third);
  if (part === 'far') return others.slice(-third);
  const middle = others.slice(third, others.length - third);
  return middle.length > 0 ? middle : others;
}

const otherWords = (wordCount: number, word: number) =>
  Array.from({ length: wordCount }, (_, other) => other).filter((other) => other !== word);

/**
 * Adds (image, positive word, negative word) for each selected negative, image by image. Hard: the nearest other word, farther than the positive or not. Semi-hard: the nearest
 * of those that are semi-hard by kinds.ts; an image without one selects nothing.
 */
export function mineWords(mining: WordMiningId, input: WordMiningInput, list: RowList): void {
  const { labels, wordCount, wordDistances } = input;
  const byWord = new Map<number, number[]>();
  for (let image = 0; image < labels.length; image++) {
    const word = labels[image];
    let fixed = byWord.get(word);
    if (!fixed) {
      fixed =
        mining === 'near' || mining === 'band' || mining === 'far'
          ? wordsByDistance(wordDistances, wordCount, word, mining)
          : otherWords(wordCount, word);
      byWord.set(word, fixed);
    }
    for (const negative of chosen(mining, input, image, fixed)) addTriplet(list, image, word, negative);
  }
}

function chosen(
  mining: WordMiningId,
  { distances, labels, wordCount, margin, random }: WordMiningInput,
  image: number,
  others: number[],
): number[] {
  if (mining === 'random') return [others[random.integer(others.length)]];
  if (mining !== 'hard' && mining !== 'semi-hard') return others;
  const start = image * wordCount;
  const own = distances[start + labels[image]];
  let nearest = -1;
  for (const other of others) {
    const d = distances[start + other];
    if (mining === 'semi-hard' && tripletKind(own, d, margin) !== 'semi-hard') continue;
    if (nearest < 0 || d < distances[start + nearest]) nearest = other;
  }
  return nearest < 0 ? [] : [nearest];
}

/**
 * Which words push images away from which: for every own word and other word, how often the other was a negative with a loss, and how much of the loss
 * that was; beside it which words are near in meaning before any training. Two near words whose images are alike are nearly a false negative. Pure.
 */
import { evaluateWords, type WordBatch } from './evaluateWords';
import { wordsByDistance } from './wordMining';
import type { WordObjective } from './wordObjective';
import { distancesOfWords } from './wordSpace';

export interface WordConfusions {
  /** Words: the matrices below are count x count, row = own word (of the image), column = other word. */
  count: number;
  /** d(word, word) in the fixed space. */
  wordDistances: Float64Array;
  /** 1: the column is of the nearest third to the row's word (wordMining.ts). Not symmetric. */
  near: Uint8Array;
  /** 1: negatives selection may hand this word to images of the row. */
  allowed: Uint8Array;
  /** Images of each class in the batch. */
  images: Uint32Array;
  /** Triplets that had a loss. */
  active: Uint32Array;
  /** The sum of their losses. */
  loss: Float64Array;
  activeCount: number;
  lossSum: number;
  /** Of the triplets with a loss the share whose other word is near in meaning; NaN without such a triplet. */
  nearShare: number;
  /** The same share if each image of the batch took any of the words that it may be given, all alike; NaN for an empty batch. */
  nearShareByChance: number;
}

/** Counted from all that was selected, by the evaluation that trains. A loss that has no negatives has no active triplets. */
export function wordConfusions(objective: WordObjective, batch: WordBatch): WordConfusions {
  const { labels, space } = batch;
  const { count } = space;
  const evaluation = evaluateWords(objective, batch);
  const wordDistances = distancesOfWords(space, objective.distance);
  const near = nearWords(wordDistances, count);
  const allowed = allowedWords(objective, wordDistances, count);
  const active = new Uint32Array(count * count);
  const loss = new Float64Array(count * count);
  const images = new Uint32Array(count);
  for (let image = 0; image < labels.length; image++) images[labels[image]]++;
  let activeCount = 0;
  let lossSum = 0;
  let nearCount = 0;
  const selected = objective.loss === 'triplet' ? evaluation.sample(evaluation.selectedCount) : new Uint16Array(0);
  for (let at = 0; at < selected.length; at += 3) {
    const [image, own, other] = selected.subarray(at, at + 3);
    const value = evaluation.distances[image * count + own] + objective.margin - evaluation.distances[image * count + other];
    if (!(value > 0)) continue;
    active[own * count + other]++;
    loss[own * count + other] += value;
    activeCount++;
    lossSum += value;
    nearCount += near[own * count + other];
  }
  return {
    count,
    wordDistances,
    near,
    allowed,
    images,
    active,
    loss,
    activeCount,
    lossSum,
    nearShare: activeCount > 0 ? nearCount / activeCount : Number.NaN,
    nearShareByChance: shareByChance(near, allowed, images, count),
  };
}

/** 1 where the column's word is of the nearest third to the row's. */
export function nearWords(wordDistances: Float64Array, count: number): Uint8Array {
  const near = new Uint8Array(count * count);
  for (let own = 0; own < count; own++)
    for (const other of wordsByDistance(wordDistances, count, own, 'near')) near[own * count + other] = 1;
  return near;
}

/** 1 where the selection may hand the column's word to images of the row: all other words, or a third of them. None for a loss without negatives. */
export function allowedWords({ loss, mining }: WordObjective, wordDistances: Float64Array, count: number): Uint8Array {
  const allowed = new Uint8Array(count * count);
  if (loss !== 'triplet') return allowed;
  for (let own = 0; own < count; own++) {
    if (mining === 'near' || mining === 'band' || mining === 'far')
      for (const other of wordsByDistance(wordDistances, count, own, mining)) allowed[own * count + other] = 1;
    else for (let other = 0; other < count; other++) allowed[own * count + other] = Number(other !== own);
  }
  return allowed;
}

function shareByChance(near: Uint8Array, allowed: Uint8Array, images: Uint32Array, count: number): number {
  let sum = 0;
  let total = 0;
  for (let own = 0; own < count; own++) {
    let nearHere = 0;
    let allowedHere = 0;
    for (let at = own * count; at < (own + 1) * count; at++) {
      allowedHere += allowed[at];
      nearHere += allowed[at] * near[at];
    }
    if (allowedHere === 0) continue;
    sum += (images[own] * nearHere) / allowedHere;
    total += images[own];
  }
  return total > 0 ? sum / total : Number.NaN;
}

/**
 * Of the images of each class how many are nearest to each word: classes x words, of two as near the first.
 * @param distances d(image, word), images x count.
 */
export function nearestWordCounts(distances: Float64Array, labels: ArrayLike<number>, count: number): Uint32Array {
  const counts = new Uint32Array(count * count);
  for (let image = 0; image < labels.length; image++) {
    let nearest = 0;
    for (let word = 1; word < count; word++)
      if (distances[image * count + word] < distances[image * count + nearest]) nearest = word;
    counts[labels[image] * count + nearest]++;
  }
  return counts;
}

export interface WordPair {
  first: number;
  second: number;
  /** Of the whole loss, both directions together, 0 .. 1. */
  lossShare: number;
  /** One of the two is of the nearest third to the other. */
  isNear: boolean;
}

/** The two words that push the most at each other's images; null without a loss. */
export function mostPushedPair({ count, loss, lossSum, near }: WordConfusions): WordPair | null {
  let most: WordPair | null = null;
  for (let first = 0; first < count; first++)
    for (let second = first + 1; second < count; second++) {
      const there = first * count + second;
      const back = second * count + first;
      const lossShare = (loss[there] + loss[back]) / lossSum;
      if (lossShare > (most?.lossShare ?? 0)) most = { first, second, lossShare, isNear: near[there] + near[back] > 0 };
    }
  return most;
}

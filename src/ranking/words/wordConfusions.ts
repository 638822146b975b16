/**
 * False negatives made visible: which other words still push an image away, how often, and whether these are near to its own word in meaning. Shirt and t-shirt, sneaker and boot are told
 * apart as negatives although they mean nearly the same; if such pairs hold more than their share of the triplets with a loss, training is at work against the words' meaning.
 */
import { evaluateWords, type WordBatch, type WordEvaluation } from './evaluateWords';
import { wordsByDistance } from './wordMining';
import type { WordObjective } from './wordObjective';
import { distancesOfWords } from './wordSpace';

export interface WordPair {
  own: number;
  other: number;
  /** Triplets (image of the own class, own word, other word) that mining selected, and those of them with a loss above 0. */
  selectedCount: number;
  activeCount: number;
  /** Active of selected, 0..1; 0 where none was selected. */
  activeShare: number;
  /** d(own word, other word) in the fixed space: what training cannot change. */
  wordDistance: number;
  /** Whether the other word is in the nearest third to the own one (`wordsByDistance`). Not the same both ways. */
  isNear: boolean;
}

export interface WordConfusions {
  /** Each ordered pair of two words, the most active first; of two as active the nearer in meaning, then by class. */
  pairs: WordPair[];
  activeCount: number;
  /** Of the triplets with a loss, those whose negative is near in meaning; NaN without any. */
  nearShare: number;
  /** The same if every other word were as likely, as many being near to each: 1/3 for ten words. */
  nearShareByChance: number;
}

/**
 * Exact over all triplets that mining selected. For the state of a net rather than of one batch of 80, give it the images shown with the mining 'all': 2,000 x 9 triplets.
 * @param objective of the loss 'triplet'; of another loss its triplets at this margin and mining are looked at, as if it were.
 * @param evaluation of the same objective and batch, where it is known.
 */
export function wordConfusions(
  objective: WordObjective,
  batch: WordBatch,
  evaluation: WordEvaluation = evaluateWords({ ...objective, loss: 'triplet' }, batch),
): WordConfusions {
  const { space } = batch;
  const { count } = space;
  const { distances } = evaluation;
  const triplets = evaluation.sample(evaluation.selectedCount);
  const wordDistances = distancesOfWords(space, objective.distance);
  const pairs = pairsOf(wordDistances, count);
  for (let at = 0; at < triplets.length; at += 3) {
    const [image, own, other] = [triplets[at], triplets[at + 1], triplets[at + 2]];
    const pair = pairs[own * count + other];
    pair.selectedCount++;
    if (distances[image * count + own] + objective.margin - distances[image * count + other] > 0) pair.activeCount++;
  }
  const told = pairs.filter(({ own, other }) => own !== other);
  for (const pair of told) pair.activeShare = pair.selectedCount ? pair.activeCount / pair.selectedCount : 0;
  told.sort((a, b) => b.activeCount - a.activeCount || a.wordDistance - b.wordDistance || a.own - b.own || a.other - b.other);
  return { pairs: told, ...sharesOf(told, count) };
}

function pairsOf(wordDistances: Float64Array, count: number): WordPair[] {
  const near = Array.from({ length: count }, (_, own) => new Set(wordsByDistance(wordDistances, count, own, 'near')));
  return Array.from(wordDistances, (wordDistance, at) => {
    const [own, other] = [Math.floor(at / count), at % count];
    const isNear = near[own].has(other);
    return { own, other, selectedCount: 0, activeCount: 0, activeShare: 0, wordDistance, isNear };
  });
}

function sharesOf(pairs: readonly WordPair[], count: number): Omit<WordConfusions, 'pairs'> {
  const activeCount = pairs.reduce((sum, pair) => sum + pair.activeCount, 0);
  const near = pairs.reduce((sum, pair) => sum + (pair.isNear ? pair.activeCount : 0), 0);
  const nearPairs = pairs.filter(({ isNear }) => isNear).length;
  return { activeCount, nearShare: near / activeCount, nearShareByChance: nearPairs / (count * (count - 1)) };
}

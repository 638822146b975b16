/**
 * What a lesson observes of a run at one moment: a handful of numbers, all computed from the shown frame and the curves by the functions of src/ranking
 * that the views use. Pure, so that the page and the tests in Node see the same.
 */
import { countTriplets } from '../ranking/census';
import { binDistances, greatestDistance, overlapShare } from '../ranking/distanceHistogram';
import { distanceQuantiles } from '../ranking/distanceQuantiles';
import { knnAccuracy } from '../ranking/metrics/knn';
import { spread } from '../ranking/metrics/spread';
import type { MinedNegatives } from '../ranking/minedNegatives';
import type { Objective } from '../ranking/objective';
import { pointDistance, sortDistances } from '../ranking/sortedDistances';
import type { PrecisionsWithQuery } from '../state/words/precisionOfQuery';

export interface RunMark {
  step: number;
  margin: number;
  /** Mean over the latest steps, and over the first ones; NaN before the first step. */
  loss: number;
  firstLoss: number;
  /** Share of the selected pairs or triplets with a loss above 0, likewise. */
  activeShare: number;
  firstActiveShare: number;
  /** The same losses as a mean over everything selected, those at 0 too; holds for runs that average over the active. */
  lossOverAll: number;
  firstLossOverAll: number;
  /** Of the shown test images: shares 0..1 and lengths of the embedding. */
  knn5: number;
  spread: number;
  spreadInMargins: number;
  easy: number;
  semiHard: number;
  hard: number;
  sameMedian: number;
  otherMedian: number;
  /** How many same-class distances other-class ones are long, medians. */
  apart: number;
  /** The area that the two histograms share. */
  overlap: number;
  /** Pairs or triplets that the loss was given of the last batch, how many of them had a loss, and all triplets that the batch holds. */
  selected: number;
  active: number;
  inBatch: number;
  /** Of the negatives with a loss in the last batch: truly of the anchor's class, and what chance would give. NaN where training is told the truth. */
  falseNegatives: number;
  falseByChance: number;
  /** Distances after the net between one image and itself in another branch, and between two images; numbers that the net learns. NaN where not asked. */
  twinsApart: number;
  othersApart: number;
  weights: number;
  /** Where images are drawn to words: average precision over the class words, over the never-trained ones, and of the word searched for. NaN elsewhere. */
  wordPrecision: number;
  newWordPrecision: number;
  queryPrecision: number;
}

export type RunMeasure = keyof RunMark;

/** A frame with what led to it, as the page's timeline has it. */
export interface ObservedRun {
  step: number;
  /** Of the shown test images, row-major, count x size. */
  positions: Float32Array;
  size: number;
  labels: Uint8Array;
  objective: Pick<Objective, 'distance' | 'margin'>;
  /** Of every step so far. */
  losses: Float32Array;
  activeShares: Float32Array;
  batch: { labels: Uint8Array; selectedCount: number; activeCount: number } | null;
  mined: MinedNegatives | null;
  twins: Twins | null;
  byWords: PrecisionsWithQuery | null;
}

const noWords: PrecisionsWithQuery = { wordPrecision: Number.NaN, newWordPrecision: Number.NaN, queryPrecision: Number.NaN };

/** What the net makes of two images, the first of them once more as the third. */
export interface Twins {
  /** Three embeddings, row-major. */
  embeddings: Float32Array;
  weights: number;
}

/** One batch's loss jumps about. */
const meanOver = 10;
/** As many bins as the view of the distances has at most. */
const bins = 60;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** All ordered triplets of a batch. */
export function tripletsOf(labels: Uint8Array): number {
  const sizes = new Map<number, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + size * (size - 1) * (labels.length - size), 0);
}

export function markOf({
  step,
  positions,
  size,
  labels,
  objective,
  losses,
  activeShares,
  batch,
  mined,
  twins,
  byWords,
}: ObservedRun): RunMark {
  const sorted = sortDistances(positions, size, labels, objective.distance);
  const { easy, semiHard, hard, total } = countTriplets(sorted, objective.margin);
  const { same, other } = distanceQuantiles(sorted);
  const greatest = greatestDistance(sorted);
  const radius = spread(positions, size);
  const steps = Math.min(step, losses.length);
  const latest = (of: (i: number) => number) =>
    mean(Array.from({ length: Math.min(meanOver, steps) }, (_, i) => of(steps - 1 - i)));
  const first = (of: (i: number) => number) => mean(Array.from({ length: Math.min(meanOver, steps) }, (_, i) => of(i)));
  const overAll = (i: number) => losses[i] * activeShares[i];
  return {
    step,
    margin: objective.margin,
    loss: latest((i) => losses[i]),
    firstLoss: first((i) => losses[i]),
    activeShare: latest((i) => activeShares[i]),
    firstActiveShare: first((i) => activeShares[i]),
    lossOverAll: latest(overAll),
    firstLossOverAll: first(overAll),
    knn5: knnAccuracy(sorted, labels),
    spread: radius,
    spreadInMargins: radius / objective.margin,
    easy: easy / total,
    semiHard: semiHard / total,
    hard: hard / total,
    sameMedian: same[1],
    otherMedian: other[1],
    apart: other[1] / same[1],
    overlap: greatest > 0 ? overlapShare(binDistances(sorted, greatest, bins)) : 1,
    selected: batch?.selectedCount ?? 0,
    active: batch?.activeCount ?? 0,
    inBatch: batch ? tripletsOf(batch.labels) : 0,
    falseNegatives: mined?.sameClass ?? Number.NaN,
    falseByChance: mined?.chance.sameClass ?? Number.NaN,
    twinsApart: twins ? pointDistance(twins.embeddings, size, 0, 2, 'euclidean') : Number.NaN,
    othersApart: twins ? pointDistance(twins.embeddings, size, 0, 1, 'euclidean') : Number.NaN,
    weights: twins?.weights ?? Number.NaN,
    ...(byWords ?? noWords),
  };
}

/** What the matrix of words shows, cell by cell, as numbers: put together once for a frame and a side. Pure but for reading what the page has of the present run. */
import { nearestWordCounts, nearWords, type WordConfusions } from '../../ranking/words/wordConfusions';
import { distancesOfWords } from '../../ranking/words/wordSpace';
import { experimentStore } from '../../state/experimentStore';
import { probe } from '../../state/probe';
import { currentFrame } from '../../state/timeline';
import { confusionsOf } from '../../state/words/batchWords';
import { type FrameRetrieval, retrievalOf } from '../../state/words/retrieval';
import { taughtNow } from '../../state/words/taught';

/** Words against words, or images of a class against words. */
export type Side = 'words' | 'images';

/** All matrices are count x count: row = own word, column = other word. */
export interface WordMatrixScene {
  words: readonly string[];
  count: number;
  step: number;
  /** d(word, word). */
  distances: Float64Array;
  greatest: number;
  /** 1: of the nearest third to the row's word. */
  near: Uint8Array;
  /** Of the last batch; null at step 0. */
  confusions: WordConfusions | null;
  /** Shown images of the row's class whose nearest word is the column's; null while they are not placed. */
  nearest: Uint32Array | null;
  /** Shown images of each class. */
  images: Uint32Array;
  retrieval: FrameRetrieval | null;
}

/** null until the words are here. */
export function wordMatrixScene(): WordMatrixScene | null {
  const taught = taughtNow();
  if (!taught) return null;
  const { words, space } = taught;
  const { count } = space;
  const { distance } = experimentStore.getState().experiment;
  const frame = currentFrame();
  const distances = distancesOfWords(space, distance);
  const retrieval = retrievalOf(frame);
  const labels = probe()?.labels;
  const images = new Uint32Array(count);
  if (retrieval && labels) for (const label of labels) images[label]++;
  return {
    words,
    count,
    step: frame?.step ?? 0,
    distances,
    greatest: distances.reduce((most, d) => Math.max(most, d), 0),
    near: nearWords(distances, count),
    confusions: confusionsOf(frame),
    nearest: retrieval && labels ? nearestWordCounts(retrieval.distances, labels, count) : null,
    images,
    retrieval,
  };
}

export interface Cell {
  /** How much ink, 0 .. 1. */
  ink: number;
  /** Area of the dot as a share of the largest, 0 .. 1: how many of the row's images in the batch had a loss with this word. */
  dot: number;
  /** Outlined: of the nearest third in GloVe. */
  isNear: boolean;
  /** Struck out: the negatives selection does not hand this word to images of the row. */
  isBarred: boolean;
  /** A number to be written into the cell, in whole percent; null: none. */
  percent: number | null;
}

export function cellOf(scene: WordMatrixScene, side: Side, own: number, other: number): Cell {
  const at = own * scene.count + other;
  if (side === 'images') {
    const share = scene.nearest && scene.images[own] > 0 ? scene.nearest[at] / scene.images[own] : 0;
    const percent = Math.round(100 * share);
    return { ink: share, dot: 0, isNear: scene.near[at] === 1, isBarred: false, percent: percent > 0 ? percent : null };
  }
  const { confusions, distances, greatest } = scene;
  const inBatch = confusions?.images[own] ?? 0;
  return {
    ink: own === other || greatest === 0 ? 0 : 1 - distances[at] / greatest,
    dot: confusions && inBatch > 0 ? confusions.active[at] / inBatch : 0,
    isNear: scene.near[at] === 1,
    // A loss without negatives has nothing to strike out.
    isBarred: own !== other && confusions !== null && confusions.allowed.includes(1) && confusions.allowed[at] === 0,
    percent: null,
  };
}

/** The place of a word among the others of its row, by distance: 1 is the nearest. */
export function rankOf({ distances, count }: WordMatrixScene, own: number, other: number): number {
  let rank = 1;
  const d = distances[own * count + other];
  for (let word = 0; word < count; word++) {
    const there = distances[own * count + word];
    if (word !== own && word !== other && (there < d || (there === d && word < other))) rank++;
  }
  return rank;
}

/** Unordered pairs of words of which the selection may hand one to images of the other. */
export function allowedPairs({ allowed, count }: WordConfusions): number {
  let pairs = 0;
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++) if (allowed[a * count + b] + allowed[b * count + a] > 0) pairs++;
  return pairs;
}

/** Of a class's images the greatest part that lies nearest to another class's word; null where every image lies nearest to its own. */
export function mostMistaken({
  nearest,
  images,
  count,
}: WordMatrixScene): { own: number; other: number; share: number } | null {
  let most: { own: number; other: number; share: number } | null = null;
  if (!nearest) return null;
  for (let own = 0; own < count; own++)
    for (let other = 0; other < count; other++) {
      const share = own === other || images[own] === 0 ? 0 : nearest[own * count + other] / images[own];
      if (share > (most?.share ?? 0)) most = { own, other, share };
    }
  return most;
}

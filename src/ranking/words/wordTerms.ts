/**
 * What a loss makes of one image, its own word and another word: the distances, the kind of the triplet, and the numbers of the loss's formula. Feeds the strip; the losses that
 * train (evaluateWords.ts) give the same values, which tests hold.
 */
import { type TripletKind, tripletKind } from '../kinds';
import type { Numbers } from '../objective';
import { imageWordDistances, seenBy } from './imageWordDistances';
import type { WordObjective } from './wordObjective';
import type { WordSpace } from './wordSpace';

interface TermsOfAll {
  /** d(image, own word) and d(image, other word), in the objective's distance. */
  dOwn: number;
  dOther: number;
  /** Of (image, own word, other word) at the objective's margin, by kinds.ts: also where the loss is not of triplets. */
  kind: TripletKind;
  /** What the loss says of this image (for triplets, of this triplet) alone. */
  value: number;
}

export interface WordTripletTerms extends TermsOfAll {
  loss: 'triplet';
  margin: number;
  /** dOwn + margin - dOther: the hinge's argument, `value` where above 0. */
  x: number;
}

export interface WordRegressionTerms extends TermsOfAll {
  loss: 'regression';
  /** |image - own word|^2, of coordinates also under the cosine distance; `value` is this over `size`. */
  squaredError: number;
  size: number;
}

export interface WordCrossEntropyTerms extends TermsOfAll {
  loss: 'cross-entropy';
  temperature: number;
  /** Softmax of -d / temperature over the class words: of each word its share, together 1. `value` is -log of the own word's. */
  shares: Float64Array;
}

export type WordTerms = WordTripletTerms | WordRegressionTerms | WordCrossEntropyTerms;

/**
 * @param image one image's position.
 * @param own class of the image, and `other` another class: rows of the space. RangeError where the image has another size or a class no word.
 */
export function wordTerms(objective: WordObjective, image: Numbers, own: number, other: number, space: WordSpace): WordTerms {
  const { size, count, vectors } = space;
  const { loss, distance, margin, temperature } = objective;
  if (image.length !== size) throw new RangeError(`${image.length} coordinates are not one row of ${size}`);
  for (const word of [own, other])
    if (!Number.isInteger(word) || word < 0 || word >= count) throw new RangeError(`class ${word} has no word`);
  const distances = imageWordDistances(seenBy(distance, image, size), seenBy(distance, vectors, size), size, distance);
  const dOwn = distances[own];
  const dOther = distances[other];
  const common = { dOwn, dOther, kind: tripletKind(dOwn, dOther, margin) };
  if (loss === 'triplet') {
    const x = dOwn + margin - dOther;
    return { ...common, loss, margin, x, value: Math.max(0, x) };
  }
  if (loss === 'regression') {
    let squaredError = 0;
    for (let k = 0; k < size; k++) squaredError += (image[k] - vectors[own * size + k]) ** 2;
    return { ...common, loss, squaredError, size, value: squaredError / size };
  }
  const nearest = distances.reduce((least, d) => Math.min(least, d), Number.POSITIVE_INFINITY);
  const powers = distances.map((d) => Math.exp((nearest - d) / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  const value = (dOwn - nearest) / temperature + Math.log(total);
  return { ...common, loss, temperature, shares: powers.map((power) => power / total), value };
}

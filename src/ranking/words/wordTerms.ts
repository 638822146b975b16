/**
 * One image among the class words in numbers: its distances, and its own part of the loss, as the strip shows them. The same distances and formulas as
 * evaluateWords.ts, which trains; a test compares them.
 */
import { type TripletKind, tripletKind } from '../kinds';
import type { Numbers } from '../objective';
import { imageWordDistances, seenBy } from './imageWordDistances';
import type { WordObjective } from './wordObjective';
import type { WordSpace } from './wordSpace';

export interface WordTerms {
  /** d(image, word), word by word. */
  distances: Float64Array;
  /** The word of its class, and another one: rows of the space. */
  own: number;
  other: number;
  dOwn: number;
  dOther: number;
  /** Of (image, own word, other word) at the objective's margin, whatever the loss. */
  kind: TripletKind;
  /** This image's: of this triplet, of its regression, or of its softmax over all words. */
  loss: number;
  /** Of the own word in the softmax over all words, at the objective's temperature. */
  share: number;
}

/** The word that is nearest to the image, other than its own; the first of several. */
export function nearestOther(distances: ArrayLike<number>, own: number): number {
  let nearest = -1;
  for (let word = 0; word < distances.length; word++)
    if (word !== own && (nearest < 0 || distances[word] < distances[nearest])) nearest = word;
  return nearest;
}

/**
 * @param image one row of the space's size.
 * @param own the word of its class.
 * @param chosen the other word; null, or the own word: the nearest other.
 */
export function wordTerms(
  objective: Pick<WordObjective, 'loss' | 'distance' | 'margin' | 'temperature'>,
  space: WordSpace,
  image: Numbers,
  own: number,
  chosen: number | null = null,
): WordTerms {
  const { size, vectors } = space;
  const { loss, distance, margin, temperature } = objective;
  const distances = imageWordDistances(seenBy(distance, image, size), seenBy(distance, vectors, size), size, distance);
  const other = chosen === null || chosen === own ? nearestOther(distances, own) : chosen;
  const [dOwn, dOther] = [distances[own], distances[other]];
  const nearest = Math.min(...distances);
  let sum = 0;
  for (const d of distances) sum += Math.exp((nearest - d) / temperature);
  const softmax = (dOwn - nearest) / temperature + Math.log(sum);
  const value = {
    triplet: () => Math.max(0, dOwn + margin - dOther),
    regression: () => meanSquare(image, vectors, own * size, size),
    'cross-entropy': () => softmax,
  };
  const kind = tripletKind(dOwn, dOther, margin);
  return { distances, own, other, dOwn, dOther, kind, loss: value[loss](), share: Math.exp(-softmax) };
}

function meanSquare(image: Numbers, vectors: Float32Array, start: number, size: number): number {
  let sum = 0;
  for (let k = 0; k < size; k++) sum += (image[k] - vectors[start + k]) ** 2;
  return sum / size;
}

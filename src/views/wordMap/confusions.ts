/** How many images of each class are nearest to which word. Pure. */
import { nearestOther } from '../../ranking/words/wordTerms';

/**
 * @param distances d(image, word), images x words.
 * @param labels the class of each image.
 * @returns words x words: of the images of the row's class, how many have the column's word nearest (the first of several).
 */
export function nearestWordCounts(distances: Float64Array, labels: ArrayLike<number>, words: number): Uint32Array {
  const counts = new Uint32Array(words * words);
  for (let image = 0; image < labels.length; image++) {
    const row = distances.subarray(image * words, (image + 1) * words);
    counts[labels[image] * words + nearestOther(row, -1)]++;
  }
  return counts;
}

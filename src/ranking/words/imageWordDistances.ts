/**
 * Distances between images and words, and the way back: d(image, word) for all pairs by direct differences, and from d loss / d distance to the
 * gradient on the images. The words get none: they are fixed.
 */
import { addUnitRowsGradient, fillUnitRows } from '../normalise';
import type { DistanceId, Numbers } from '../objective';

/** Points as distances see them: themselves, or for the cosine distance their directions. */
export interface Seen {
  rows: Float64Array;
  /** Euclidean length of each row for the cosine distance, 0 for one without a direction; otherwise empty. */
  lengths: Float64Array;
}

/** A copy of row-major points, as the distance sees them. */
export function seenBy(distance: DistanceId, points: Numbers, size: number): Seen {
  if (distance !== 'cosine') return { rows: Float64Array.from(points), lengths: new Float64Array(0) };
  const rows = new Float64Array(points.length);
  const lengths = new Float64Array(points.length / size);
  fillUnitRows(points, size, rows, lengths);
  return { rows, lengths };
}

/**
 * d(image i, word w), row-major, images x words, to the last bit what `distanceBetween` says. The cosine distance of a row without a direction is 1.
 * @param reuse is written and returned where it is as long as the answer.
 */
export function imageWordDistances(
  images: Seen,
  words: Seen,
  size: number,
  distance: DistanceId,
  reuse?: Float64Array,
): Float64Array {
  const imageCount = images.rows.length / size;
  const wordCount = words.rows.length / size;
  const distances = reuse?.length === imageCount * wordCount ? reuse : new Float64Array(imageCount * wordCount);
  for (let i = 0; i < imageCount; i++) {
    fillSquares(images.rows, i * size, words.rows, size, wordCount, distances, i * wordCount);
    const own = distance === 'cosine' && images.lengths[i] === 0 ? 0.5 : 0;
    for (let w = 0, at = i * wordCount; w < wordCount; w++, at++) {
      if (distance === 'cosine') distances[at] = distances[at] / 2 + own + (words.lengths[w] === 0 ? 0.5 : 0);
      else if (distance === 'euclidean') distances[at] = Math.sqrt(distances[at]);
    }
  }
  return distances;
}

/** Squared d(one image, each word), four words at a time: sums that do not wait for one another. */
function fillSquares(
  image: Float64Array,
  start: number,
  words: Float64Array,
  size: number,
  wordCount: number,
  out: Float64Array,
  outStart: number,
): void {
  let w = 0;
  for (; w + 4 <= wordCount; w += 4) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let k = 0, b = w * size; k < size; k++, b++) {
      const x = image[start + k];
      const d0 = x - words[b];
      const d1 = x - words[b + size];
      const d2 = x - words[b + 2 * size];
      const d3 = x - words[b + 3 * size];
      s0 += d0 * d0;
      s1 += d1 * d1;
      s2 += d2 * d2;
      s3 += d3 * d3;
    }
    out[outStart + w] = s0;
    out[outStart + w + 1] = s1;
    out[outStart + w + 2] = s2;
    out[outStart + w + 3] = s3;
  }
  for (; w < wordCount; w++) {
    let sum = 0;
    for (let k = 0; k < size; k++) {
      const difference = image[start + k] - words[w * size + k];
      sum += difference * difference;
    }
    out[outStart + w] = sum;
  }
}

/** d loss / d images (images x size) from `weights`, d loss / d distance for each image and word. Where points coincide the euclidean gradient is 0. */
export function gradientOnImages(
  weights: Float64Array,
  distances: Float64Array,
  images: Seen,
  words: Seen,
  size: number,
  distance: DistanceId,
): Float64Array {
  const wordCount = words.rows.length / size;
  const slope = new Float64Array(images.rows.length);
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at];
    if (weight === 0) continue;
    const factor =
      distance === 'squared' ? 2 * weight : distance === 'cosine' ? weight : distances[at] > 0 ? weight / distances[at] : 0;
    const i = Math.floor(at / wordCount) * size;
    const w = (at % wordCount) * size;
    for (let k = 0; k < size; k++) slope[i + k] += factor * (images.rows[i + k] - words.rows[w + k]);
  }
  if (distance !== 'cosine') return slope;
  const gradient = new Float64Array(slope.length);
  addUnitRowsGradient(images.rows, images.lengths, size, slope, gradient);
  return gradient;
}

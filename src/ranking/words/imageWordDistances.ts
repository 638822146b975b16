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
 */
export function imageWordDistances(images: Seen, words: Seen, size: number, distance: DistanceId): Float64Array {
  const imageCount = images.rows.length / size;
  const wordCount = words.rows.length / size;
  const distances = new Float64Array(imageCount * wordCount);
  for (let i = 0; i < imageCount; i++) {
    for (let w = 0; w < wordCount; w++) {
      let sum = 0;
      for (let k = 0, a = i * size, b = w * size; k < size; k++, a++, b++) {
        const difference = images.rows[a] - words.rows[b];
        sum += difference * difference;
      }
      if (distance === 'cosine') sum = sum / 2 + (images.lengths[i] === 0 ? 0.5 : 0) + (words.lengths[w] === 0 ? 0.5 : 0);
      distances[i * wordCount + w] = distance === 'euclidean' ? Math.sqrt(sum) : sum;
    }
  }
  return distances;
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

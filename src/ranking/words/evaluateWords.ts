/**
 * The heart for images and words: (image embeddings, classes, word vectors, negatives selection, margin, distance) -> (loss, d loss / d images, what was
 * selected). Pure; it trains the net, writes the strip's numbers and is checked against finite differences. Word vectors are read and never written.
 */
import { createRowList, type RowList, sampleRows } from '../mining/rows';
import { LARGEST_COORDINATE, type Numbers } from '../objective';
import { createRandom } from '../random';
import { gradientOnImages, imageWordDistances, type Seen, seenBy } from './imageWordDistances';
import { mineWords } from './wordMining';
import type { WordObjective } from './wordObjective';
import { distancesOfWords, type WordSpace } from './wordSpace';

export interface WordBatch {
  /** Of the images, row-major, count x size of the word vectors. */
  embeddings: Numbers;
  /** The class of each image: a row of the word space. */
  labels: ArrayLike<number>;
  space: WordSpace;
  /** Where random negatives take their chance from. 0 unless said otherwise. */
  seed?: number;
}

export interface WordEvaluation {
  loss: number;
  /** d loss / d embeddings, row-major, count x size. Always finite. */
  gradient: Float64Array;
  /** Triplets that mining selected (for the other two losses: images), and how many of these had a loss above 0. */
  selectedCount: number;
  activeCount: number;
  /** d(image, word), images x words. */
  distances: Float64Array;
  /** At most `limit` of the selected, drawn evenly: (image row, own word, other word); none for a loss without negatives. */
  sample(limit: number): Uint16Array;
}

/** Throws a RangeError for what cannot be computed. */
function check({ loss, margin, temperature }: WordObjective, { embeddings, labels, space }: WordBatch): void {
  const { size, count } = space;
  if (embeddings.length !== labels.length * size)
    throw new RangeError(`${embeddings.length} coordinates are not ${labels.length} rows of ${size}`);
  for (let i = 0; i < labels.length; i++)
    if (!Number.isInteger(labels[i]) || labels[i] < 0 || labels[i] >= count)
      throw new RangeError(`class ${labels[i]} has no word`);
  if (loss === 'triplet' && !Number.isFinite(margin)) throw new RangeError(`margin ${margin} is not a finite number`);
  if (loss === 'cross-entropy' && !(temperature > 0)) throw new RangeError(`temperature ${temperature} is not above 0`);
}

/**
 * Loss and gradient of one batch; 0 and none for an empty one. A NaN or infinite coordinate: loss NaN, zero gradient; coordinates beyond
 * LARGEST_COORDINATE are read as this. RangeError where sizes do not fit, a class has no word, the margin is not finite or the temperature not above 0.
 * - triplet: max(0, d(image, own word) + margin - d(image, other word)), mean over those above 0 or over all (Schroff et al. 2015 with words for the second and third branch)
 * - regression: mean square error of the coordinates against the own word's vector, as torch.nn.MSELoss
 * - cross-entropy: softmax over the class words of -d / temperature, as torch's cross_entropy of these logits
 */
export function evaluateWords(objective: WordObjective, batch: WordBatch): WordEvaluation {
  check(objective, batch);
  const { labels, space } = batch;
  const { size } = space;
  const count = labels.length;
  const embeddings = Float64Array.from(batch.embeddings, clamp);
  const images = seenBy(objective.distance, embeddings, size);
  const words = seenBy(objective.distance, space.vectors, size);
  const distances = imageWordDistances(images, words, size, objective.distance);
  if (!batch.embeddings.every(Number.isFinite)) {
    const none = { loss: Number.NaN, gradient: new Float64Array(embeddings.length), selectedCount: 0, activeCount: 0 };
    return { ...none, distances, sample: noneSelected };
  }
  const work: Work = { objective, batch: { ...batch, embeddings }, distances, images, words, count };
  if (objective.loss === 'triplet') return triplet(work);
  return objective.loss === 'regression' ? regression(work) : crossEntropy(work);
}

const clamp = (value: number) => Math.max(-LARGEST_COORDINATE, Math.min(LARGEST_COORDINATE, value));

interface Work {
  objective: WordObjective;
  batch: WordBatch;
  distances: Float64Array;
  images: Seen;
  words: Seen;
  count: number;
}

const noneSelected = () => new Uint16Array(0);

function triplet({ objective, batch, distances, images, words }: Work): WordEvaluation {
  const { labels, space, seed = 0 } = batch;
  const { count: wordCount, size } = space;
  const { mining, margin, average, distance } = objective;
  const selected: RowList = createRowList();
  const wordDistances = distancesOfWords(space, distance);
  mineWords(mining, { distances, labels, wordDistances, wordCount, margin, random: createRandom(seed) }, selected);
  const weights = new Float64Array(distances.length);
  let sum = 0;
  let activeCount = 0;
  for (let at = 0; at < selected.length; at += 3) {
    const row = selected.rows[at] * wordCount;
    const value = distances[row + selected.rows[at + 1]] + margin - distances[row + selected.rows[at + 2]];
    if (!(value > 0)) continue;
    sum += value;
    activeCount++;
    weights[row + selected.rows[at + 1]]++;
    weights[row + selected.rows[at + 2]]--;
  }
  const selectedCount = selected.length / 3;
  const terms = Math.max(1, average === 'active' ? activeCount : selectedCount);
  for (let at = 0; at < weights.length; at++) weights[at] /= terms;
  const gradient = gradientOnImages(weights, distances, images, words, size, distance);
  return {
    loss: sum / terms,
    gradient,
    selectedCount,
    activeCount,
    distances,
    sample: (limit) => sampleRows(selected, 3, limit),
  };
}

function regression({ batch, distances, count }: Work): WordEvaluation {
  const { embeddings, labels, space } = batch;
  const { size, vectors } = space;
  const gradient = new Float64Array(embeddings.length);
  let sum = 0;
  let activeCount = 0;
  for (let i = 0; i < count; i++) {
    let ofImage = 0;
    for (let k = 0; k < size; k++) {
      const difference = embeddings[i * size + k] - vectors[labels[i] * size + k];
      ofImage += difference * difference;
      gradient[i * size + k] = (2 * difference) / gradient.length;
    }
    sum += ofImage;
    if (ofImage > 0) activeCount++;
  }
  const loss = count ? sum / gradient.length : 0;
  return { loss, gradient, selectedCount: count, activeCount, distances, sample: noneSelected };
}

function crossEntropy({ objective, batch, distances, images, words, count }: Work): WordEvaluation {
  const { labels, space } = batch;
  const { count: wordCount, size } = space;
  const { distance, temperature } = objective;
  const weights = new Float64Array(distances.length);
  let sum = 0;
  let activeCount = 0;
  for (let i = 0; i < count; i++) {
    const row = distances.subarray(i * wordCount, (i + 1) * wordCount);
    const nearest = row.reduce((least, d) => Math.min(least, d), Number.POSITIVE_INFINITY);
    let total = 0;
    for (const d of row) total += Math.exp((nearest - d) / temperature);
    const value = (row[labels[i]] - nearest) / temperature + Math.log(total);
    sum += value;
    if (value > 0) activeCount++;
    for (let w = 0; w < wordCount; w++) {
      const share = Math.exp((nearest - row[w]) / temperature) / total;
      weights[i * wordCount + w] = ((w === labels[i] ? 1 : 0) - share) / (temperature * count);
    }
  }
  const gradient = gradientOnImages(weights, distances, images, words, size, distance);
  return { loss: count ? sum / count : 0, gradient, selectedCount: count, activeCount, distances, sample: noneSelected };
}

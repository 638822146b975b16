/**
 * The linear head that cross-entropy puts on the embedding: some thirty numbers, kept and trained here in JavaScript, so that nothing more has
 * to be read back from a GPU. Adam and SGD by the formulas of optimiser.ts. Starting weights follow from the seed alone.
 */
import type { HeadGradient } from '../ranking/catalogue/entry';
import { createRandom, deriveSeed } from '../ranking/random';
import { BETA1, BETA2, EPSILON } from './optimiser';
import type { Checkpoint, HeadValues, OptimiserId } from './protocol';

export interface LinearHeadTrainer {
  readonly values: HeadValues;
  copy(): HeadValues;
  apply(gradient: HeadGradient, learningRate: number): void;
  save(): NonNullable<Checkpoint['head']>;
}

/** A logit so far below the others that its share is exactly 0: the class takes no part, and nothing ever moves its row. */
const ABSENT_BIAS = -1e4;

export interface LinearHeadOptions {
  classes: number;
  /** A class that is left out of training and has no say in the softmax. */
  absent?: number | null;
  embeddingSize: number;
  seed: number;
  optimiser: OptimiserId;
  /** A head of another shape is left aside. */
  saved?: Checkpoint['head'];
}

const copyOf = ({ weights, bias }: HeadValues): HeadValues => ({ weights: weights.slice(), bias: bias.slice() });

export function createLinearHead(options: LinearHeadOptions): LinearHeadTrainer {
  const { classes, absent = null, embeddingSize, seed, optimiser, saved } = options;
  const fits = saved?.values.weights.length === classes * embeddingSize && saved.values.bias.length === classes;
  const values = fits ? copyOf(saved.values) : startingValues(classes, embeddingSize, seed);
  if (absent !== null) {
    values.weights.fill(0, absent * embeddingSize, (absent + 1) * embeddingSize);
    values.bias[absent] = ABSENT_BIAS;
  }
  const parts = [values.weights, values.bias];
  let step = fits ? saved.optimiser.step : 0;
  const kept = fits && saved.optimiser.moments.length === 4 ? saved.optimiser.moments : null;
  /** First and second moment of each part in turn. */
  const moments = parts.flatMap((part, i) => [0, 1].map((k) => kept?.[2 * i + k].slice() ?? new Float32Array(part.length)));

  function applyAdam(part: Float32Array, slope: Float64Array, first: Float32Array, second: Float32Array, learningRate: number) {
    const correction = Math.sqrt(1 - BETA2 ** step);
    const rate = (learningRate * correction) / (1 - BETA1 ** step);
    for (let k = 0; k < part.length; k++) {
      first[k] = BETA1 * first[k] + (1 - BETA1) * slope[k];
      second[k] = BETA2 * second[k] + (1 - BETA2) * slope[k] * slope[k];
      part[k] -= (rate * first[k]) / (Math.sqrt(second[k]) + EPSILON * correction);
    }
  }

  return {
    values,
    copy: () => copyOf(values),
    apply(gradient, learningRate) {
      step++;
      [gradient.weights, gradient.bias].forEach((slope, i) => {
        if (optimiser === 'adam') applyAdam(parts[i], slope, moments[2 * i], moments[2 * i + 1], learningRate);
        else for (let k = 0; k < slope.length; k++) parts[i][k] -= learningRate * slope[k];
      });
    },
    save: () => ({ values: copyOf(values), optimiser: { step, moments: moments.map((moment) => moment.slice()) } }),
  };
}

/** As torch starts a linear layer: uniform within 1 / sqrt(inputs). */
function startingValues(classes: number, embeddingSize: number, seed: number): HeadValues {
  const random = createRandom(deriveSeed(seed, 'weights', 'head'));
  const bound = 1 / Math.sqrt(embeddingSize);
  const draw = (length: number) => Float32Array.from({ length }, () => bound * (2 * random.next() - 1));
  return { weights: draw(classes * embeddingSize), bias: draw(classes) };
}

/**
 * One training step taken apart: what its batch looked like to the loss (loss, gradient on each image, what mining selected) and how far the
 * shown images moved. Computed by the function that trains (batchEvaluation.ts) from what the timeline kept, so it agrees with the run's loss.
 */
import { lossEntry } from '../ranking/catalogue';
import type { Objective } from '../ranking/objective';
import { evaluationOf } from './batchEvaluation';
import type { Frame } from './timelineFrames';

export interface StepAnatomy {
  step: number;
  /** What the loss was computed with. */
  objective: Objective;
  /** Class of each image of the batch. */
  labels: Uint8Array;
  /** Images of the batch, and how many classes they are of. */
  images: number;
  classes: number;
  size: number;
  /** What was selected: triplets, pairs, or (a loss on a whole batch) its terms. */
  selectedKind: 'triplets' | 'pairs' | 'terms';
  selectedCount: number;
  activeCount: number;
  loss: number;
  /** d loss / d embeddings before the update, row-major, images x size: the force on an image is minus its row. */
  gradient: Float64Array;
  /** Euclidean length of each image's row, and the image with the longest. */
  gradientLengths: Float64Array;
  largestGradientRow: number;
  /** How far each shown image went in the step's update, in embedding units; null where the frame of the step before is not kept. */
  moves: Float64Array | null;
  meanMove: number | null;
  largestMove: number | null;
}

function lengthsOfRows(values: ArrayLike<number>, size: number): Float64Array {
  const lengths = new Float64Array(values.length / size);
  for (let row = 0; row < lengths.length; row++) {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += values[row * size + k] ** 2;
    lengths[row] = Math.sqrt(sum);
  }
  return lengths;
}

const largestIndex = (values: Float64Array): number => values.reduce((best, value, i) => (value > values[best] ? i : best), 0);

/** How far each shown image lies from where it was; null unless the two frames are of neighbouring steps and the same images. */
function movesBetween(before: Frame | null, after: Frame): Float64Array | null {
  if (before?.step !== after.step - 1 || before.positions.length !== after.positions.length) return null;
  return lengthsOfRows(
    after.positions.map((value, i) => value - before.positions[i]),
    after.embeddingSize,
  );
}

const kinds = { triplets: 'triplets', pairs: 'pairs', batch: 'terms', classes: 'terms' } as const;

/**
 * null without a batch (step 0), or where what its loss was given is no longer known.
 * @param before the frame of the step before, or null where it is not kept.
 * @param after the frame of the step: its batch holds the embeddings before the update, its positions those after it.
 */
export function stepAnatomy(before: Frame | null, after: Frame): StepAnatomy | null {
  const evaluation = evaluationOf(after);
  if (!evaluation || !after.batch) return null;
  const { labels, objective } = after.batch;
  const size = after.embeddingSize;
  const gradientLengths = lengthsOfRows(evaluation.gradient, size);
  const moves = movesBetween(before, after);
  return {
    step: after.step,
    objective,
    labels,
    images: labels.length,
    classes: new Set(labels).size,
    size,
    selectedKind: kinds[lossEntry(objective.loss).needs],
    selectedCount: evaluation.selectedCount,
    activeCount: evaluation.activeCount,
    loss: evaluation.loss,
    gradient: evaluation.gradient,
    gradientLengths,
    largestGradientRow: largestIndex(gradientLengths),
    moves,
    meanMove: moves ? moves.reduce((sum, move) => sum + move, 0) / moves.length : null,
    largestMove: moves ? moves[largestIndex(moves)] : null,
  };
}

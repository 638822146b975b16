/**
 * One training step, the same on every backend: embed the batch, read the embeddings back, let src/ranking say loss and gradient, pass the
 * gradient back through the net, update. One forward pass; the read-back (batch x size floats) is what lets one pure function be the loss everywhere.
 */
import { type Evaluation, evaluate, type LabelledBatch, type Objective, type Workspace } from '../ranking/objective';
import type { Network } from './network';
import type { Optimiser } from './optimiser';
import { dispose, tensor } from './tensorflow';

/** What the loss is told besides the embeddings: given rows, the seed of minings that draw, the head of cross-entropy. */
export interface StepInput extends Pick<LabelledBatch, 'given' | 'seed' | 'head'> {
  /** count x 784, values in 0..1. */
  images: Float32Array;
  labels: Uint8Array;
}

export interface StepOutcome<E extends AskedLoss = Evaluation> {
  evaluation: E;
  /** count x embedding size, as they were before the update. */
  embeddings: Float32Array;
}

/** What a step needs of a loss: its value, d loss / d embeddings, and whether there is anything to learn. */
export type AskedLoss = Pick<Evaluation, 'loss' | 'gradient' | 'activeCount'>;

/** One step on the loss of embeddings, as below. */
export function trainOnBatch(
  network: Network,
  optimiser: Optimiser,
  { images, labels, given, seed, head }: StepInput,
  objective: Objective,
  learningRate: number,
  workspace: Workspace,
): Promise<StepOutcome> {
  const ask = (embeddings: Float32Array, size: number) =>
    evaluate(objective, { embeddings, size, labels, given, seed, head }, workspace);
  return trainOnLoss(network, optimiser, images, labels.length, ask, learningRate);
}

/**
 * One step on whatever `ask` says of the batch's embeddings (count x size). Leaves the weights as they are when the loss is not finite; the caller sees
 * it in `evaluation.loss`.
 * @param pixels count x 784, values in 0..1.
 */
export async function trainOnLoss<E extends AskedLoss>(
  network: Network,
  optimiser: Optimiser,
  pixels: Float32Array,
  count: number,
  ask: (embeddings: Float32Array, size: number) => E,
  learningRate: number,
): Promise<StepOutcome<E>> {
  const images = tensor(pixels, [count, 28, 28, 1]);
  const trace = network.forward(images);
  const output = trace[trace.length - 1];
  const size = output.shape[1] as number;
  try {
    const embeddings = (await output.data()) as Float32Array;
    const evaluation = ask(embeddings, size);
    if (Number.isFinite(evaluation.loss) && evaluation.activeCount > 0) {
      const gradient = tensor(Float32Array.from(evaluation.gradient), [count, size]);
      const gradients = network.backward(trace, gradient);
      optimiser.apply(gradients, learningRate);
      dispose([gradient, ...gradients]);
    }
    return { evaluation, embeddings };
  } finally {
    dispose([images, ...trace]);
  }
}

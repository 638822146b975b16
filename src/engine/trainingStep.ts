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

export interface StepOutcome {
  evaluation: Evaluation;
  /** count x embedding size, as they were before the update. */
  embeddings: Float32Array;
}

/** Leaves the weights as they are when the loss is not finite; the caller sees it in `evaluation.loss`. */
export async function trainOnBatch(
  network: Network,
  optimiser: Optimiser,
  input: StepInput,
  objective: Objective,
  learningRate: number,
  workspace: Workspace,
): Promise<StepOutcome> {
  const count = input.labels.length;
  const images = tensor(input.images, [count, 28, 28, 1]);
  const trace = network.forward(images);
  const output = trace[trace.length - 1];
  const size = output.shape[1] as number;
  try {
    const embeddings = (await output.data()) as Float32Array;
    const { labels, given, seed, head } = input;
    const evaluation = evaluate(objective, { embeddings, size, labels, given, seed, head }, workspace);
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

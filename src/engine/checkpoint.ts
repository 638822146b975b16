/** Saving all that a run needs to go on elsewhere, and taking it up again. Batches follow from seed and step, so weights and moments are enough. */
import type { Network } from './network';
import { assignValues, type Optimiser } from './optimiser';
import type { Checkpoint } from './protocol';

const baseName = (name: string) => name.replace(/#\d+$/, '');

export async function saveWeights(network: Network, optimiser: Optimiser): Promise<Pick<Checkpoint, 'weights' | 'optimiser'>> {
  const weights: Checkpoint['weights'] = [];
  for (const parameter of network.parameters)
    weights.push({ name: baseName(parameter.name), shape: parameter.shape, values: (await parameter.data()) as Float32Array });
  return { weights, optimiser: await optimiser.state() };
}

/** Throws when the checkpoint is of another net. */
export function restoreWeights(network: Network, optimiser: Optimiser, checkpoint: Checkpoint): void {
  const fits =
    checkpoint.weights.length === network.parameters.length &&
    network.parameters.every((parameter, i) => {
      const saved = checkpoint.weights[i];
      return saved.name === baseName(parameter.name) && saved.values.length === parameter.size;
    });
  if (!fits) throw new Error('checkpoint of another net');
  network.parameters.forEach((parameter, i) => {
    assignValues(parameter, checkpoint.weights[i].values, parameter.shape);
  });
  optimiser.restore(checkpoint.optimiser);
}

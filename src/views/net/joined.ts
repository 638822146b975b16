/** Where the branches meet: the distances between their embeddings, and the loss of this one pair or triplet by the function that trains. */

import { lossEntry } from '../../ranking/catalogue';
import { distanceBetween } from '../../ranking/distance';
import { evaluate, type Objective } from '../../ranking/objective';
import type { Branches } from './branches';

export interface Joined {
  /** Between the first branch and each of the others. */
  distances: number[];
  /** null: the loss cannot be computed from these images alone. */
  loss: number | null;
}

/** @param embeddings row-major, one row a branch. */
export function joinBranches(
  { lookedAt, rows, labels }: Pick<Branches, 'lookedAt' | 'rows' | 'labels'>,
  embeddings: Float32Array,
  size: number,
  experiment: Omit<Objective, 'average'>,
): Joined {
  const distances = rows.slice(1).map((_, i) => distanceBetween(embeddings, size, 0, i + 1, experiment.distance));
  // Made of single pairs or triplets, as an offline sampler gives them; the others are not made of these rows alone.
  if (!lossEntry(experiment.loss).minings.includes('offline-fixed')) return { distances, loss: null };
  const given = { kind: lookedAt, rows: Uint16Array.from(rows, (_, i) => i) };
  const objective: Objective = { ...experiment, mining: 'offline-fixed', average: 'all' };
  return { distances, loss: evaluate(objective, { embeddings, size, labels, given }).loss };
}

/** Golden cases of pytorch-metric-learning's losses over similarities, by the very function that trains. */

import { evaluate, type LossId, type Objective } from '../objective';
import { type Computed, flat, type GoldenCase, matrixOf, numberOf, numbersOf, rowsOf } from './inputs';

function solve(golden: GoldenCase, loss: LossId, parameters: Partial<Objective>): Computed {
  const rows = matrixOf(golden.inputs, 'embeddings');
  const labels = numbersOf(golden.inputs, 'labels');
  const similarity = golden.params.normalize === false ? ('dot' as const) : ('cosine' as const);
  const general = { distance: 'cosine', mining: 'batch-all', margin: 0, average: 'all' } as const;
  const size = rows[0].length;
  const result = evaluate({ loss, ...general, similarity, ...parameters }, { embeddings: flat(rows), size, labels });
  return { loss: result.loss, grad: rowsOf(result.gradient, size) };
}

export const pmlNtXent = (golden: GoldenCase): Computed =>
  solve(golden, 'nt-xent', { temperature: numberOf(golden.params, 'temperature', 0.07) });

export const pmlMultiSimilarity = (golden: GoldenCase): Computed =>
  solve(golden, 'multi-similarity', {
    alpha: numberOf(golden.params, 'alpha', 2),
    beta: numberOf(golden.params, 'beta', 50),
    base: numberOf(golden.params, 'base', 0.5),
  });

export const pmlNPairs = (golden: GoldenCase): Computed => solve(golden, 'n-pairs', { pairsOfClass: 'first' });

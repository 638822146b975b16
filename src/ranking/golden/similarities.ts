/** Golden cases of pytorch-metric-learning's losses over similarities. */

import { multiSimilarity } from '../losses/multiSimilarity';
import { nPairs } from '../losses/nPairs';
import { ntXent } from '../losses/ntXent';
import type { DistanceLoss } from '../losses/terms';
import { similaritiesOf, similarityGradient } from '../similarity';
import { type Computed, flat, type GoldenCase, matrixOf, numberOf, numbersOf, rowsOf } from './inputs';

type SimilarityLoss = (values: Float64Array, labels: number[], count: number, weights: Float64Array) => DistanceLoss;

function solveSimilarities(golden: GoldenCase, loss: SimilarityLoss): Computed {
  const rows = matrixOf(golden.inputs, 'embeddings');
  const labels = numbersOf(golden.inputs, 'labels');
  const size = rows[0].length;
  const embeddings = flat(rows);
  const similarities = similaritiesOf(embeddings, size, golden.params.normalize === false ? 'dot' : 'cosine');
  const weights = new Float64Array(labels.length ** 2);
  const result = loss(similarities.values, labels, labels.length, weights);
  return { loss: result.loss, grad: rowsOf(similarityGradient(embeddings, similarities, weights), size) };
}

export function pmlNtXent(golden: GoldenCase): Computed {
  const temperature = numberOf(golden.params, 'temperature', 0.07);
  return solveSimilarities(golden, (values, labels, count, weights) => ntXent(values, labels, count, temperature, weights));
}

export function pmlMultiSimilarity(golden: GoldenCase): Computed {
  const { params } = golden;
  const options = {
    alpha: numberOf(params, 'alpha', 2),
    beta: numberOf(params, 'beta', 50),
    base: numberOf(params, 'base', 0.5),
  };
  return solveSimilarities(golden, (values, labels, count, weights) =>
    multiSimilarity(values, labels, count, options, weights),
  );
}

export function pmlNPairs(golden: GoldenCase): Computed {
  return solveSimilarities(golden, nPairs);
}

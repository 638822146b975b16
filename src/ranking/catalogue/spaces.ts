/**
 * Where a loss lives: over the distances or over the similarities of a batch. These wrap a loss that writes W = d loss / d distance (or similarity)
 * with what all of them share: the matrix before it, and the chain rule from W to the embeddings after it.
 */

import { fillDistanceMatrix } from '../distance';
import type { DistanceLoss } from '../losses/terms';
import { addUnitRowsGradient, fillUnitRows } from '../normalise';
import { addEmbeddingGradient } from '../pairWeights';
import { addSimilarityGradient, fillSimilarities } from '../similarity';
import type { Work } from './entry';

type MatrixLoss = (work: Work) => DistanceLoss;

/** `workspace.distances` holds d(i, j) of the objective's distance. `epsilon` is added to each coordinate of a difference, as torch does. */
export function overDistances(loss: MatrixLoss, epsilon = 0): MatrixLoss {
  return (work) => {
    const { objective, count, size, workspace } = work;
    const { coordinates, unit, lengths, unitGradient, gradient, distances, weights } = workspace;
    const { distance } = objective;
    const onSphere = distance === 'cosine';
    if (onSphere) fillUnitRows(coordinates, size, unit, lengths);
    const rows = onSphere ? unit : coordinates;
    fillDistanceMatrix(rows, size, distance, distances, epsilon, count, workspace.distanceRow);
    const result = loss(work);
    if (onSphere) {
      unitGradient.fill(0);
      addEmbeddingGradient(weights, distances, unit, size, count, distance, unitGradient);
      addUnitRowsGradient(unit, lengths, size, unitGradient, gradient);
    } else addEmbeddingGradient(weights, distances, rows, size, count, distance, gradient, epsilon);
    return result;
  };
}

/** `workspace.distances` holds S(i, j): cosines, or dot products where the objective says so. */
export function overSimilarities(loss: MatrixLoss): MatrixLoss {
  return (work) => {
    const { objective, count, size, workspace } = work;
    const { coordinates, unit, lengths, unitGradient, gradient, distances, weights } = workspace;
    const normalised = (objective.similarity ?? 'cosine') === 'cosine';
    if (normalised) fillUnitRows(coordinates, size, unit, lengths);
    const rows = normalised ? unit : coordinates;
    fillSimilarities(rows, size, count, distances);
    const result = loss(work);
    if (normalised) {
      unitGradient.fill(0);
      addSimilarityGradient(weights, unit, size, count, unitGradient);
      addUnitRowsGradient(unit, lengths, size, unitGradient, gradient);
    } else addSimilarityGradient(weights, rows, size, count, gradient);
    return result;
  };
}

/** What the batch cases share: a distance matrix, a loss that writes pair weights, and the gradient that follows. */

import { fillDistanceMatrix } from '../distance';
import type { DistanceLoss } from '../losses/terms';
import { createRowList, type RowList } from '../mining/rows';
import { normaliseRows, normaliseRowsBackward } from '../normalise';
import type { DistanceId } from '../objective';
import { addEmbeddingGradient } from '../pairWeights';
import { flat, type GoldenCase, type Matrix, matrixOf, numbersOf, rowsOf } from './inputs';

export interface DistanceBatch {
  points: Float64Array;
  size: number;
  count: number;
  labels: Int32Array;
  kind: DistanceId;
  epsilon: number;
  distances: Float64Array;
  list: RowList;
}

export function openBatch(rows: Matrix, labels: number[], kind: DistanceId, epsilon = 0): DistanceBatch {
  const size = rows[0]?.length ?? 0;
  const count = rows.length;
  if (labels.length !== count) throw new TypeError(`${labels.length} labels for ${count} rows`);
  const points = flat(rows);
  const distances = new Float64Array(count * count);
  fillDistanceMatrix(points, size, kind, distances, epsilon);
  return { points, size, count, labels: Int32Array.from(labels), kind, epsilon, distances, list: createRowList() };
}

/** The batch of a case with embeddings and labels; `raw` are its embeddings before a normalisation that the case asks for. */
export function openLabelled(
  golden: GoldenCase,
  kind: DistanceId,
  normalise = false,
): DistanceBatch & { raw: Float64Array | null } {
  const rows = matrixOf(golden.inputs, 'embeddings');
  const labels = numbersOf(golden.inputs, 'labels');
  if (!normalise) return { ...openBatch(rows, labels, kind), raw: null };
  const raw = flat(rows);
  const size = rows[0]?.length ?? 0;
  return { ...openBatch(rowsOf(normaliseRows(raw, size), size), labels, kind), raw };
}

export interface Solved extends DistanceLoss {
  gradient: Float64Array;
}

/** Runs a loss and turns its pair weights into the gradient, with respect to the raw embeddings where there are such. */
export function solve(
  batch: DistanceBatch & { raw?: Float64Array | null },
  loss: (weights: Float64Array) => DistanceLoss,
): Solved {
  const { points, size, count, kind, epsilon, distances } = batch;
  const weights = new Float64Array(count * count);
  const result = loss(weights);
  const gradient = new Float64Array(count * size);
  addEmbeddingGradient(weights, distances, points, size, count, kind, gradient, epsilon);
  return { ...result, gradient: batch.raw ? normaliseRowsBackward(batch.raw, size, gradient) : gradient };
}

/** The list as rows, each a pair or triplet. */
export function listed(list: RowList, width: 2 | 3): Matrix {
  return rowsOf(list.rows.subarray(0, list.length), width);
}

/** Buffers that evaluations reuse, so that a training step allocates nothing. Grows to the largest batch it has seen. */

import { createNegativeRow, type NegativeRow } from './losses/tripletBatchAll';
import { createRowList, type RowList } from './mining/rows';

export interface Workspace {
  coordinates: Float64Array;
  gradient: Float64Array;
  distances: Float64Array;
  distanceRow: Float64Array;
  weights: Float64Array;
  labels: Int32Array;
  negatives: NegativeRow;
  selected: RowList;
}

export function createWorkspace(): Workspace {
  return {
    coordinates: new Float64Array(0),
    gradient: new Float64Array(0),
    distances: new Float64Array(0),
    distanceRow: new Float64Array(0),
    weights: new Float64Array(0),
    labels: new Int32Array(0),
    negatives: createNegativeRow(0),
    selected: createRowList(),
  };
}

/** Makes room for count points of the size; weights and gradient come back zeroed, gradient exactly count x size long. */
export function prepareWorkspace(workspace: Workspace, count: number, size: number): void {
  if (workspace.labels.length < count) {
    workspace.labels = new Int32Array(count);
    workspace.negatives = createNegativeRow(count);
    workspace.distanceRow = new Float64Array(count);
    workspace.distances = new Float64Array(count * count);
    workspace.weights = new Float64Array(count * count);
  }
  if (workspace.gradient.length !== count * size) {
    workspace.gradient = new Float64Array(count * size);
    workspace.coordinates = new Float64Array(count * size);
  }
  workspace.weights.fill(0, 0, count * count);
  workspace.gradient.fill(0);
  workspace.selected.length = 0;
}

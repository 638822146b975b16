/** Buffers that evaluations reuse, so that a training step allocates nothing. Grows to the largest batch it has seen. */

import { createNegativeRow, type NegativeRow } from './losses/tripletBatchAll';
import { createRowList, type RowList } from './mining/rows';

export interface Workspace {
  coordinates: Float64Array;
  gradient: Float64Array;
  /** The rows at unit length with the lengths they had, and d loss / d these; filled where the cosine is asked for. */
  unit: Float64Array;
  lengths: Float64Array;
  unitGradient: Float64Array;
  /** count x count: distances, or similarities for the losses that are made of them; W is d loss / d these. */
  distances: Float64Array;
  distanceRow: Float64Array;
  weights: Float64Array;
  labels: Int32Array;
  negatives: NegativeRow;
  selected: RowList;
  /** Room for minings that look at more rows than they select. */
  candidates: RowList;
}

export function createWorkspace(): Workspace {
  return {
    coordinates: new Float64Array(0),
    gradient: new Float64Array(0),
    unit: new Float64Array(0),
    lengths: new Float64Array(0),
    unitGradient: new Float64Array(0),
    distances: new Float64Array(0),
    distanceRow: new Float64Array(0),
    weights: new Float64Array(0),
    labels: new Int32Array(0),
    negatives: createNegativeRow(0),
    selected: createRowList(),
    candidates: createRowList(),
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
    workspace.unit = new Float64Array(count * size);
    workspace.unitGradient = new Float64Array(count * size);
  }
  if (workspace.lengths.length < count) workspace.lengths = new Float64Array(count);
  workspace.weights.fill(0, 0, count * count);
  workspace.gradient.fill(0);
  workspace.selected.length = 0;
  workspace.candidates.length = 0;
}

/** What is said of a library's layer, and what the layers are put together from: rows of a batch, and the losses of this project over them. */

import type { Library } from '../about/entry';
import type { LossId } from '../catalogue';
import { evaluate, type GivenSelection, type LabelledBatch, type Objective } from '../objective';

/** Widely copied code beside the libraries of the catalogue. */
export type LayerHome = Library | 'siamese-triplet' | 'tensorflow-triplet-loss' | 'keras.io';

/** What a layer is given: a triplet for each order of its positive pair, or each pair once; or it takes the batch whole. */
export type LayerTerms = 'ordered-triplets' | 'unordered-triplets' | 'pairs' | 'batch';
export type LayerMean = 'all' | 'active' | 'each-kind' | 'anchors' | 'positives';

export interface LibraryLayer {
  id: string;
  home: LayerHome;
  /** As it is written in code. */
  call: string;
  /** The loss of the catalogue that it is a variant of. */
  loss: LossId;
  terms: LayerTerms;
  distance: 'euclidean' | 'squared' | 'cosine' | 'dot';
  /** Puts embeddings at unit length first. */
  normalises: boolean;
  /** Before a square: Hadsell's half, or none; null where nothing is squared. */
  half: boolean | null;
  mean: LayerMean;
  /** Its own margin; null where it has none. */
  margin: number | null;
  /** Its own temperature, where it has one in place of a margin. */
  temperature?: number;
  /** Golden cases that hold its value; none: by its documentation. */
  heldBy: readonly string[];
  /** Loss of embeddings that are already as long as the layer makes them. */
  compute(batch: LabelledBatch, marginOrTemperature: number): number;
}

/** Rows of all triplets (a, p, n); unordered: a before p only. */
export function triplets(labels: ArrayLike<number>, ordered: boolean): GivenSelection {
  const rows: number[] = [];
  for (let a = 0; a < labels.length; a++)
    for (let p = ordered ? 0 : a + 1; p < labels.length; p++) {
      if (p === a || labels[p] !== labels[a]) continue;
      for (let n = 0; n < labels.length; n++) if (labels[n] !== labels[a]) rows.push(a, p, n);
    }
  return { kind: 'triplets', rows: Uint16Array.from(rows) };
}

/** Each pair once; of one kind where `same` says which. */
export function pairs(labels: ArrayLike<number>, same?: boolean): GivenSelection {
  const rows: number[] = [];
  for (let i = 0; i < labels.length; i++)
    for (let j = i + 1; j < labels.length; j++) if (same === undefined || (labels[i] === labels[j]) === same) rows.push(i, j);
  return { kind: 'pairs', rows: Uint16Array.from(rows) };
}

type Asked = Partial<Objective> & Pick<Objective, 'loss'>;

/** The loss over given rows; a batch that brings its own (as golden cases do) is taken at its word. */
export function over(asked: Asked, margin: number, batch: LabelledBatch, given: GivenSelection): number {
  const objective = { distance: 'euclidean', mining: 'offline-fixed', average: 'all', ...asked, margin } as const;
  return evaluate(objective, { given, ...batch }).loss;
}
export function ofBatch(asked: Asked, batch: LabelledBatch): number {
  return evaluate({ distance: 'cosine', mining: 'batch-all', average: 'all', margin: 0, ...asked }, batch).loss;
}

export const common = { half: null, normalises: false, distance: 'euclidean', mean: 'all' } as const;

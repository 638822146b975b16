/**
 * Layers of libraries, each as what it makes of one batch: the same four points given to all show in what they differ. Each is put together from the
 * losses of this project; where golden cases of the library itself hold it they are named, the others follow the library's documentation.
 */

import type { LibraryLayer } from './libraryLayers/layer';
import { layersOfBatches } from './libraryLayers/ofBatches';
import { layersOfPairs } from './libraryLayers/ofPairs';
import { layersOfTriplets } from './libraryLayers/ofTriplets';
import { normaliseRows } from './normalise';
import type { LabelledBatch } from './objective';

export type { LayerHome, LayerMean, LayerTerms, LibraryLayer } from './libraryLayers/layer';

export const libraryLayers: readonly LibraryLayer[] = [...layersOfTriplets, ...layersOfPairs, ...layersOfBatches];

/** What a layer makes of a batch, its own normalisation first; at its own margin or temperature unless another is given. */
export function layerLoss(layer: LibraryLayer, batch: LabelledBatch, asked = layer.margin ?? layer.temperature ?? 0): number {
  const { embeddings, size } = batch;
  return layer.compute(layer.normalises ? { ...batch, embeddings: normaliseRows(embeddings, size) } : batch, asked);
}

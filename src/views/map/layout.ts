/**
 * From a frame to a flat picture: as it is in two dimensions, by PCA above (which follows the picture before, so that nothing
 * flips); the last batch is placed by the same map.
 */

import { type Projection as Plane, project } from '../../ranking/projection';

export interface FlatPicture {
  /** x, y by turns, one pair a row. */
  xy: Float32Array;
  /** Share of the variance that is shown, 0..1; 1 in two dimensions. */
  varianceShown: number;
  /** Rows of the last batch in the same coordinates; empty without a batch. */
  batchXy: Float32Array;
  /** What the next picture follows; null in two dimensions. */
  plane: Plane | null;
}

/**
 * @param positions row-major, count x size.
 * @param batch the last batch's embeddings, likewise, or null.
 * @param previous the picture before, of the same size, to stay close to; null for none.
 */
export function flatten(
  positions: Float32Array,
  size: number,
  batch: Float32Array | null,
  previous: FlatPicture | null,
): FlatPicture {
  const rows = batch ?? new Float32Array(0);
  if (size === 2) return { xy: positions, varianceShown: 1, batchXy: rows, plane: null };
  const plane = project(positions, size, previous?.plane);
  return { xy: plane.positions, varianceShown: plane.varianceShown, batchXy: place(rows, size, plane), plane };
}

/** Rows of the embedding space on a plane that was found for others. */
export function place(rows: Float32Array, size: number, { mean, axes }: Plane): Float32Array {
  const out = new Float32Array((rows.length / size) * 2);
  for (let r = 0; 2 * r < out.length; r++) {
    for (let k = 0; k < size; k++) {
      const offset = rows[r * size + k] - mean[k];
      out[2 * r] += offset * axes[k];
      out[2 * r + 1] += offset * axes[size + k];
    }
  }
  return out;
}

/**
 * One anchor and what the loss sees from it: distances in the full embedding, its positive (the farthest unless chosen), the
 * kind of every negative for that pair, and the two rings. Exact in any dimension; the drawing only places what is computed here.
 */

import { pointDistance } from '../../ranking/census';
import { hardestOf } from '../../ranking/hardest';
import { type TripletKind, tripletKind } from '../../ranking/kinds';
import type { DistanceId, Numbers } from '../../ranking/objective';

export interface AnchorScene {
  anchor: number;
  /** -1 where the anchor is the only one of its class. */
  positive: number;
  /** The nearest negative, or the chosen one; -1 where there is none. */
  negative: number;
  /** In the distance the loss uses. */
  dAp: number;
  dAn: number;
  /** From the anchor to every row, in the distance the loss uses: the very numbers the census counts with. */
  distances: Float64Array;
  /** The same as radii on the picture (the root, where distances are squared). */
  lengths: Float64Array;
  innerRadius: number;
  outerRadius: number;
  /** Number of negatives of each kind for (anchor, positive). */
  counts: Record<TripletKind, number>;
}

export interface Points {
  /** Row-major, count x size. */
  positions: Numbers;
  size: number;
  labels: ArrayLike<number>;
}

/** Length on the ruler of a distance the loss uses; a cosine distance has none on the map and is its own radius in the anchor view. */
export const rulerLength = (distance: number, kind: DistanceId) => (kind === 'squared' ? Math.sqrt(distance) : distance);

/**
 * @param chosen rows the reader has picked; null or a row of the wrong class means the hardest.
 * @throws never; an anchor that is no row gives null.
 */
export function makeAnchorScene(
  points: Points,
  anchor: number,
  chosen: { positive: number | null; negative: number | null },
  margin: number,
  kind: DistanceId,
): AnchorScene | null {
  const { positions, size } = points;
  const rows = hardestOf(points, anchor, kind, chosen);
  if (!rows) return null;
  const { positive, negative } = rows;
  const distances = new Float64Array(positions.length / size);
  for (let i = 0; i < distances.length; i++) {
    if (i !== anchor) distances[i] = pointDistance(positions, size, anchor, i, kind);
  }
  const scene: AnchorScene = {
    anchor,
    positive,
    negative,
    dAp: positive < 0 ? 0 : distances[positive],
    dAn: negative < 0 ? 0 : distances[negative],
    distances,
    lengths: distances.map((distance) => rulerLength(distance, kind)),
    innerRadius: 0,
    outerRadius: 0,
    counts: { easy: 0, 'semi-hard': 0, hard: 0 },
  };
  setMargin(scene, points.labels, margin, kind);
  return scene;
}

/** The same scene at another margin: distances stay, the outer ring and the counts are new. */
export function setMargin(scene: AnchorScene, labels: ArrayLike<number>, margin: number, kind: DistanceId): void {
  scene.innerRadius = rulerLength(scene.dAp, kind);
  scene.outerRadius = rulerLength(scene.dAp + margin, kind);
  const counts = { easy: 0, 'semi-hard': 0, hard: 0 };
  for (let i = 0; i < scene.distances.length; i++) {
    if (labels[i] !== labels[scene.anchor]) counts[kindInScene(scene, i, margin)]++;
  }
  scene.counts = counts;
}

/** Kind of the triplet (anchor, positive, row). */
export function kindInScene(scene: AnchorScene, row: number, margin: number): TripletKind {
  return tripletKind(scene.dAp, scene.distances[row], margin);
}

/** Lengths on the picture from one row of `points` to every row of another set in the same space. */
export function lengthsTo(points: Points, anchor: number, others: Float32Array, kind: DistanceId): Float64Array {
  const { positions, size } = points;
  const both = new Float32Array(size + others.length);
  both.set(positions.subarray(anchor * size, (anchor + 1) * size));
  both.set(others, size);
  return Float64Array.from({ length: others.length / size }, (_, i) =>
    rulerLength(pointDistance(both, size, 0, i + 1, kind), kind),
  );
}

/**
 * The anchor view: each point at its true distance (`lengths`) from the anchor, in the direction of its offset from the anchor's place on the
 * flat picture. The anchor itself is at (0, 0).
 */
export function polarLayout(flat: Float32Array, lengths: Float64Array, atX: number, atY: number): Float32Array {
  const out = new Float32Array(flat.length);
  for (let i = 0; i < lengths.length; i++) {
    const dx = flat[2 * i] - atX;
    const dy = flat[2 * i + 1] - atY;
    const length = Math.hypot(dx, dy);
    // Points that the flat picture puts on the anchor have no direction; any fixed one is as good.
    out[2 * i] = length > 0 ? (dx / length) * lengths[i] : lengths[i];
    out[2 * i + 1] = length > 0 ? (dy / length) * lengths[i] : 0;
  }
  return out;
}

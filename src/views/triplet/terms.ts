/** What one triplet costs and what its gradient does, computed by the function that trains (ranking/objective.ts) on a batch of just these three points. */

import { type TripletKind, tripletKind } from '../../ranking/kinds';
import { type DistanceId, evaluate, type GivenSelection, type LossId } from '../../ranking/objective';
import { pointDistance } from '../../ranking/sortedDistances';

export interface TripletTerms {
  dAp: number;
  dAn: number;
  kind: TripletKind;
  /** One entry for a triplet loss; the positive pair's and the negative pair's for a pair loss. */
  losses: number[];
  /** Their sum. */
  loss: number;
  /** d loss / d (anchor, positive, negative), 3 x size. */
  gradient: Float64Array;
  /** The three rows, 3 x size. */
  points: Float64Array;
}

export const isPairLoss = (loss: LossId) => loss !== 'triplet';

const triplet: GivenSelection = { kind: 'triplets', rows: Uint16Array.of(0, 1, 2) };
const pairs: GivenSelection[] = [
  { kind: 'pairs', rows: Uint16Array.of(0, 1) },
  { kind: 'pairs', rows: Uint16Array.of(0, 2) },
];

/** @param rows anchor, positive and negative of `positions` (row-major, count x size). */
export function tripletTerms(
  settings: { loss: LossId; distance: DistanceId; margin: number },
  positions: Float32Array,
  size: number,
  rows: readonly [number, number, number],
): TripletTerms {
  const points = new Float64Array(3 * size);
  for (const [i, row] of rows.entries()) points.set(positions.subarray(row * size, (row + 1) * size), i * size);
  const batch = { embeddings: points, size, labels: [0, 0, 1] };
  const objective = { ...settings, mining: 'offline-fixed', average: 'all' } as const;
  const parts = (isPairLoss(settings.loss) ? pairs : [triplet]).map((given) => evaluate(objective, { ...batch, given }));
  const gradient = new Float64Array(3 * size);
  for (const part of parts) for (let i = 0; i < gradient.length; i++) gradient[i] += part.gradient[i];
  const losses = parts.map((part) => part.loss);
  const dAp = pointDistance(positions, size, rows[0], rows[1], settings.distance);
  const dAn = pointDistance(positions, size, rows[0], rows[2], settings.distance);
  return {
    dAp,
    dAn,
    kind: tripletKind(dAp, dAn, settings.margin),
    losses,
    loss: losses.reduce((sum, loss) => sum + loss, 0),
    gradient,
    points,
  };
}

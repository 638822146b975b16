/**
 * One kind for each point while no anchor is chosen: the point as anchor with its nearest positive and its nearest negative, so that
 * hard means that its nearest neighbour is of another class (among thousands of points the farthest positive would make all hard).
 * The two distances do not depend on the margin: a new margin costs nothing. Finding them is quadratic, done in slices between frames.
 */

import { distanceBetween } from '../../ranking/distance';
import { type TripletKind, tripletKind } from '../../ranking/kinds';
import type { DistanceId } from '../../ranking/objective';
import type { Points } from './anchorScene';

export interface NearestKinds {
  /** Begins anew for other points; what was known stays visible until it is replaced. Euclidean and squared distances have the same nearest. */
  start(points: Points, distance?: DistanceId): void;
  /** Goes on for about this long; true when something is new. */
  advance(budgetMs: number): boolean;
  done(): boolean;
  /** null while nothing is known of this row in this distance. */
  kindOf(row: number, margin: number, distance: DistanceId): TripletKind | null;
}

const measureOf = (distance: DistanceId) => (distance === 'cosine' ? 'cosine' : 'squared');

export function createNearestKinds(): NearestKinds {
  let points: Points | null = null;
  let toPositive = new Float64Array(0);
  let toNegative = new Float64Array(0);
  let known = new Uint8Array(0);
  let next = 0;
  /** What is compared: squares, of which euclidean distances follow, or cosine distances. */
  let measure: 'squared' | 'cosine' = 'squared';

  const examine = ({ positions, size, labels }: Points, anchor: number) => {
    let positive = Number.POSITIVE_INFINITY;
    let negative = Number.POSITIVE_INFINITY;
    const label = labels[anchor];
    for (let i = 0; i < labels.length; i++) {
      const distance = distanceBetween(positions, size, anchor, i, measure);
      if (labels[i] !== label) {
        if (distance < negative) negative = distance;
      } else if (distance < positive && i !== anchor) positive = distance;
    }
    toPositive[anchor] = positive;
    toNegative[anchor] = negative;
    known[anchor] = 1;
  };

  return {
    start(nextPoints, distance = 'euclidean') {
      points = nextPoints;
      const nextMeasure = measureOf(distance);
      if (nextMeasure !== measure) known.fill(0);
      measure = nextMeasure;
      const count = points.labels.length;
      if (known.length !== count) {
        toPositive = new Float64Array(count);
        toNegative = new Float64Array(count);
        known = new Uint8Array(count);
      }
      next = 0;
    },
    advance(budgetMs) {
      if (!points || next >= points.labels.length) return false;
      const end = performance.now() + budgetMs;
      do {
        for (let i = 0; i < 16 && next < points.labels.length; i++) examine(points, next++);
      } while (next < points.labels.length && performance.now() < end);
      return true;
    },
    done: () => points !== null && next >= points.labels.length,
    kindOf(row, margin, distance) {
      if (!known[row] || measureOf(distance) !== measure) return null;
      // Rounded as the census rounds, so that a colour never disagrees with a count.
      const inLoss = (measured: number) => Math.fround(distance === 'euclidean' ? Math.sqrt(measured) : measured);
      return tripletKind(inLoss(toPositive[row]), inLoss(toNegative[row]), margin);
    },
  };
}

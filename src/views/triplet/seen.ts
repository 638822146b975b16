/** All that the view says of one triplet, computed at once: distances, kind, the margin's place, the loss and its terms, the forces. Pure. */

import { lossEntry } from '../../ranking/catalogue';
import { type TripletKind, tripletKind } from '../../ranking/kinds';
import type { LabelledBatch, Objective } from '../../ranking/objective';
import type { LabelledPoints } from '../../ranking/ranked';
import { pointDistance } from '../../ranking/sortedDistances';
import { type TripletTerms, tripletTerms } from '../../ranking/tripletTerms';
import { type Goal, goalOf } from './bars';
import { type Force, forcesOf } from './forces';

export interface Seen {
  /** In the objective's distance, rounded as the census rounds it, so that views agree; the kind follows from these. */
  dAp: number;
  dAn: number;
  kind: TripletKind;
  goal: Goal | null;
  /** null while cross-entropy has no head yet. */
  terms: TripletTerms | null;
  /** Of anchor, positive and negative; none without terms. */
  forces: Force[];
  size: number;
}

/** Rows of one triplet in a set of points. */
export interface ChosenTriplet {
  points: LabelledPoints;
  anchor: number;
  positive: number;
  negative: number;
}

export function seeTriplet(
  { points, anchor, positive, negative }: ChosenTriplet,
  objective: Objective,
  head?: LabelledBatch['head'],
): Seen {
  const { loss, distance, margin } = objective;
  const { positions, size, labels } = points;
  const d = (i: number, j: number) => pointDistance(positions, size, i, j, distance);
  const dAp = d(anchor, positive);
  const dAn = d(anchor, negative);
  // A cosine embedding's margin is one of similarities.
  const goal = goalOf(lossEntry(loss).needs, dAp, loss === 'cosine-embedding' ? 1 - margin : margin);
  const terms = tripletTerms(objective, { embeddings: positions, size, labels, head }, anchor, positive, negative);
  const apart = { anchorPositive: dAp, anchorNegative: dAn, positiveNegative: d(positive, negative) };
  const three = new Float64Array(3 * size);
  for (const [i, row] of [anchor, positive, negative].entries())
    three.set(positions.subarray(row * size, (row + 1) * size), i * size);
  const forces = terms ? forcesOf(three, size, terms, apart) : [];
  return { dAp, dAn, kind: tripletKind(dAp, dAn, margin), goal, terms, forces, size };
}

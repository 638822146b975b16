/**
 * What the loss says of a scene: its value, minus which gradient the points go, and each negative's kind and own loss. Pure; all numbers come from
 * src/ranking (`objective.ts: evaluate`, `tripletTerms.ts`).
 */
import { type LossId, lossEntry, lossIds } from '../../ranking/catalogue';
import { distanceBetween } from '../../ranking/distance';
import type { TripletKind } from '../../ranking/kinds';
import { createWorkspace, evaluate, type GivenSelection, type Objective } from '../../ranking/objective';
import { type TripletTerms, tripletTerms } from '../../ranking/tripletTerms';
import type { Mode, Place, Scene } from './places';

/** Those that compare two or three points. The others look at a whole batch, or never compare two (cross-entropy). */
export const sandboxLosses: readonly LossId[] = lossIds.filter((id) => ['pairs', 'triplets'].includes(lossEntry(id).needs));

export const modeOf = (loss: LossId): Mode => (lossEntry(loss).needs === 'pairs' ? 'pair' : 'triplet');

export interface NegativeReading {
  kind: TripletKind;
  /** In the loss's distance. */
  distance: number;
  /** Of this triplet alone; the scene's loss is a mean over these. */
  loss: number;
  active: boolean;
  terms: TripletTerms;
}

export interface Reading {
  loss: number;
  /** d loss / d points, x and y by turns; who moves goes the other way. */
  gradient: Float64Array;
  /** From the anchor to the positive, or between the two of a pair, in the loss's distance. */
  distance: number;
  /** Of a triplet's negatives, in their order; empty for a pair. */
  negatives: readonly NegativeReading[];
  /** Of a pair: its terms, as those of a triplet whose positive and negative are both the second point. */
  pair: TripletTerms | null;
  /** Triplets (or the pair) with a loss above 0, and how many there are. */
  activeCount: number;
  count: number;
}

/** The scene as a batch: what is compared with what is given, not mined. */
export function batchOf({ mode, points, same }: Scene) {
  const negativeCount = points.length - 2;
  const given: GivenSelection =
    mode === 'pair'
      ? { kind: 'pairs', rows: Uint16Array.of(0, 1) }
      : {
          kind: 'triplets',
          rows: Uint16Array.from({ length: 3 * negativeCount }, (_, i) => (i % 3 < 2 ? i % 3 : 2 + (i - 2) / 3)),
        };
  return {
    embeddings: Float64Array.from(points.flatMap(({ x, y }) => [x, y])),
    size: 2,
    labels: points.map((_, row) => (row === 0 || (row === 1 && same) ? 0 : 1)),
    given,
  };
}

/** The objective with the scene's own selection in place of a mining. */
export const asGiven = (objective: Objective): Objective => ({ ...objective, mining: 'offline-fixed' });

/** @param objective one of `sandboxLosses`, with the scene's mode. */
export function readScene(objective: Objective, scene: Scene): Reading {
  const batch = batchOf(scene);
  const given = asGiven(objective);
  const { loss, gradient, activeCount, selectedCount } = evaluate(given, batch);
  const terms = (positive: number, negative: number) => tripletTerms(given, batch, 0, positive, negative) as TripletTerms;
  const distance = (row: number) => distanceBetween(batch.embeddings, 2, 0, row, objective.distance);
  const negatives = scene.mode === 'pair' ? [] : scene.points.slice(2).map((_, i) => terms(1, 2 + i));
  return {
    loss,
    gradient,
    distance: distance(1),
    negatives: negatives.map((own, i) => ({
      kind: own.kind,
      distance: distance(2 + i),
      loss: own.loss,
      active: own.loss > 0,
      terms: own,
    })),
    pair: scene.mode === 'pair' ? terms(1, 1) : null,
    activeCount,
    count: selectedCount,
  };
}

/** Loss of the scene with one point elsewhere: what curves and surfaces are made of. */
export function lossWith(objective: Objective, scene: Scene, row: number): (place: Place) => number {
  const batch = batchOf(scene);
  const given = asGiven(objective);
  const workspace = createWorkspace();
  return ({ x, y }) => {
    batch.embeddings[2 * row] = x;
    batch.embeddings[2 * row + 1] = y;
    return evaluate(given, batch, workspace).loss;
  };
}

/** The points after one step of this size down the gradient. */
export function stepDown(scene: Scene, gradient: Float64Array, stepSize: number): Place[] {
  return scene.points.map(({ x, y }, row) => ({
    x: x - stepSize * gradient[2 * row],
    y: y - stepSize * gradient[2 * row + 1],
  }));
}

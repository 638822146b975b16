/**
 * Each loss as a curve: its value and its slope where one distance (or similarity, or logit) is varied and all else stays. The numbers are those of
 * `evaluate` on a batch that has just this distance, so a curve is the loss that trains.
 */

import { type LossId, lossEntry } from './catalogue';
import { evaluate, type LabelledBatch, type Objective } from './objective';
import type { ParameterValues } from './parameters';
import { tripletTerms } from './tripletTerms';
import { createWorkspace } from './workspace';

/** What lies along the axis: d(i, j), the cosine, the dot product, or how far the right class's logit is above the other's. */
export type CurveAxis = 'distance' | 'cosine' | 'dot' | 'logit';
/** Losses over pairs have two curves, one a kind of pair. */
export type CurveLine = 'whole' | 'positive' | 'negative';

export interface CurvePoint {
  value: number;
  /** d value / d what lies along the axis. */
  slope: number;
}

export interface LossCurve {
  axis: CurveAxis;
  from: number;
  to: number;
  lines: readonly CurveLine[];
  /** The positive's distance or similarity where the loss needs that of the negative too; null where it looks at one at a time. */
  given: { from: number; to: number; standard: number } | null;
  at(line: CurveLine, x: number, settings: ParameterValues, given: number): CurvePoint;
}

const pair = { kind: 'pairs' as const, rows: Uint16Array.of(0, 1) };
/** Two rows of which both orders count; `weights` holds d loss / d distance (or similarity) of each. */
const ofTwo = (weights: Float64Array) => weights[1] + weights[2] + 0;
const onCircle = (cosine: number) => [cosine, Math.sqrt(Math.max(0, 1 - cosine * cosine))];

function objectiveOf(loss: LossId, settings: ParameterValues): Objective {
  const { distances, minings } = lossEntry(loss);
  const mining = minings.includes('offline-fixed') ? 'offline-fixed' : minings[0];
  // One term alone: over all, so that a term of 0 is 0.
  return { ...settings, loss, distance: distances[0], mining, average: 'all' };
}

function solve(loss: LossId, settings: ParameterValues, batch: LabelledBatch) {
  const workspace = createWorkspace();
  const { loss: value, gradient } = evaluate(objectiveOf(loss, settings), { given: pair, ...batch }, workspace);
  return { value, gradient, weights: workspace.weights };
}

/** A pair at a distance, on a line. */
const ofPairs = (loss: LossId): LossCurve => ({
  axis: 'distance',
  from: 0,
  to: 3,
  lines: ['positive', 'negative'],
  given: null,
  at(line, x, settings) {
    const labels = line === 'positive' ? [0, 0] : [0, 1];
    const { value, weights } = solve(loss, settings, { embeddings: Float64Array.of(0, x), size: 1, labels });
    return { value, slope: ofTwo(weights) };
  },
});

/** A pair at an angle. `sign`: weights are by the cosine (1), or by the cosine distance 1 - s (-1). */
const ofAngles = (loss: LossId, sign: 1 | -1): LossCurve => ({
  axis: 'cosine',
  from: -1,
  to: 1,
  lines: ['positive', 'negative'],
  given: null,
  at(line, x, settings) {
    const labels = line === 'positive' ? [0, 0] : [0, 1];
    const { value, weights } = solve(loss, settings, { embeddings: Float64Array.of(1, 0, ...onCircle(x)), size: 2, labels });
    return { value, slope: sign * ofTwo(weights) + 0 };
  },
});

/** Positive and negative on either side of the anchor. */
const ofTriplets = (loss: LossId): LossCurve => ({
  axis: 'distance',
  from: 0,
  to: 3,
  lines: ['whole'],
  given: { from: 0, to: 2, standard: 0.5 },
  at(_, x, settings, dAp) {
    const points = { embeddings: Float64Array.of(0, -dAp, x), size: 1, labels: [0, 0, 1] };
    const solved = tripletTerms(objectiveOf(loss, settings), points, 0, 1, 2)!;
    return { value: solved.loss, slope: solved.pulls.anchorNegative };
  },
});

const builders: Record<LossId, () => LossCurve> = {
  triplet: () => ofTriplets('triplet'),
  'triplet-margin': () => ofTriplets('triplet-margin'),
  'margin-ranking': () => ofTriplets('margin-ranking'),
  'contrastive-linear': () => ofPairs('contrastive-linear'),
  contrastive: () => ofPairs('contrastive'),
  'hinge-embedding': () => ofPairs('hinge-embedding'),
  'cosine-embedding': () => ofAngles('cosine-embedding', -1),
  'multi-similarity': () => ofAngles('multi-similarity', 1),
  /** The anchor's term with one negative. */
  'nt-xent': () => ({
    axis: 'cosine',
    from: -1,
    to: 1,
    lines: ['whole'],
    given: { from: -1, to: 1, standard: 0.8 },
    at(_, x, settings, sAp) {
      const [[pX, pY], [nX, nY]] = [onCircle(sAp), onCircle(x)];
      const points = { embeddings: Float64Array.of(1, 0, pX, -pY, nX, nY), size: 2, labels: [0, 0, 1] };
      const { terms } = tripletTerms(objectiveOf('nt-xent', settings), points, 0, 1, 2)!;
      return { value: terms.value, slope: (1 - terms.share) / settings.temperature };
    },
  }),
  /** Two classes whose anchors see the same: s(a, p) to their own positive, x to the other's. */
  'n-pairs': () => ({
    axis: 'dot',
    from: -2,
    to: 4,
    lines: ['whole'],
    given: { from: -2, to: 4, standard: 1 },
    at(_, x, settings, sAp) {
      const embeddings = Float64Array.of(1, 0, sAp, x, 0, 1, x, sAp);
      const { value, weights } = solve(
        'n-pairs',
        { ...settings, similarity: 'dot' },
        { embeddings, size: 2, labels: [0, 0, 1, 1] },
      );
      return { value, slope: weights[3] + weights[2 * 4 + 1] };
    },
  }),
  /** Two classes, the other's logit 0. */
  'cross-entropy': () => ({
    axis: 'logit',
    from: -5,
    to: 5,
    lines: ['whole'],
    given: null,
    at(_, x, settings) {
      const head = { weights: Float64Array.of(1, 0), bias: Float64Array.of(0, 0) };
      const { value, gradient } = solve('cross-entropy', settings, {
        embeddings: Float64Array.of(x),
        size: 1,
        labels: [0],
        head,
      });
      return { value, slope: gradient[0] };
    },
  }),
};

export const lossCurveOf = (loss: LossId): LossCurve => builders[loss]();

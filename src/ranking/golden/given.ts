/** Golden cases whose triplets and pairs are given as matrices side by side: torch's and adambielski's plain losses. */

import { linearForm, type PairForm, pairLoss, squaredForm } from '../losses/contrastive';
import { tripletLoss } from '../losses/triplet';
import { addPair, addTriplet } from '../mining/rows';
import type { DistanceId } from '../objective';
import { openBatch, solve } from './distances';
import { type Computed, type GoldenCase, matrixOf, numberOf, numbersOf, reductionFactor, rowsOf, unsupported } from './inputs';

export interface TripletFlavour {
  kind: DistanceId;
  swap: boolean;
  epsilon: number;
  slopeAtKink: 0 | 1;
}

/** Anchors, positives and negatives become one batch of 3 N rows. */
export function givenTriplets(golden: GoldenCase, flavour: TripletFlavour): Computed {
  const parts = ['anchor', 'positive', 'negative'].map((name) => matrixOf(golden.inputs, name));
  const terms = parts[0].length;
  const factor = reductionFactor(golden.params, terms);
  if (factor === null) return unsupported(`reduction ${golden.params.reduction}`);
  const options = { margin: numberOf(golden.params, 'margin', 1), average: 'all', ...flavour } as const;
  const batch = openBatch(parts.flat(), Array(3 * terms).fill(0), flavour.kind, flavour.epsilon);
  const perItem = Array.from({ length: terms }, (_, i) => {
    batch.list.length = 0;
    addTriplet(batch.list, i, terms + i, 2 * terms + i);
    return tripletLoss(batch.list, batch.distances, batch.count, options, new Float64Array(batch.count ** 2)).loss;
  });
  batch.list.length = 0;
  for (let i = 0; i < terms; i++) addTriplet(batch.list, i, terms + i, 2 * terms + i);
  const { loss, gradient } = solve(batch, (weights) => tripletLoss(batch.list, batch.distances, batch.count, options, weights));
  const rows = rowsOf(
    gradient.map((value) => value * factor),
    batch.size,
  );
  return {
    loss: loss * factor,
    per_item: perItem,
    grad_anchor: rows.slice(0, terms),
    grad_positive: rows.slice(terms, 2 * terms),
    grad_negative: rows.slice(2 * terms),
  };
}

export function torchTriplets(golden: GoldenCase): Computed {
  const { params } = golden;
  if ((params.p ?? 2) !== 2) return unsupported(`p = ${params.p}: the project's distances are euclidean`);
  return givenTriplets(golden, {
    kind: 'euclidean',
    swap: params.swap === true,
    epsilon: numberOf(params, 'eps', 1e-6),
    slopeAtKink: 1,
  });
}

/** x1 and x2 become one batch of 2 N rows; two rows have one label where they are the same. */
function givenPairs(
  golden: GoldenCase,
  form: PairForm,
): { loss: number; x1: number[][]; x2: number[][]; distances: number[] } | null {
  const x1 = matrixOf(golden.inputs, 'x1');
  const x2 = matrixOf(golden.inputs, 'x2');
  const terms = x1.length;
  const same = golden.inputs.same
    ? numbersOf(golden.inputs, 'same')
    : numbersOf(golden.inputs, 'y').map((y) => (y > 0 ? 1 : 0));
  const factor = reductionFactor(golden.params, terms);
  if (factor === null) return null;
  const batch = openBatch([...x1, ...x2], [...x1.map((_, i) => i), ...same.map((s, i) => (s ? i : terms + i))], 'euclidean');
  for (let i = 0; i < terms; i++) addPair(batch.list, i, terms + i);
  const { loss, gradient } = solve(batch, (weights) =>
    pairLoss(batch.list, batch.distances, batch.labels, batch.count, form, 'all', weights),
  );
  const rows = rowsOf(
    gradient.map((value) => value * factor),
    batch.size,
  );
  const distances = x1.map((_, i) => batch.distances[i * batch.count + terms + i]);
  return { loss: loss * factor, x1: rows.slice(0, terms), x2: rows.slice(terms), distances };
}

export function contrastiveLinear(golden: GoldenCase): Computed {
  const solved = givenPairs(golden, linearForm(numberOf(golden.params, 'margin', 1), 0, 1));
  if (!solved) return unsupported(`reduction ${golden.params.reduction}`);
  return { loss: solved.loss, grad_x1: solved.x1, grad_x2: solved.x2, distances: solved.distances };
}

export function contrastiveSquared(golden: GoldenCase): Computed {
  const margin = numberOf(golden.params, 'margin', 1);
  const withEpsilon = givenPairs(golden, squaredForm(margin, numberOf(golden.params, 'eps_inside_sqrt', 0)));
  const without = givenPairs(golden, squaredForm(margin));
  if (!withEpsilon || !without) return unsupported(`reduction ${golden.params.reduction}`);
  return {
    loss: withEpsilon.loss,
    grad_x1: withEpsilon.x1,
    grad_x2: withEpsilon.x2,
    loss_no_eps: without.loss,
    grad_x1_no_eps: without.x1,
    grad_x2_no_eps: without.x2,
  };
}

/** Golden cases that mine within a batch as adambielski/siamese-triplet and omoindrot/tensorflow-triplet-loss do. */

import { pairLoss, squaredForm } from '../losses/contrastive';
import { tripletLoss } from '../losses/triplet';
import { createNegativeRow, tripletLossBatchAll } from '../losses/tripletBatchAll';
import { mineAllPairs, mineAllTriplets } from '../mining/batchAll';
import { mineHardTriplets } from '../mining/batchHard';
import { mineHardestNegatives } from '../mining/hardestNegative';
import { mineHardNegativePairs } from '../mining/pairSelections';
import { listed, openLabelled, solve } from './distances';
import { type Computed, type GoldenCase, numberOf, rowsOf } from './inputs';

/** Mean over positives and negatives together of d^2 and max(0, m - d)^2: twice the half-squares of `squaredForm`. */
export function onlineContrastive(golden: GoldenCase, selection: 'all' | 'hard'): Computed {
  const batch = openLabelled(golden, 'euclidean');
  const { distances, labels, count, list } = batch;
  if (selection === 'all') mineAllPairs(count, list);
  else mineHardNegativePairs(distances, labels, count, list);
  const form = squaredForm(numberOf(golden.params, 'margin'));
  const { loss, gradient } = solve(batch, (weights) => pairLoss(list, distances, labels, count, form, 'all', weights));
  const pairs = listed(list, 2);
  return {
    loss: 2 * loss,
    grad: rowsOf(
      gradient.map((value) => 2 * value),
      batch.size,
    ),
    pos_pairs: pairs.filter(([i, j]) => labels[i] === labels[j]),
    neg_pairs: pairs.filter(([i, j]) => labels[i] !== labels[j]),
  };
}

/** Squared distances, anchors a < p only, mean over all that were selected. */
export function onlineTriplet(golden: GoldenCase, selection: 'all' | 'hardest'): Computed {
  const margin = numberOf(golden.params, 'margin');
  const batch = openLabelled(golden, 'squared');
  const { distances, labels, count, list } = batch;
  if (selection === 'all') mineAllTriplets(labels, count, list, true);
  else mineHardestNegatives(distances, labels, count, margin, list);
  const { loss, gradient } = solve(batch, (weights) =>
    tripletLoss(list, distances, count, { margin, average: 'all' }, weights),
  );
  const computed = { loss, grad: rowsOf(gradient, batch.size) };
  // Where nothing is active the peer passes one dummy triplet on, of loss 0; here nothing is selected.
  if (list.length === 0) return computed;
  return { ...computed, triplets: listed(list, 3), n_triplets: list.length / 3 };
}

export function moindrotBatchAll(golden: GoldenCase): Computed {
  const batch = openLabelled(golden, golden.params.squared === true ? 'squared' : 'euclidean');
  const { distances, labels, count } = batch;
  const margin = numberOf(golden.params, 'margin');
  const solved = solve(batch, (weights) =>
    tripletLossBatchAll(distances, labels, count, margin, 'active', weights, createNegativeRow(count)),
  );
  return {
    loss: solved.loss,
    grad: rowsOf(solved.gradient, batch.size),
    fraction_positive: solved.selectedCount > 0 ? solved.activeCount / solved.selectedCount : 0,
  };
}

/** All anchors count, also one alone in its class, whose d(a, p) is 0, and one without any negative, whose loss is the margin. */
export function moindrotBatchHard(golden: GoldenCase): Computed {
  const batch = openLabelled(golden, golden.params.squared === true ? 'squared' : 'euclidean');
  const { distances, labels, count, list } = batch;
  const margin = numberOf(golden.params, 'margin');
  mineHardTriplets(distances, labels, count, list, 'keep');
  const { loss, gradient } = solve(batch, (weights) =>
    tripletLoss(list, distances, count, { margin, average: 'all' }, weights),
  );
  return { loss, grad: rowsOf(gradient, batch.size) };
}

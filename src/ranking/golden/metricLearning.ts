/** Golden cases of pytorch-metric-learning's pair and triplet losses with its miners. */

import { linearForm, pairLoss } from '../losses/contrastive';
import { tripletLoss } from '../losses/triplet';
import { mineAllTriplets } from '../mining/batchAll';
import { mineEasyHardTriplets, type Strategy } from '../mining/batchEasyHard';
import { mineHardTriplets } from '../mining/batchHard';
import { minePairsInMargins } from '../mining/pairSelections';
import { addPair } from '../mining/rows';
import { mineTripletsOfKind } from '../mining/tripletMargin';
import { type DistanceBatch, listed, openLabelled, solve } from './distances';
import { type Computed, type GoldenCase, type Matrix, numberOf, parseCall, rowsOf, unsupported } from './inputs';

type Miner = { name: string; parameters: Record<string, unknown> };

/** null, a call as text, or an object of parameters (then the loss' own name says which miner it is). */
function minerOf(golden: GoldenCase): Miner | null {
  const { miner } = golden.params;
  if (miner === null || miner === undefined) return null;
  if (typeof miner === 'string') return parseCall(miner);
  const name = /\+(\w+)/.exec(golden.loss)?.[1] ?? '';
  return { name, parameters: miner as Record<string, unknown> };
}

export function pmlContrastive(golden: GoldenCase): Computed {
  const batch = openLabelled(golden, 'euclidean', golden.params.normalize === true);
  const { distances, labels, count, list } = batch;
  const miner = minerOf(golden);
  if (!miner) {
    for (let i = 0; i < count; i++) for (let j = 0; j < count; j++) if (i !== j) addPair(list, i, j);
  } else if (miner.name === 'PairMarginMiner') {
    const { parameters } = miner;
    minePairsInMargins(
      distances,
      labels,
      count,
      numberOf(parameters, 'pos_margin', 0.2),
      numberOf(parameters, 'neg_margin', 0.8),
      list,
    );
  } else return unsupported(`miner ${miner.name}`);
  const pairs = listed(list, 2);
  const positives = pairs.filter(([i, j]) => labels[i] === labels[j]);
  const negatives = pairs.filter(([i, j]) => labels[i] !== labels[j]);
  const form = linearForm(numberOf(golden.params, 'neg_margin', 1), numberOf(golden.params, 'pos_margin', 0));
  const { loss, gradient } = solve(batch, (weights) => pairLoss(list, distances, labels, count, form, 'active-each', weights));
  if (loss !== 0 && positives.length <= 1 && negatives.length <= 1)
    return unsupported("peer's bug: at most one pair of each kind gives loss 0 there; here the loss of these pairs");
  const computed = { loss, grad: rowsOf(gradient, batch.size) };
  return miner ? { ...computed, ...minedPairs(positives, negatives) } : computed;
}

function minedPairs(positives: Matrix, negatives: Matrix): Record<string, unknown> {
  return { n_pos_pairs: positives.length, n_neg_pairs: negatives.length, pos_pairs: positives, neg_pairs: negatives };
}

/** Lists the miner's triplets; a reason where the project has no such miner. */
function mineTriplets(miner: Miner | null, batch: DistanceBatch): string | null {
  const { distances, labels, count, list } = batch;
  if (!miner) mineAllTriplets(labels, count, list);
  else if (miner.name === 'BatchHardMiner') mineHardTriplets(distances, labels, count, list);
  else if (miner.name === 'TripletMarginMiner') {
    const type = String(miner.parameters.type_of_triplets ?? 'all');
    const kinds = { all: 'all', hard: 'hard', semihard: 'semi-hard', easy: 'easy' } as const;
    if (!(type in kinds)) return `type_of_triplets ${type}`;
    mineTripletsOfKind(
      distances,
      labels,
      count,
      numberOf(miner.parameters, 'margin', 0.2),
      kinds[type as keyof typeof kinds],
      list,
    );
  } else if (miner.name === 'BatchEasyHardMiner') {
    const { pos_strategy = 'easy', neg_strategy = 'semihard', allowed_pos_range, allowed_neg_range } = miner.parameters;
    if (allowed_pos_range || allowed_neg_range) return 'allowed ranges of BatchEasyHardMiner';
    mineEasyHardTriplets(distances, labels, count, pos_strategy as Strategy, neg_strategy as Strategy, list);
  } else return `miner ${miner.name}`;
  return null;
}

export function pmlTriplet(golden: GoldenCase): Computed {
  const { params } = golden;
  const batch = openLabelled(golden, 'euclidean', params.normalize === true);
  const { distances, count, list } = batch;
  const miner = minerOf(golden);
  const missing = mineTriplets(miner, batch);
  if (missing) return unsupported(missing);
  const swap = params.swap === true || /\(swap\)/.test(golden.loss);
  const soft = params.smooth_loss === true || params.smooth === true;
  const options = { margin: numberOf(params, 'margin', 0.05), average: 'active', swap, soft } as const;
  const { loss, gradient } = solve(batch, (weights) => tripletLoss(list, distances, count, options, weights));
  const computed = { loss, grad: rowsOf(gradient, batch.size) };
  if (!miner) return computed;
  const triplets = listed(list, 3);
  if (miner.name !== 'BatchEasyHardMiner') return { ...computed, n_mined: triplets.length, mined_triplets: triplets };
  return {
    ...computed,
    ...minedPairs(
      triplets.map(([a, p]) => [a, p]),
      triplets.map(([a, , n]) => [a, n]),
    ),
  };
}

/**
 * The ways of mining, by name: which rows of a batch a loss is given. `catalogue.ts` says which of them a loss can have; the words are in src/text.
 * What each does without a valid positive or negative is said in its file and in docs/losses.md.
 */

import type { Work } from './catalogue/entry';
import { mineAllPairs, mineAllTriplets } from './mining/batchAll';
import { mineEasyHardTriplets } from './mining/batchEasyHard';
import { mineHardPairs, mineHardTriplets } from './mining/batchHard';
import { mineSemiHardPairs, mineSemiHardTriplets } from './mining/batchSemiHard';
import { mineDistanceWeighted } from './mining/distanceWeighted';
import { takeGivenPairs, takeGivenTriplets } from './mining/given';
import { mineHardestNegatives } from './mining/hardestNegative';
import { mineHardNegativePairs, minePairsInMargins } from './mining/pairSelections';
import { mineBalancedPairs, mineRandomNegatives } from './mining/random';
import { fillUnitRows } from './normalise';
import { createRandom } from './random';

/** Writes what it selects into `workspace.selected`; distances are those of the loss. */
type Select = (work: Work) => void;

const triplets = {
  'batch-all': ({ count, workspace: { labels, selected } }) => mineAllTriplets(labels, count, selected),
  'batch-semi-hard': ({ objective, count, workspace: { distances, labels, selected } }) =>
    mineSemiHardTriplets(distances, labels, count, objective.margin, selected),
  'batch-hard': ({ objective, count, workspace: { distances, labels, selected } }) =>
    mineHardTriplets(distances, labels, count, selected, objective.lonelyAnchors),
  'hardest-negative': ({ objective, count, workspace: { distances, labels, selected } }) =>
    mineHardestNegatives(distances, labels, count, objective.margin, selected),
  'random-negative': ({ objective, batch, count, workspace: { distances, labels, selected } }) =>
    mineRandomNegatives(distances, labels, count, objective.margin, createRandom(batch.seed ?? 0), selected),
  'distance-weighted': ({ batch, count, size, workspace }) => {
    const { coordinates, unit, lengths, labels, selected, distanceRow } = workspace;
    fillUnitRows(coordinates, size, unit, lengths);
    mineDistanceWeighted(unit, size, labels, count, createRandom(batch.seed ?? 0), selected, distanceRow);
  },
  easiest: ({ count, workspace: { distances, labels, selected } }) =>
    mineEasyHardTriplets(distances, labels, count, 'easy', 'easy', selected),
  'offline-fixed': ({ batch, count, workspace }) => takeGivenTriplets(batch.given, count, workspace.selected),
  'offline-epoch': ({ batch, count, workspace }) => takeGivenTriplets(batch.given, count, workspace.selected),
} satisfies Record<string, Select>;

const pairs = {
  'batch-all': ({ count, workspace }) => mineAllPairs(count, workspace.selected),
  'batch-semi-hard': ({ objective, count, workspace: { distances, labels, selected } }) =>
    mineSemiHardPairs(distances, labels, count, objective.margin, selected),
  'batch-hard': ({ count, workspace: { distances, labels, selected } }) => mineHardPairs(distances, labels, count, selected),
  'pairs-balanced': ({ batch, count, workspace: { labels, selected, candidates } }) =>
    mineBalancedPairs(labels, count, createRandom(batch.seed ?? 0), selected, candidates),
  'pairs-hard-negatives': ({ count, workspace: { distances, labels, selected } }) =>
    mineHardNegativePairs(distances, labels, count, selected),
  'pairs-margin': ({ objective, count, workspace: { distances, labels, selected } }) =>
    minePairsInMargins(distances, labels, count, objective.positiveMargin ?? 0, objective.margin, selected),
  'offline-fixed': ({ batch, count, workspace }) => takeGivenPairs(batch.given, count, workspace.selected),
  'offline-epoch': ({ batch, count, workspace }) => takeGivenPairs(batch.given, count, workspace.selected),
} satisfies Record<string, Select>;

export type MiningId = keyof typeof triplets | keyof typeof pairs;

export const tripletMinings = Object.keys(triplets) as (keyof typeof triplets)[];
export const pairMinings = Object.keys(pairs) as (keyof typeof pairs)[];
/** For losses that look at the whole batch at once: nothing is left to select. */
export const wholeBatch = ['batch-all'] as const;
/** All of them, once each. */
export const miningIds = [...new Set<MiningId>([...tripletMinings, ...pairMinings])];

/** Those that a sampler does before the batch is embedded. */
export const isOffline = (mining: MiningId) => mining === 'offline-fixed' || mining === 'offline-epoch';

export const selectTriplets: Select = (work) => triplets[work.objective.mining as keyof typeof triplets](work);
export const selectPairs: Select = (work) => pairs[work.objective.mining as keyof typeof pairs](work);

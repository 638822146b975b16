/** The page's minings of pairs in plain JavaScript, each the definition of its file in src/ranking/mining. */

import type { LossId } from '../../ranking/catalogue';
import type { MiningId } from '../../ranking/minings';
import type { Mining } from '../pytorch/mining';
import { pairMargin } from '../pytorch/pairMining';

const allPairs = `/** Every pair [i, j] with i < j of the batch. */
function allPairs(labels) {
  const rows = [...labels.keys()];
  return rows.flatMap((i) => rows.slice(i + 1).map((j) => [i, j]));
}`;

const withAll = (code: string) => `${allPairs}\n\n${code}`;

const pairMinings = (margin: string): Partial<Record<MiningId, Mining>> => ({
  'batch-all': { call: 'allPairs(labels)', code: allPairs },
  'batch-semi-hard': {
    call: 'semiHardPairs(d, labels)',
    code: withAll(`/** All pairs of one class, and those of two classes nearer than the margin. */
function semiHardPairs(d, labels) {
  return allPairs(labels).filter(([i, j]) => labels[i] === labels[j] || d[i][j] < ${margin});
}`),
  },
  'batch-hard': {
    call: 'hardestPairs(d, labels)',
    code: `/** For each anchor the pair with its farthest positive and the pair with its nearest negative, where there is one. */
function hardestPairs(d, labels) {
  const pairs = [...labels.keys()].flatMap((a) => [
    [a, least(positivesOf(a, labels), (p) => -d[a][p])],
    [a, least(negativesOf(a, labels), (n) => d[a][n])],
  ]);
  return pairs.filter((pair) => !pair.includes(undefined));
}`,
  },
  'pairs-balanced': {
    call: 'balancedPairs(labels)',
    code: withAll(`/** All positive pairs and as many negative ones, drawn at random. */
function balancedPairs(labels) {
  const positive = allPairs(labels).filter(([i, j]) => labels[i] === labels[j]);
  const negative = allPairs(labels).filter(([i, j]) => labels[i] !== labels[j]);
  return [...positive, ...draw(negative, positive.length)];
}`),
  },
  'pairs-hard-negatives': {
    call: 'hardNegativePairs(d, labels)',
    code: withAll(`/** All positive pairs and as many of the nearest negative ones of the whole batch. */
function hardNegativePairs(d, labels) {
  const positive = allPairs(labels).filter(([i, j]) => labels[i] === labels[j]);
  const negative = allPairs(labels).filter(([i, j]) => labels[i] !== labels[j]);
  negative.sort(([i, j], [k, l]) => d[i][j] - d[k][l]);
  return [...positive, ...negative.slice(0, positive.length)];
}`),
  },
  'pairs-margin': {
    call: 'pairsInMargins(d, labels)',
    code: `/** Ordered positive pairs farther than POSITIVE_MARGIN, and negative ones nearer than the margin. */
function pairsInMargins(d, labels) {
  return [...labels.keys()].flatMap((i) => [
    ...positivesOf(i, labels).filter((j) => d[i][j] > POSITIVE_MARGIN).map((j) => [i, j]),
    ...negativesOf(i, labels).filter((j) => d[i][j] < ${margin}).map((j) => [i, j]),
  ]);
}`,
  },
});

export const scriptPairMining = (loss: LossId, mining: MiningId): Mining => pairMinings(pairMargin(loss))[mining] as Mining;

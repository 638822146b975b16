/** The page's minings of triplets in plain JavaScript on a distance matrix (an array of rows), each the definition of its file in src/ranking/mining. */

import type { Experiment } from '../../engine/protocol';
import { lossEntry } from '../../ranking/catalogue';
import { isOffline, type MiningId } from '../../ranking/minings';
import type { Mining } from '../pytorch/mining';
import { scriptPairMining } from './pairMining';

const rowsOfClass = `/** Rows of a's class but itself, and rows of other classes. */
const positivesOf = (a, labels) => [...labels.keys()].filter((j) => j !== a && labels[j] === labels[a]);
const negativesOf = (a, labels) => [...labels.keys()].filter((j) => labels[j] !== labels[a]);`;

const extremes = `/** The row with the least value, the first of equals; undefined of none. */
const least = (rows, value) => rows.reduce((best, row) => (best === undefined || value(row) < value(best) ? row : best), undefined);`;

const eachPair = (more: string) => `  const triplets = [];
  for (const a of labels.keys())
    for (const p of positivesOf(a, labels)) {
${more}
    }
  return triplets;`;

const tripletMinings: Partial<Record<MiningId, Mining>> = {
  'batch-all': {
    call: 'allTriplets(labels)',
    code: `/** Every [a, p, n]: p another row of a's class, n a row of another class. */
function allTriplets(labels) {
${eachPair('      for (const n of negativesOf(a, labels)) triplets.push([a, p, n]);')}
}`,
  },
  'batch-semi-hard': {
    call: 'semiHardTriplets(d, labels)',
    code: `/** For each ordered positive pair the nearest n with d(a, p) < d(a, n) <= d(a, p) + MARGIN, if there is one. */
function semiHardTriplets(d, labels) {
${eachPair(`      const semiHard = negativesOf(a, labels).filter((n) => d[a][n] > d[a][p] && d[a][n] <= d[a][p] + MARGIN);
      const n = least(semiHard, (row) => d[a][row]);
      if (n !== undefined) triplets.push([a, p, n]);`)}
}`,
  },
  'batch-hard': {
    call: 'hardestTriplets(d, labels)',
    code: `/** For each anchor its farthest positive and its nearest negative; anchors without either are left out. */
function hardestTriplets(d, labels) {
  const triplets = [...labels.keys()].map((a) => [
    a,
    least(positivesOf(a, labels), (p) => -d[a][p]),
    least(negativesOf(a, labels), (n) => d[a][n]),
  ]);
  return triplets.filter((triplet) => !triplet.includes(undefined));
}`,
  },
  'hardest-negative': {
    call: 'hardestNegatives(d, labels)',
    code: `/** For each pair a < p of one class the nearest negative of a, kept where the loss is above 0. */
function hardestNegatives(d, labels) {
${eachPair(`      const n = least(negativesOf(a, labels), (row) => d[a][row]);
      if (a < p && n !== undefined && d[a][p] + MARGIN - d[a][n] > 0) triplets.push([a, p, n]);`)}
}`,
  },
  'random-negative': {
    call: 'randomNegatives(d, labels)',
    code: `/** For each pair a < p of one class one of the negatives with d(a, n) < d(a, p) + MARGIN, each equally likely. */
function randomNegatives(d, labels) {
${eachPair(`      const active = negativesOf(a, labels).filter((n) => d[a][n] < d[a][p] + MARGIN);
      if (a < p && active.length > 0) triplets.push([a, p, active[integer(active.length)]]);`)}
}`,
  },
  'distance-weighted': {
    call: 'distanceWeighted(unitRows(x).arraySync(), labels)',
    code: `/**
 * For each ordered positive pair a negative drawn with chance ~ 1 / q(d), q the density of distances on the unit
 * sphere (Wu et al. 2017): below 0.5 the distance counts as 0.5, beyond 1.4 nothing is drawn.
 */
function distanceWeighted(unit, labels) {
  const size = unit[0].length;
  const weightOf = (a, n) => {
    const distance = Math.hypot(...unit[a].map((value, k) => value - unit[n][k]));
    if (distance >= 1.4) return 0;
    const clipped = Math.max(0.5, distance);
    return Math.exp((2 - size) * Math.log(clipped) - ((size - 3) / 2) * Math.log(1 - clipped ** 2 / 4));
  };
  const triplets = [];
  for (const a of labels.keys()) {
    const negatives = negativesOf(a, labels);
    let weights = negatives.map((n) => weightOf(a, n));
    // An anchor whose negatives are all beyond 1.4 draws among them evenly.
    if (weights.every((weight) => weight === 0)) weights = weights.map(() => 1);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (negatives.length === 0) continue;
    for (const p of positivesOf(a, labels)) {
      let left = total * random();
      const chosen = weights.findIndex((weight) => (left -= weight) < 0);
      triplets.push([a, p, negatives[chosen < 0 ? negatives.length - 1 : chosen]]);
    }
  }
  return triplets;
}`,
  },
  easiest: {
    call: 'easiestTriplets(d, labels)',
    code: `/** For each anchor its nearest positive and its farthest negative: soon nothing is left to learn. */
function easiestTriplets(d, labels) {
  const triplets = [...labels.keys()].map((a) => [
    a,
    least(positivesOf(a, labels), (p) => d[a][p]),
    least(negativesOf(a, labels), (n) => -d[a][n]),
  ]);
  return triplets.filter((triplet) => !triplet.includes(undefined));
}`,
  },
};

/** Null where a sampler has chosen already. */
export function scriptMining({ loss, mining }: Experiment): Mining | null {
  if (isOffline(mining)) return null;
  const isPair = lossEntry(loss).needs === 'pairs';
  const { call, code } = isPair ? scriptPairMining(loss, mining) : (tripletMinings[mining] as Mining);
  const needed = [/(positives|negatives)Of/.test(code) ? rowsOfClass : '', code.includes('least(') ? extremes : '', code];
  return { call, code: needed.filter((part) => part !== '').join('\n\n') };
}

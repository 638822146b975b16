/** Minings that draw: what they draw satisfies their definition, the same seed draws the same, and chances are those of the paper. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillDistanceMatrix } from '../distance';
import { normaliseRows } from '../normalise';
import { evaluate, type MiningId, type Objective } from '../objective';
import { createRandom } from '../random';
import { gridBatch, randomBatch, triplets } from '../testing/batches';
import { CLOSEST, FARTHEST, logInverseDensity, mineDistanceWeighted } from './distanceWeighted';
import { mineBalancedPairs, mineRandomNegatives } from './random';
import { createRowList } from './rows';

const triplesOf = (rows: ArrayLike<number>, length: number) =>
  Array.from({ length: length / 3 }, (_, t) => [rows[3 * t], rows[3 * t + 1], rows[3 * t + 2]]);

it.each<[MiningId, Objective['loss']]>([
  ['random-negative', 'triplet'],
  ['distance-weighted', 'triplet'],
  ['pairs-balanced', 'contrastive'],
])('%s: the seed of the batch decides, and nothing else does', (mining, loss) => {
  const objective: Objective = { loss, distance: 'euclidean', mining, margin: 2, average: 'all' };
  const batch = randomBatch(3, 12, 2, 3);
  const drawn = (seed?: number) => String(evaluate(objective, { ...batch, seed }).sample(999).rows);
  expect(drawn(5)).toBe(drawn(5));
  expect(drawn()).toBe(drawn(0));
  expect(new Set([1, 2, 3, 4, 5].map(drawn)).size).toBeGreaterThan(3);
});

describe('random negative', () => {
  it('is one for each pair a < p that has negatives with a loss, and is one of these', () => {
    fc.assert(
      fc.property(gridBatch, fc.constantFrom(0, 0.5, 2), fc.integer(), (batch, margin, seed) => {
        const count = batch.labels.length;
        const labels = Int32Array.from(batch.labels);
        const distances = new Float64Array(count * count);
        fillDistanceMatrix(batch.embeddings, batch.size, 'euclidean', distances);
        const list = createRowList();
        mineRandomNegatives(distances, labels, count, margin, createRandom(seed), list);
        const open = triplets(batch.labels).filter(
          ([a, p, n]) => a < p && distances[a * count + p] + margin > distances[a * count + n],
        );
        const drawn = triplesOf(list.rows, list.length);
        expect(drawn.map(([a, p]) => `${a},${p}`)).toEqual([...new Set(open.map(([a, p]) => `${a},${p}`))]);
        for (const triplet of drawn) expect(open.map(String)).toContain(String(triplet));
      }),
    );
  });

  it('draws each of them alike', () => {
    const distances = Float64Array.from({ length: 36 }, () => 1);
    const labels = Int32Array.of(0, 0, 1, 1, 2, 3);
    const counts = new Map<number, number>();
    for (let seed = 0; seed < 4000; seed++) {
      const list = createRowList();
      mineRandomNegatives(distances, labels, 6, 1, createRandom(seed), list);
      const negative = list.rows[2];
      counts.set(negative, (counts.get(negative) ?? 0) + 1);
    }
    // 1,000 expected of each of four, standard deviation 27.
    for (const negative of [2, 3, 4, 5]) expect(Math.abs((counts.get(negative) ?? 0) - 1000)).toBeLessThan(120);
  });
});

describe('balanced pairs', () => {
  it('draw every negative pair alike', () => {
    const labels = Int32Array.of(0, 0, 1, 2);
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 5000; seed++) {
      const list = createRowList();
      mineBalancedPairs(labels, 4, createRandom(seed), list, createRowList());
      expect(list.length).toBe(4);
      const pair = `${list.rows[2]},${list.rows[3]}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    expect(counts.size).toBe(5);
    for (const drawn of counts.values()) expect(Math.abs(drawn - 1000)).toBeLessThan(120);
  });
});

describe('distance-weighted', () => {
  it('has a negative for each ordered pair whose anchor has one', () => {
    fc.assert(
      fc.property(gridBatch, fc.integer(), (batch, seed) => {
        const count = batch.labels.length;
        const unit = normaliseRows(batch.embeddings, batch.size);
        const list = createRowList();
        const labels = Int32Array.from(batch.labels);
        mineDistanceWeighted(unit, batch.size, labels, count, createRandom(seed), list, new Float64Array(count));
        const all = triplets(batch.labels);
        const drawn = triplesOf(list.rows, list.length);
        expect(drawn.map(([a, p]) => `${a},${p}`)).toEqual([...new Set(all.map(([a, p]) => `${a},${p}`))]);
        for (const triplet of drawn) expect(all.map(String)).toContain(String(triplet));
      }),
    );
  });

  it('is the inverse of the density on the sphere, clipped', () => {
    // q(d) ~ d^(n-2) (1 - d^2/4)^((n-3)/2), in the paper's words.
    const density = (d: number, n: number) => d ** (n - 2) * (1 - 0.25 * d * d) ** ((n - 3) / 2);
    for (const n of [2, 3, 16, 64])
      for (const d of [0.5, 0.9, 1.3]) expect(logInverseDensity(d, n)).toBeCloseTo(-Math.log(density(d, n)), 9);
    expect(logInverseDensity(0.1, 16)).toBe(logInverseDensity(CLOSEST, 16));
  });

  it('draws with those chances, never beyond the cut-off while there is anything nearer, whatever the lengths', () => {
    const size = 5;
    const angle = (distance: number) => 2 * Math.asin(distance / 2);
    const at = (distance: number, length: number) => [
      length * Math.cos(angle(distance)),
      length * Math.sin(angle(distance)),
      0,
      0,
      0,
    ];
    const near = [0.3, 0.8, 1.2];
    const embeddings = Float64Array.from([at(0, 1), at(0.01, 1), at(0.3, 7), at(0.8, 0.1), at(1.2, 1), at(1.41, 1)].flat());
    const labels = [0, 0, 1, 1, 2, 2];
    const counts = new Map<number, number>();
    const objective: Objective = {
      loss: 'triplet',
      distance: 'squared',
      mining: 'distance-weighted',
      margin: 1,
      average: 'all',
    };
    for (let seed = 0; seed < 4000; seed++) {
      const { rows } = evaluate(objective, { embeddings, size, labels, seed }).sample(99);
      expect([rows[0], rows[1]]).toEqual([0, 1]);
      counts.set(rows[2], (counts.get(rows[2]) ?? 0) + 1);
    }
    const weights = near.map((distance) => Math.exp(logInverseDensity(distance, size)));
    const total = weights.reduce((a, b) => a + b, 0);
    weights.forEach((weight, i) => {
      expect(Math.abs((counts.get(2 + i) ?? 0) / 4000 - weight / total)).toBeLessThan(0.035);
    });
    expect(counts.get(5)).toBeUndefined();
    expect(Math.sqrt(2 - 2 * Math.cos(angle(1.41)))).toBeGreaterThan(FARTHEST);
  });

  it('draws among all negatives where all are beyond the cut-off', () => {
    const embeddings = Float64Array.of(1, 0, 1, 0.01, -1, 0, -1, 0.1);
    const labels = Int32Array.of(0, 0, 1, 2);
    const drawn = new Set<number>();
    for (let seed = 0; seed < 40; seed++) {
      const list = createRowList();
      const unit = normaliseRows(embeddings, 2);
      mineDistanceWeighted(unit, 2, labels, 4, createRandom(seed), list, new Float64Array(4));
      drawn.add(list.rows[2]);
    }
    expect([...drawn].sort()).toEqual([2, 3]);
  });
});

/** False negatives: by hand on a small batch, and against all triplets and pairs listed one by one for every loss that mines. */
import { describe, expect, it } from 'vitest';
import { lossEntry, lossIds, parametersFor } from './catalogue';
import { distanceBetween } from './distance';
import { minedNegatives } from './minedNegatives';
import { mineAllPairs, mineAllTriplets } from './mining/batchAll';
import { createRowList } from './mining/rows';
import { evaluate, type Objective } from './objective';
import { createRandom } from './random';

const triplet: Objective = { loss: 'triplet', distance: 'euclidean', mining: 'batch-all', margin: 1, average: 'active' };

describe('by hand', () => {
  // Told 0, 0, 1; the third is a 0 in truth and lies between the others.
  const batch = { embeddings: Float64Array.of(0, 0, 2, 0, 1, 0), size: 2, labels: [0, 0, 1] };

  it('the negative that is the anchor’s own class is counted, and so is the wrong label', () => {
    // Both triplets (0, 1, 2) and (1, 0, 2) have a loss; of the pairs told apart half have the third image as their first, the other half as their second.
    expect(minedNegatives(triplet, batch, [0, 0, 0])).toEqual({
      count: 2,
      sameClass: 1,
      flipped: 1,
      chance: { sameClass: 1, flipped: 1 },
    });
    expect(minedNegatives(triplet, batch, [0, 0, 1])).toMatchObject({ sameClass: 0, flipped: 0 });
  });

  it('easy negatives do not count: nothing has a loss, nothing is said', () => {
    const far = { ...batch, embeddings: Float64Array.of(0, 0, 2, 0, 40, 0) };
    expect(minedNegatives(triplet, far, [0, 0, 0])).toBeNull();
  });

  it('pairs: a negative inside the margin counts, a positive does not', () => {
    const pairs: Objective = { ...triplet, loss: 'contrastive-linear', margin: 1.5 };
    expect(minedNegatives(pairs, batch, [0, 0, 0])).toMatchObject({ count: 2, sameClass: 1 });
    expect(minedNegatives({ ...pairs, margin: 0.5 }, batch, [0, 0, 0])).toBeNull();
  });
});

describe('against a list', () => {
  const random = createRandom(2);
  const count = 24;
  const truth = Array.from({ length: count }, (_, i) => i % 4);
  const labels = truth.map((label, i) => (i % 5 === 0 ? (label + 1) % 4 : label));
  const embeddings = Float64Array.from({ length: 2 * count }, (_, i) => truth[i >> 1] + 0.7 * random.normal());
  const batch = { embeddings, size: 2, labels };
  const d = (i: number, j: number, { distance }: Objective) => distanceBetween(embeddings, 2, i, j, distance);

  it.each([{}, { swap: true }, { softMargin: true }, { margin: 0.2 }, { distance: 'squared' as const }])(
    'all triplets, %o',
    (change) => {
      const objective: Objective = { ...triplet, ...change };
      const list = createRowList();
      mineAllTriplets(Int32Array.from(labels), count, list);
      let total = 0;
      let same = 0;
      for (let t = 0; t < list.length; t += 3) {
        const [a, p, n] = list.rows.subarray(t, t + 3);
        const negative = objective.swap ? Math.min(d(a, n, objective), d(p, n, objective)) : d(a, n, objective);
        if (!objective.softMargin && d(a, p, objective) + objective.margin - negative <= 0) continue;
        total++;
        same += Number(truth[a] === truth[n]);
      }
      const mined = minedNegatives(objective, batch, truth);
      expect(mined?.count).toBe(total);
      expect(mined?.count).toBe(evaluate(objective, batch).activeCount);
      expect(mined?.sameClass).toBeCloseTo(same / total, 12);
    },
  );

  it('all pairs, and what chance would give', () => {
    const objective: Objective = { ...triplet, loss: 'contrastive', margin: 1 };
    const list = createRowList();
    mineAllPairs(count, list);
    const apart: [number, number][] = [];
    for (let t = 0; t < list.length; t += 2)
      if (labels[list.rows[t]] !== labels[list.rows[t + 1]]) apart.push([list.rows[t], list.rows[t + 1]]);
    const inside = apart.filter(([a, n]) => d(a, n, objective) < 1);
    const isFalse = ([a, n]: [number, number]) => truth[a] === truth[n];
    const mined = minedNegatives(objective, batch, truth);
    expect(mined?.count).toBe(inside.length);
    expect(mined?.sameClass).toBeCloseTo(inside.filter(isFalse).length / inside.length, 12);
    expect(mined?.chance.sameClass).toBeCloseTo(apart.filter(isFalse).length / apart.length, 12);
  });

  it.each(lossIds)('%s: as many negatives as it has, or none where nothing is mined', (loss) => {
    const { needs, minings, distances } = lossEntry(loss);
    const base = { loss, distance: distances[0], ...parametersFor(loss, distances[0]) };
    for (const mining of minings.filter((id) => id !== 'offline-fixed' && id !== 'offline-epoch')) {
      const objective: Objective = { ...base, mining };
      if (needs !== 'triplets' && needs !== 'pairs') {
        expect(minedNegatives(objective, batch, truth)).toBeNull();
        continue;
      }
      const { activeCount } = evaluate(objective, batch);
      const mined = minedNegatives(objective, batch, truth);
      if (needs === 'triplets') expect(mined?.count ?? 0).toBe(activeCount);
      else expect(mined?.count ?? 0).toBeLessThanOrEqual(activeCount);
      // A false negative is one of a wrong label.
      if (mined) expect(mined.sameClass).toBeLessThanOrEqual(mined.flipped);
    }
  });
});

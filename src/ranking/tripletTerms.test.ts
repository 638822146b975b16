/** The terms of one triplet are those of evaluate on just these three points, for every loss; the gradient is the numeric one. */
import { describe, expect, it } from 'vitest';
import { lossEntry, lossIds, parametersFor } from './catalogue';
import { distanceBetween } from './distance';
import { evaluate, type GivenSelection, type Objective } from './objective';
import { createRandom } from './random';
import { numericGradient, randomBatch, relativeError } from './testing/batches';
import { tripletTerms } from './tripletTerms';

const head = (size: number) => {
  const random = createRandom(4);
  return {
    weights: Float64Array.from({ length: 3 * size }, random.normal),
    bias: Float64Array.from({ length: 3 }, random.normal),
  };
};

const points = { ...randomBatch(6, 9, 3, 3), head: head(3) };
const [a, p, n] = [1, 4, 5];

describe.each(lossIds)('%s', (loss) => {
  const { distances, needs, minings } = lossEntry(loss);
  const objective: Objective = { ...parametersFor(loss), loss, distance: distances[0], mining: 'batch-all', margin: 2 };

  it('is the loss and gradient of the three points alone', () => {
    const found = tripletTerms(objective, points, a, p, n)!;
    const three = Float64Array.from([a, p, n].flatMap((row) => Array.from(points.embeddings.subarray(3 * row, 3 * row + 3))));
    const labels = needs === 'classes' ? [1, 1, 2] : [0, 0, 1];
    const given: GivenSelection = { kind: 'triplets', rows: Uint16Array.of(0, 1, 2) };
    const mining = minings.includes('offline-fixed') ? 'offline-fixed' : 'batch-all';
    const value = (embeddings: Float64Array) =>
      evaluate({ ...objective, mining }, { embeddings, size: 3, labels, given, head: points.head }).loss;
    expect(found.loss).toBe(value(three));
    const { anchor, positive, negative } = found.gradient;
    expect(relativeError([...anchor, ...positive, ...negative], numericGradient(three, value))).toBeLessThan(1e-6);
    expect(Object.values(found.terms).every(Number.isFinite)).toBe(true);
  });

  it('says who attracts and who repels, and that is the gradient', () => {
    const { pulls, gradient } = tripletTerms(objective, points, a, p, n)!;
    if (needs === 'classes' || loss === 'n-pairs') {
      expect(pulls).toEqual({ anchorPositive: 0, anchorNegative: 0, positiveNegative: 0 });
      return;
    }
    expect(pulls.anchorPositive).toBeGreaterThan(0);
    if (needs === 'batch') expect(Math.max(pulls.anchorNegative, pulls.positiveNegative)).toBeLessThan(0);
    if (objective.distance !== 'euclidean') return;
    const d = (i: number, j: number) => distanceBetween(points.embeddings, 3, i, j, 'euclidean');
    const x = (i: number, k: number) => points.embeddings[3 * i + k];
    for (let k = 0; k < 3; k++) {
      const toPositive = (pulls.anchorPositive * (x(a, k) - x(p, k))) / d(a, p);
      const toNegative = (pulls.anchorNegative * (x(a, k) - x(n, k))) / d(a, n);
      expect(gradient.anchor[k]).toBeCloseTo(toPositive + toNegative, 5);
    }
  });
});

it('names the numbers of the formulas, and they make up the loss', () => {
  const terms = (objective: Partial<Objective>) => {
    const full: Objective = {
      loss: 'triplet',
      distance: 'euclidean',
      mining: 'batch-all',
      margin: 2,
      average: 'all',
      ...objective,
    };
    return tripletTerms(full, points, a, p, n)!;
  };
  const triplet = terms({});
  expect(triplet.terms.dAp - triplet.terms.dAn + 2).toBeCloseTo(triplet.terms.x, 12);
  expect(triplet.loss).toBeCloseTo(Math.max(0, triplet.terms.x), 12);
  const swapped = terms({ swap: true, softMargin: true });
  const x = swapped.terms.dAp - Math.min(swapped.terms.dAn, swapped.terms.dPn) + 2;
  expect(swapped.loss).toBeCloseTo(Math.log(1 + Math.exp(x)), 12);
  for (const loss of ['contrastive', 'contrastive-linear', 'hinge-embedding', 'cosine-embedding'] as const) {
    const pair = terms({ loss, distance: loss === 'cosine-embedding' ? 'cosine' : 'euclidean', margin: 0.4 });
    expect(pair.loss, loss).toBeCloseTo((pair.terms.positive + pair.terms.negative) / 2, 12);
  }
  const cosine = terms({ loss: 'cosine-embedding', distance: 'cosine', margin: 0.4 }).terms;
  expect(cosine.positive).toBeCloseTo(1 - cosine.sAp, 12);
  expect(cosine.negative).toBeCloseTo(Math.max(0, cosine.sAn - 0.4), 12);
  const ntXent = terms({ loss: 'nt-xent', temperature: 0.5 });
  const { expAp, expAn, expPn, value, share } = ntXent.terms;
  expect(value).toBeCloseTo(-Math.log(expAp / (expAp + expAn)), 12);
  expect(share).toBeCloseTo(expAp / (expAp + expAn), 12);
  expect(ntXent.loss).toBeCloseTo((value - Math.log(expAp / (expAp + expPn))) / 2, 12);
  const crossEntropy = terms({ loss: 'cross-entropy' });
  const { valueA, valueP, valueN } = crossEntropy.terms;
  expect(crossEntropy.loss).toBeCloseTo((valueA + valueP + valueN) / 3, 12);
});

it('takes the roles as given, and has nothing to say of cross-entropy without a head', () => {
  const objective: Objective = { loss: 'triplet', distance: 'euclidean', mining: 'batch-hard', margin: 9, average: 'all' };
  const sameClass = tripletTerms(objective, points, 0, 1, 3)!;
  expect(sameClass.loss).toBeGreaterThan(0);
  expect(
    tripletTerms({ ...objective, loss: 'cross-entropy', mining: 'batch-all' }, { ...points, head: null }, 0, 1, 3),
  ).toBeNull();
});

/** What evaluate promises besides its gradient: what is selected, invariances, and finite answers whatever it is given. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lossEntry } from './catalogue';
import { distanceBetween, fillDistanceMatrix } from './distance';
import { tripletKind } from './kinds';
import { tripletLoss } from './losses/triplet';
import { mineAllTriplets } from './mining/batchAll';
import { createRowList } from './mining/rows';
import { createWorkspace, type DistanceId, evaluate, type MiningId, type Objective } from './objective';
import {
  anyObjective,
  everyObjective,
  gridBatch,
  randomBatch,
  randomHead,
  relativeError,
  type TestBatch,
  triplets,
} from './testing/batches';

const objectiveOf = (changes: Partial<Objective>): Objective => ({
  loss: 'triplet',
  distance: 'euclidean',
  mining: 'batch-all',
  margin: 1,
  average: 'active',
  ...changes,
});

/** Made of distances between places: moving all points together changes nothing. Cosines and logits are seen from the origin. */
const isAboutPlaces = ({ loss, distance }: Objective) =>
  distance !== 'cosine' && ['pairs', 'triplets'].includes(lossEntry(loss).needs);

/** Does not ask for the order of the rows: some pair up a row with later ones, or draw. */
const isAboutSets = ({ loss, mining }: Objective) =>
  loss !== 'n-pairs' && !['random-negative', 'hardest-negative', 'distance-weighted', 'pairs-balanced'].includes(mining);

function rowsOf(rows: Uint16Array, width: number): number[][] {
  return Array.from({ length: rows.length / width }, (_, t) => Array.from(rows.subarray(t * width, t * width + width)));
}

/** The batch-all triplet loss by definition. */
function plainTripletLoss(batch: TestBatch, { distance, margin, average }: Objective) {
  const d = (i: number, j: number) => distanceBetween(batch.embeddings, batch.size, i, j, distance);
  const values = triplets(batch.labels).map(([a, p, n]) => Math.max(0, d(a, p) + margin - d(a, n)));
  const active = values.filter((value) => value > 0).length;
  const divisor = average === 'active' ? active : values.length;
  return { loss: divisor ? values.reduce((a, b) => a + b, 0) / divisor : 0, selectedCount: values.length, activeCount: active };
}

describe('batch all', () => {
  it('is the plain definition, and the listed form gives the same weights', () => {
    fc.assert(
      fc.property(gridBatch, anyObjective, (batch, any) => {
        const objective = { ...any, loss: 'triplet', mining: 'batch-all', swap: false, softMargin: false } as const;
        const { loss, gradient, selectedCount, activeCount } = evaluate(objective, batch);
        const plain = plainTripletLoss(batch, objective);
        expect(loss).toBeCloseTo(plain.loss, 12);
        expect([selectedCount, activeCount]).toEqual([plain.selectedCount, plain.activeCount]);
        const given = { kind: 'triplets' as const, rows: Uint16Array.from(triplets(batch.labels).flat()) };
        const listed = evaluate({ ...objective, mining: 'offline-fixed' }, { ...batch, given });
        expect(relativeError(gradient, listed.gradient)).toBeLessThan(1e-12);
      }),
    );
  });

  it('samples valid triplets, evenly, all of them where the limit allows', () => {
    fc.assert(
      fc.property(gridBatch, fc.integer({ min: 0, max: 400 }), (batch, limit) => {
        const { sample, selectedCount } = evaluate(objectiveOf({}), batch);
        const { kind, rows } = sample(limit);
        const drawn = rowsOf(rows, 3);
        expect(kind).toBe('triplets');
        expect(drawn.length).toBe(Math.min(limit, selectedCount));
        const valid = triplets(batch.labels).map(String);
        if (limit >= selectedCount) expect(drawn.map(String)).toEqual(valid);
        const places = drawn.map((row) => valid.indexOf(String(row)));
        expect(places.every((place, i) => place >= 0 && (i === 0 || place > places[i - 1]))).toBe(true);
      }),
    );
  });
});

describe('mining', () => {
  it('selects triplets that satisfy its definition', () => {
    fc.assert(
      fc.property(gridBatch, anyObjective, (batch, any) => {
        const d = (i: number, j: number) => distanceBetween(batch.embeddings, batch.size, i, j, any.distance);
        const others = (a: number, same: boolean) =>
          batch.labels.map((_, j) => j).filter((j) => j !== a && (batch.labels[j] === batch.labels[a]) === same);
        const select = (mining: MiningId) => rowsOf(evaluate({ ...any, loss: 'triplet', mining }, batch).sample(9999).rows, 3);

        const hard = select('batch-hard');
        expect(hard.map(([a]) => a)).toEqual(
          batch.labels.map((_, a) => a).filter((a) => others(a, true).length > 0 && others(a, false).length > 0),
        );
        for (const [a, p, n] of hard) {
          expect(p).toBe(others(a, true).find((j) => d(a, j) === Math.max(...others(a, true).map((k) => d(a, k)))));
          expect(n).toBe(others(a, false).find((j) => d(a, j) === Math.min(...others(a, false).map((k) => d(a, k)))));
        }

        const semiHard = select('batch-semi-hard');
        const expected: number[][] = [];
        for (const a of batch.labels.keys())
          for (const p of others(a, true)) {
            const inside = others(a, false).filter((n) => tripletKind(d(a, p), d(a, n), any.margin) === 'semi-hard');
            const closest = Math.min(...inside.map((n) => d(a, n)));
            if (inside.length > 0) expected.push([a, p, inside.find((n) => d(a, n) === closest)!]);
          }
        expect(semiHard).toEqual(expected);
      }),
    );
  });

  it('takes a negative at exactly d_ap + margin as semi-hard, one at exactly d_ap not', () => {
    const objective = objectiveOf({ mining: 'batch-semi-hard', margin: 0.5 });
    const labels = [0, 0, 1];
    expect(evaluate(objective, { embeddings: Float64Array.of(0, 0.5, 1), size: 1, labels }).sample(9).rows).toEqual(
      Uint16Array.of(0, 1, 2),
    );
    expect(evaluate(objective, { embeddings: Float64Array.of(0, 0.5, -0.5), size: 1, labels }).sample(9).rows).toEqual(
      Uint16Array.of(1, 0, 2),
    );
  });

  it('selects pairs that satisfy its definition', () => {
    fc.assert(
      fc.property(gridBatch, anyObjective, (batch, any) => {
        const d = (i: number, j: number) => distanceBetween(batch.embeddings, batch.size, i, j, any.distance);
        const select = (mining: MiningId) =>
          rowsOf(evaluate({ ...any, loss: 'contrastive', mining }, batch).sample(9999).rows, 2);
        const all: number[][] = [];
        for (const i of batch.labels.keys()) for (const j of batch.labels.keys()) if (i < j) all.push([i, j]);
        expect(select('batch-all')).toEqual(all);
        expect(select('batch-semi-hard')).toEqual(
          all.filter(([i, j]) => batch.labels[i] === batch.labels[j] || d(i, j) < any.margin),
        );
        const positives = all.filter(([i, j]) => batch.labels[i] === batch.labels[j]);
        const negatives = all.filter(([i, j]) => batch.labels[i] !== batch.labels[j]);
        const wanted = Math.min(positives.length, negatives.length);
        for (const mining of ['pairs-balanced', 'pairs-hard-negatives'] as const) {
          const chosen = select(mining);
          expect(chosen.slice(0, positives.length)).toEqual(positives);
          const drawn = new Set(chosen.slice(positives.length).map(String));
          expect(drawn.size).toBe(wanted);
          expect(chosen.length).toBe(positives.length + wanted);
          expect(negatives.filter((pair) => drawn.has(String(pair))).length).toBe(wanted);
        }
        const ordered = all
          .concat(all.map(([i, j]) => [j, i]))
          .map(String)
          .sort();
        const inside = select('pairs-margin').map(String).sort();
        expect(inside).toEqual(
          ordered.filter((pair) => {
            const [i, j] = pair.split(',').map(Number);
            return batch.labels[i] === batch.labels[j] ? d(i, j) > (any.positiveMargin ?? 0) : d(i, j) < any.margin;
          }),
        );
        for (const [a, j] of select('batch-hard')) {
          const same = batch.labels[a] === batch.labels[j];
          const rivals = batch.labels.map((_, k) => k).filter((k) => k !== a && (batch.labels[k] === batch.labels[a]) === same);
          const ds = rivals.map((k) => d(a, k));
          expect(d(a, j)).toBe(same ? Math.max(...ds) : Math.min(...ds));
        }
      }),
    );
  });

  it('takes what is given, triplets as their two pairs for a pair loss, and nothing where nothing fits', () => {
    const batch = randomBatch(1, 6, 2, 3);
    const given = { kind: 'triplets' as const, rows: Uint16Array.of(0, 3, 1) };
    const offline = objectiveOf({ mining: 'offline-epoch' });
    expect(evaluate(offline, { ...batch, given }).sample(9).rows).toEqual(Uint16Array.of(0, 3, 1));
    expect(evaluate({ ...offline, loss: 'contrastive' }, { ...batch, given }).sample(9).rows).toEqual(
      Uint16Array.of(0, 3, 0, 1),
    );
    const pairs = { kind: 'pairs' as const, rows: Uint16Array.of(0, 3) };
    expect(evaluate(offline, { ...batch, given: pairs })).toMatchObject({ loss: 0, selectedCount: 0 });
    expect(evaluate(offline, { ...batch, given: null })).toMatchObject({ loss: 0, selectedCount: 0 });
    expect(() => evaluate(offline, { ...batch, given: { kind: 'triplets', rows: Uint16Array.of(0, 3, 6) } })).toThrow(
      RangeError,
    );
    expect(() => evaluate(offline, { ...batch, given: { kind: 'triplets', rows: Uint16Array.of(0, 3) } })).toThrow(RangeError);
  });
});

describe('evaluate', () => {
  it('does not change when the batch is moved, turned or reordered; the gradient goes along', () => {
    fc.assert(
      fc.property(
        anyObjective.filter(({ loss }) => lossEntry(loss).needs !== 'classes'),
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 6, noNaN: true }),
        (objective, seed, angle) => {
          const batch = { ...randomBatch(seed, 8, 2, 3), seed };
          const base = evaluate(objective, batch);
          const turn = (values: Float64Array) =>
            values.map((value, t) =>
              t % 2 === 0
                ? Math.cos(angle) * value - Math.sin(angle) * values[t + 1]
                : Math.sin(angle) * values[t - 1] + Math.cos(angle) * value,
            );
          const shift = (values: Float64Array) =>
            isAboutPlaces(objective) ? values.map((value, t) => value + (t % 2 ? 3 : -2)) : values;
          const moved = evaluate(objective, { ...batch, embeddings: shift(turn(batch.embeddings)) });
          // torch adds its epsilon along the axes, so that turning changes a little there.
          const error = objective.loss === 'triplet-margin' ? 1e-4 : 1e-8;
          // Only a hinge within rounding of 0 may fall on the other side.
          if (moved.activeCount === base.activeCount && String(moved.sample(99).rows) === String(base.sample(99).rows)) {
            expect(relativeError([moved.loss], [base.loss])).toBeLessThan(error);
            expect(relativeError(moved.gradient, turn(base.gradient))).toBeLessThan(error);
          }
          if (!isAboutSets(objective)) return;
          const order = [3, 7, 0, 5, 1, 6, 2, 4];
          const reorder = (values: Float64Array) => Float64Array.from(order.flatMap((i) => [values[2 * i], values[2 * i + 1]]));
          const reordered = evaluate(objective, {
            ...batch,
            embeddings: reorder(batch.embeddings),
            labels: order.map((i) => batch.labels[i]),
          });
          expect(relativeError([reordered.loss], [base.loss])).toBeLessThan(1e-12);
          expect(relativeError(reordered.gradient, reorder(base.gradient))).toBeLessThan(1e-10);
          expect([reordered.selectedCount, reordered.activeCount]).toEqual([base.selectedCount, base.activeCount]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('of cosines alone does not change with the lengths of the embeddings, and pulls across them only', () => {
    fc.assert(
      fc.property(
        anyObjective.filter(
          (objective) =>
            !isAboutPlaces(objective) && objective.similarity === 'cosine' && lossEntry(objective.loss).needs !== 'classes',
        ),
        fc.integer({ min: 1, max: 1e6 }),
        (objective, seed) => {
          const batch = { ...randomBatch(seed, 8, 3, 3), seed };
          const lengths = batch.labels.map((_, i) => 2 ** (i - 3));
          const scaled = batch.embeddings.map((value, t) => value * lengths[Math.floor(t / 3)]);
          const base = evaluate(objective, batch);
          const longer = evaluate(objective, { ...batch, embeddings: scaled });
          expect(longer.loss).toBe(base.loss);
          const largest = Math.max(1, ...base.gradient.map(Math.abs));
          for (let i = 0; i < 8; i++) {
            let along = 0;
            for (let k = 3 * i; k < 3 * i + 3; k++) along += base.gradient[k] * batch.embeddings[k];
            expect(Math.abs(along) / largest).toBeLessThan(1e-12);
          }
        },
      ),
    );
  });

  it('pulls and pushes in balance: the gradient sums to 0', () => {
    fc.assert(
      fc.property(gridBatch, anyObjective.filter(isAboutPlaces), (batch, objective) => {
        const { gradient } = evaluate(objective, batch);
        for (let k = 0; k < batch.size; k++)
          expect(gradient.reduce((sum, value, t) => (t % batch.size === k ? sum + value : sum), 0)).toBeCloseTo(0, 9);
      }),
    );
  });

  it('never has fewer active triplets at a larger margin', () => {
    fc.assert(
      fc.property(gridBatch, fc.constantFrom<DistanceId[]>('euclidean', 'squared', 'cosine'), (batch, distance) => {
        const active = [0, 0.125, 0.5, 1, 2, 8].map((margin) => evaluate(objectiveOf({ distance, margin }), batch).activeCount);
        expect(active).toEqual(active.toSorted((a, b) => a - b));
      }),
    );
  });

  const spoilt = {
    seed: fc.integer({ min: 1, max: 1e6 }),
    exponent: fc.constantFrom<number[]>(-300, -162, -160, -30, -12, 0, 15, 30, 38, 150, 300),
    collapse: fc.constantFrom<'none' | 'pairs' | 'zeros' | 'all' | 'origin'>('none', 'pairs', 'zeros', 'all', 'origin'),
    labels: fc.constantFrom<number[][]>([0, 0, 0, 0, 0, 0], [0, 1, 2, 3, 4, 5], [0, 0, 1, 1, 2, 2], [0, 0, 0, 0, 0, 1]),
  };
  type Spoilt = { [K in keyof typeof spoilt]: (typeof spoilt)[K] extends fc.Arbitrary<infer V> ? V : never };

  function expectFinite(objective: Objective, { seed, exponent, collapse, labels }: Spoilt) {
    const { embeddings } = randomBatch(seed, 6, 3, 3, 10 ** exponent);
    if (collapse === 'all') embeddings.fill(10 ** exponent);
    if (collapse === 'origin') embeddings.fill(0);
    if (collapse === 'zeros') embeddings.fill(0, 0, 9);
    if (collapse === 'pairs') embeddings.copyWithin(0, 6, 12);
    const given = { kind: 'triplets' as const, rows: Uint16Array.of(0, 1, 2, 3, 4, 5) };
    const batch = { embeddings, size: 3, labels, seed, given, head: randomHead(seed, 3, 6) };
    const { loss, gradient, head } = evaluate(objective, batch);
    const what = JSON.stringify([objective, exponent, collapse, labels]);
    expect(Number.isFinite(loss), what).toBe(true);
    expect(loss, what).toBeGreaterThanOrEqual(0);
    expect(gradient.every(Number.isFinite), what).toBe(true);
    if (head) expect([...head.weights, ...head.bias].every(Number.isFinite), what).toBe(true);
    // Where all are at one place no distance has a direction. (torch's epsilon gives one; similarities leave their rounding.)
    const overDistances = ['pairs', 'triplets'].includes(lossEntry(objective.loss).needs);
    if ((collapse === 'all' || collapse === 'origin') && overDistances && objective.loss !== 'triplet-margin')
      expect(
        gradient.every((value) => value === 0),
        what,
      ).toBe(true);
  }

  it('is finite for every scale, for duplicates, collapse, one class and all classes different', () => {
    fc.assert(
      fc.property(anyObjective, fc.record(spoilt), (objective, how) => expectFinite(objective, how)),
      { numRuns: 1500 },
    );
  });

  it.each(everyObjective)(
    '$loss with $mining on $distance: finite in every corner at its defaults and at margin 0',
    (objective) => {
      for (const margin of [objective.margin, 0])
        for (const exponent of [-30, 0, 30])
          for (const collapse of ['none', 'pairs', 'zeros', 'all', 'origin'] as const)
            for (const labels of [
              [0, 0, 0, 0, 0, 0],
              [0, 1, 2, 3, 4, 5],
              [0, 0, 1, 1, 2, 2],
            ])
              expectFinite({ ...objective, margin }, { seed: 7, exponent, collapse, labels });
    },
  );

  it('has loss = margin and no force at collapse, where every triplet is active', () => {
    const { loss, gradient, selectedCount, activeCount } = evaluate(objectiveOf({ margin: 0.7 }), {
      embeddings: new Float32Array(12).fill(2),
      size: 2,
      labels: [0, 0, 1, 1, 2, 2],
    });
    expect(loss).toBeCloseTo(0.7, 12);
    expect([selectedCount, activeCount]).toEqual([24, 24]);
    expect(Array.from(gradient)).toEqual(Array(12).fill(0));
  });

  it.each(['triplet', 'contrastive'] as const)('answers 0 where nothing can be selected (%s)', (loss) => {
    const none = { loss: 0, selectedCount: 0, activeCount: 0 };
    expect(evaluate(objectiveOf({ loss }), { embeddings: new Float64Array(0), size: 2, labels: [] })).toMatchObject(none);
    expect(evaluate(objectiveOf({ loss }), { embeddings: Float64Array.of(1, 2), size: 2, labels: [4] })).toMatchObject(none);
    if (loss === 'triplet') expect(evaluate(objectiveOf({ loss }), { ...randomBatch(1, 6, 2, 1) })).toMatchObject(none);
  });

  it('says NaN for a batch with NaN or infinity, with a gradient that poisons nothing', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      const { loss, gradient, sample } = evaluate(objectiveOf({}), {
        embeddings: Float32Array.of(0, 1, bad, 3),
        size: 1,
        labels: [0, 0, 1, 1],
      });
      expect(loss).toBeNaN();
      expect(Array.from(gradient)).toEqual([0, 0, 0, 0]);
      expect(sample(5).rows.length).toBe(0);
    }
  });

  it('refuses a mining that the loss cannot have', () => {
    const batch = randomBatch(1, 4, 2, 2);
    expect(() => evaluate(objectiveOf({ mining: 'pairs-balanced' }), batch)).toThrow(RangeError);
    expect(() => evaluate(objectiveOf({ loss: 'contrastive', mining: 'easiest' }), batch)).toThrow(RangeError);
    expect(() => evaluate(objectiveOf({ loss: 'nt-xent', mining: 'batch-hard' }), batch)).toThrow(RangeError);
  });

  it('refuses sizes that do not fit and margins that are no numbers', () => {
    const batch = randomBatch(1, 4, 2, 2);
    expect(() => evaluate(objectiveOf({}), { ...batch, size: 3 })).toThrow(RangeError);
    expect(() => evaluate(objectiveOf({}), { ...batch, labels: [0] })).toThrow(RangeError);
    expect(() => evaluate(objectiveOf({ margin: Number.NaN }), batch)).toThrow(RangeError);
  });

  it('gives the same with a workspace that larger and smaller batches have used', () => {
    const workspace = createWorkspace();
    for (const [seed, count, size] of [
      [1, 12, 3],
      [2, 5, 2],
      [3, 12, 2],
      [4, 20, 4],
      [5, 7, 4],
    ]) {
      const batch = randomBatch(seed, count, size, 3);
      for (const objective of everyObjective) {
        const given = { kind: 'triplets' as const, rows: Uint16Array.of(0, 3, 1) };
        const whole = { ...batch, given, head: randomHead(1, size, 3) };
        const fresh = evaluate(objective, whole);
        const reused = evaluate(objective, whole, workspace);
        expect(reused.loss).toBe(fresh.loss);
        expect(reused.gradient).toEqual(fresh.gradient);
        expect(reused.sample(30)).toEqual(fresh.sample(30));
      }
    }
  });
});

it('the soft margin and the swap of the triplet loss are their definitions', () => {
  const batch = randomBatch(3, 7, 2, 3);
  const labels = Int32Array.from(batch.labels);
  const distances = new Float64Array(49);
  fillDistanceMatrix(batch.embeddings, 2, 'euclidean', distances);
  const list = createRowList();
  mineAllTriplets(labels, 7, list);
  const d = (i: number, j: number) => distances[i * 7 + j];
  const mean = (value: (a: number, p: number, n: number) => number) => {
    const all = triplets(batch.labels);
    return all.reduce((sum, [a, p, n]) => sum + value(a, p, n), 0) / all.length;
  };
  const options = { margin: 0.4, average: 'all' } as const;
  expect(tripletLoss(list, distances, 7, { ...options, soft: true }, new Float64Array(49)).loss).toBeCloseTo(
    mean((a, p, n) => Math.log(1 + Math.exp(d(a, p) - d(a, n) + 0.4))),
    12,
  );
  expect(tripletLoss(list, distances, 7, { ...options, swap: true }, new Float64Array(49)).loss).toBeCloseTo(
    mean((a, p, n) => Math.max(0, d(a, p) - Math.min(d(a, n), d(p, n)) + 0.4)),
    12,
  );
});

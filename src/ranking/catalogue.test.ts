/** The catalogue is whole, and what it evaluates is what the library functions, verified against torch (golden.test.ts), say. */
import { describe, expect, it } from 'vitest';
import { aboutLoss } from './about';
import { libraries } from './about/entry';
import { lossEntry, lossIds, parametersFor, recommendedFor } from './catalogue';
import { distanceBetween } from './distance';
import { cosineEmbedding } from './losses/cosineEmbedding';
import { hingeEmbedding } from './losses/hingeEmbedding';
import { marginRanking } from './losses/marginRanking';
import { tripletLoss } from './losses/triplet';
import { mineAllTriplets } from './mining/batchAll';
import { createRowList } from './mining/rows';
import { miningIds } from './minings';
import { evaluate, type LossId, type Objective } from './objective';
import { parameters } from './parameters';
import { randomBatch, relativeError, triplets } from './testing/batches';

describe.each(lossIds)('%s', (loss) => {
  const entry = lossEntry(loss);
  const about = aboutLoss(loss);

  it('says everything that page, address and docs ask of an entry', () => {
    expect(about.name).not.toBe('');
    expect(about.aliases.length).toBeGreaterThan(0);
    expect(about.formula).toMatch(/\\ell/);
    expect(about.paper.year).toBeGreaterThan(1950);
    expect(entry.distances.length).toBeGreaterThan(0);
    expect(entry.minings).toContain('batch-all');
    expect(miningIds).toEqual(expect.arrayContaining([...entry.minings]));
    for (const library of ['PyTorch', 'pytorch-metric-learning', 'TensorFlow', 'Keras', 'Caffe'] as const)
      expect(about.counterparts.filter((counterpart) => counterpart.library === library)).toHaveLength(1);
    for (const { library, call, differs } of about.counterparts) {
      expect(libraries).toContain(library);
      if (call === null) expect(differs).toEqual([]);
    }
  });

  it('recommends what its parameters can be', () => {
    for (const distance of entry.distances) {
      const values = parametersFor(loss, distance);
      for (const [key, value] of Object.entries(recommendedFor(loss, distance))) {
        if (key === 'learningRate') continue;
        expect(entry.parameters).toContain(key);
        const parameter = parameters[key as keyof typeof parameters];
        expect(values[key as keyof typeof values]).toBe(value);
        if (parameter.kind === 'number') expect(value >= parameter.min && value <= parameter.max).toBe(true);
        if (parameter.kind === 'choice') expect(parameter.values).toContain(value);
      }
    }
  });
});

it('no two losses share a name', () => {
  const names = lossIds.map((loss) => aboutLoss(loss).name);
  expect(new Set(names).size).toBe(names.length);
});

describe("torch's losses over a batch are its functions on the pairs or triplets side by side", () => {
  const batch = randomBatch(8, 9, 3, 3);
  const { embeddings, size, labels } = batch;
  const all: [number, number][] = [];
  for (let i = 0; i < 9; i++) for (let j = i + 1; j < 9; j++) all.push([i, j]);
  const y = all.map(([i, j]) => (labels[i] === labels[j] ? 1 : -1));
  const d = (i: number, j: number) => distanceBetween(embeddings, size, i, j, 'euclidean');
  const solve = (loss: LossId, changes: Partial<Objective>) =>
    evaluate({ ...parametersFor(loss), loss, distance: lossEntry(loss).distances[0], mining: 'batch-all', ...changes }, batch);
  const rows = (column: 0 | 1) =>
    Float64Array.from(all.flatMap((pair) => Array.from(embeddings.subarray(3 * pair[column], 3 * pair[column] + 3))));

  it.each([0, 0.3, 0.8])('CosineEmbeddingLoss, margin %f: value and gradient', (margin) => {
    const found = solve('cosine-embedding', { margin });
    const torch = cosineEmbedding(rows(0), rows(1), y, 3, margin, 1);
    expect(found.loss).toBeCloseTo(torch.loss, 10);
    const gradient = new Float64Array(27);
    all.forEach((pair, t) => {
      for (let k = 0; k < 3; k++) {
        gradient[3 * pair[0] + k] += torch.gradient1[3 * t + k];
        gradient[3 * pair[1] + k] += torch.gradient2[3 * t + k];
      }
    });
    expect(relativeError(found.gradient, gradient)).toBeLessThan(1e-9);
  });

  it('HingeEmbeddingLoss', () => {
    const torch = hingeEmbedding(
      all.map(([i, j]) => d(i, j)),
      y,
      1.3,
      1,
    );
    expect(solve('hinge-embedding', { margin: 1.3 }).loss).toBeCloseTo(torch.loss, 12);
  });

  it('MarginRankingLoss of d(a, n) and d(a, p), also where the hinge is exactly 0', () => {
    const list = triplets(labels);
    const scores = (column: 1 | 2) => list.map((triplet) => d(triplet[0], triplet[column]));
    const torch = marginRanking(scores(2), scores(1), Array(list.length).fill(1), 0.6, 1);
    expect(solve('margin-ranking', { margin: 0.6 }).loss).toBeCloseTo(torch.loss, 12);
    // d_ap = 1, d_an = 2, margin 1: the hinge is 0 and torch's slope there 1.
    const kink = {
      embeddings: Float64Array.of(0, 1, -2),
      size: 1,
      labels: [0, 0, 1],
      given: { kind: 'triplets', rows: Uint16Array.of(0, 1, 2) },
    } as const;
    const objective: Objective = {
      loss: 'margin-ranking',
      distance: 'euclidean',
      mining: 'offline-fixed',
      margin: 1,
      average: 'all',
    };
    expect(Array.from(evaluate(objective, kink).gradient)).toEqual([-2, 1, 1]);
    expect(Array.from(evaluate({ ...objective, loss: 'triplet' }, kink).gradient, Math.abs)).toEqual([0, 0, 0]);
  });

  it.each([true, false])('TripletMarginLoss with its epsilon, swap %s', (swap) => {
    const list = createRowList();
    mineAllTriplets(Int32Array.from(labels), 9, list);
    const distances = new Float64Array(81);
    for (let i = 0; i < 9; i++)
      for (let j = 0; j < 9; j++) distances[9 * i + j] = distanceBetween(embeddings, 3, i, j, 'euclidean', 1e-6);
    const torch = tripletLoss(list, distances, 9, { margin: 0.7, average: 'all', swap, slopeAtKink: 1 }, new Float64Array(81));
    expect(solve('triplet-margin', { margin: 0.7, swap }).loss).toBe(torch.loss);
  });

  it('and the ones that go by two names are one: hinge embedding is the linear loss over all pairs', () => {
    const hinge = solve('hinge-embedding', { margin: 1.1 });
    const linear = solve('contrastive-linear', { margin: 1.1, average: 'all' });
    expect(hinge.loss).toBe(linear.loss);
    expect(hinge.gradient).toEqual(linear.gradient);
    const ranking = solve('margin-ranking', { margin: 1.1, average: 'active' });
    const triplet = solve('triplet', { margin: 1.1 });
    expect(ranking.loss).toBeCloseTo(triplet.loss, 12);
    expect(relativeError(ranking.gradient, triplet.gradient)).toBeLessThan(1e-12);
  });
});

it('N-pairs takes all pairs of a class in rounds, or the first of each', () => {
  const batch = { ...randomBatch(2, 8, 3, 2), labels: [0, 1, 0, 1, 0, 1, 0, 1] };
  const objective: Objective = {
    loss: 'n-pairs',
    distance: 'cosine',
    mining: 'batch-all',
    margin: 0,
    average: 'all',
    similarity: 'dot',
  };
  const pick = (rows: number[]) => ({
    size: 3,
    embeddings: Float64Array.from(rows.flatMap((row) => Array.from(batch.embeddings.subarray(3 * row, 3 * row + 3)))),
    labels: rows.map((row) => batch.labels[row]),
  });
  const all = evaluate(objective, batch);
  const rounds = [evaluate(objective, pick([0, 1, 2, 3])), evaluate(objective, pick([4, 5, 6, 7]))];
  expect(all.selectedCount).toBe(4);
  expect(all.loss).toBeCloseTo((rounds[0].loss + rounds[1].loss) / 2, 12);
  expect(evaluate({ ...objective, pairsOfClass: 'first' }, batch).loss).toBeCloseTo(rounds[0].loss, 12);
});

/** What the captions of the compare page say (src/text/compare), held by numbers: the presets are trained for real, on WASM in Node, from two seeds. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { STEPS_PER_SHARD } from './data/poolSchedule';
import type { WordVectors } from './data/wordVectors';
import type { EngineDataset } from './engine/dataset';
import { openDataset, openWords } from './engine/mnist.testing';
import type { DatasetId } from './engine/protocol';
import { experimentsOf, type PresetId, presetOf } from './state/compare/presets';
import { type TrainedNumbers, trainRun } from './trainRuns.testing';

const opened: Partial<Record<DatasetId, EngineDataset>> = {};
let vectors: WordVectors;

beforeAll(async () => {
  for (const dataset of ['mnist', 'fashion'] as const) opened[dataset] = await openDataset(dataset);
  vectors = await openWords();
});
afterAll(() => vi.unstubAllGlobals());

/** Several presets have a run in common. */
const trained = new Map<string, Promise<TrainedNumbers[]>>();

/** The numbers of each run after the steps of the preset, or after earlier ones. */
async function numbersOf(id: PresetId, seed: number, marks: readonly number[] = [presetOf(id).steps]) {
  const { later } = presetOf(id);
  const rows: TrainedNumbers[][] = [];
  for (const [run, experiment] of experimentsOf(presetOf(id), { seed }).entries()) {
    const own = later?.run === run ? later : undefined;
    const key = JSON.stringify([experiment, marks, own]);
    const data = opened[experiment.dataset];
    if (!data) throw new Error(`${experiment.dataset} is not open`);
    if (!trained.has(key)) trained.set(key, trainRun(data, experiment, marks, own, vectors));
    rows.push((await trained.get(key)) as TrainedNumbers[]);
  }
  return marks.map((_, mark) => rows.map((row) => row[mark]));
}

const range = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
const timeout = 120_000;

describe.each(process.env.THOROUGH ? [1, 2] : [1])('presets from seed %i', (seed) => {
  it('losses: answers alike, cross-entropy behind as neighbourhoods and far larger', { timeout }, async () => {
    const [[entropy, contrastive, triplet]] = await numbersOf('losses', seed);
    expect(range([entropy, contrastive, triplet].map(({ knn5 }) => knn5))).toBeLessThan(0.06);
    for (const ranking of [contrastive, triplet]) {
      expect(ranking.meanAveragePrecisionAtR).toBeGreaterThan(entropy.meanAveragePrecisionAtR + 0.05);
      expect(ranking.silhouette).toBeGreaterThan(entropy.silhouette + 0.05);
      expect(entropy.spread).toBeGreaterThan(4 * ranking.spread);
    }
  });

  it('miners: easiest with the lowest loss and 5-NN, random and semi-hard best, hard collapsed', { timeout }, async () => {
    const [[easiest, random, semiHard, hard]] = await numbersOf('miners', seed);
    expect(easiest.loss).toBeLessThan(0.01);
    for (const other of [random, semiHard, hard]) {
      expect(other.loss).toBeGreaterThan(10 * easiest.loss);
      expect(other.knn5).toBeGreaterThan(easiest.knn5 + 0.1);
    }
    for (const best of [random, semiHard]) {
      expect(best.knn5).toBeGreaterThan(0.88);
      expect(best.meanAveragePrecisionAtR).toBeGreaterThan(hard.meanAveragePrecisionAtR + 0.2);
    }
    expect(Math.abs(hard.loss - 0.2)).toBeLessThan(0.02 * 0.2);
    expect(hard.spread).toBeLessThan(0.05 * 0.2);
  });

  it('margins: the spread is between 3 and 4 margins, answers alike', { timeout }, async () => {
    const [runs] = await numbersOf('margins', seed);
    [0.1, 1, 5].forEach((margin, run) => {
      expect(runs[run].spread / margin).toBeGreaterThan(3);
      expect(runs[run].spread / margin).toBeLessThan(4);
    });
    expect(range(runs.map(({ knn5 }) => knn5))).toBeLessThan(0.05);
    expect(runs[2].loss / runs[0].loss).toBeGreaterThan(35);
    expect(runs[2].loss / runs[0].loss).toBeLessThan(65);
  });

  it('words: class words find their images alike, never-trained words less', { timeout }, async () => {
    const [runs] = await numbersOf('words', seed);
    const byWords = runs.map(({ wordPrecision }) => wordPrecision ?? 0);
    expect(Math.min(...byWords)).toBeGreaterThan(0.85);
    expect(range(byWords)).toBeLessThan(0.025);
    for (const { wordPrecision, newWordPrecision } of runs) {
      expect(newWordPrecision).toBeLessThan((wordPrecision ?? 0) - 0.15);
      // By chance it would be a tenth.
      expect(newWordPrecision).toBeGreaterThan(0.4);
    }
  });

  it('word-vectors: with raw number words below one half, with centred ones above nine tenths', { timeout }, async () => {
    const [[raw, centred]] = await numbersOf('word-vectors', seed);
    expect(raw.wordPrecision).toBeLessThan(0.5);
    expect(centred.wordPrecision).toBeGreaterThan(0.9);
  });

  it('collapse: onto one spot at the margin, hidden from Recall@1, and rescued', { timeout }, async () => {
    const { later, steps } = presetOf('collapse');
    const [before, after] = await numbersOf('collapse', seed, [later?.afterSteps ?? 0, steps]);
    const [all, hard, rescued] = after;
    // Up to the change both runs are one and the same.
    expect({ ...before[2], trainedMs: 0 }).toEqual({ ...before[1], trainedMs: 0 });
    for (const collapsed of [before[1], hard]) {
      expect(Math.abs(collapsed.loss - 0.2)).toBeLessThan(0.02 * 0.2);
      expect(collapsed.spread).toBeLessThan(0.05 * 0.2);
    }
    expect(hard.spread).toBeLessThan(0.05 * all.spread);
    expect(hard.recallAt1).toBeGreaterThan(0.7);
    expect(hard.meanAveragePrecisionAtR).toBeLessThan(0.7 * all.meanAveragePrecisionAtR);
    expect(hard.silhouette).toBeLessThan(0.5 * all.silhouette);
    expect(rescued.spread).toBeGreaterThan(0.5 * all.spread);
    expect(rescued.silhouette).toBeGreaterThan(1.5 * hard.silhouette);
    expect(rescued.meanAveragePrecisionAtR).toBeGreaterThan(hard.meanAveragePrecisionAtR + 0.1);
  });

  it('dimensions: better up to 16, little more at 64', { timeout }, async () => {
    const [[two, three, sixteen, sixtyFour]] = await numbersOf('sizes', seed);
    expect(three.knn5).toBeGreaterThan(two.knn5 + 0.01);
    expect(sixteen.knn5).toBeGreaterThan(three.knn5 + 0.005);
    expect(sixteen.meanAveragePrecisionAtR).toBeGreaterThan(three.meanAveragePrecisionAtR + 0.03);
    expect(three.meanAveragePrecisionAtR).toBeGreaterThan(two.meanAveragePrecisionAtR + 0.03);
    expect(Math.abs(sixtyFour.knn5 - sixteen.knn5)).toBeLessThan(0.02);
    expect(Math.abs(sixtyFour.meanAveragePrecisionAtR - sixteen.meanAveragePrecisionAtR)).toBeLessThan(0.04);
  });

  it('offline or online: online far ahead after as many images, no epoch over', { timeout }, async () => {
    const [[fixed, renewed, online]] = await numbersOf('offline', seed);
    expect(range([fixed, renewed, online].map(({ imagesSeen }) => imagesSeen))).toBeLessThan(0.02 * online.imagesSeen);
    for (const offline of [fixed, renewed]) {
      expect(online.knn5).toBeGreaterThan(offline.knn5 + 0.1);
      expect(online.meanAveragePrecisionAtR).toBeGreaterThan(offline.meanAveragePrecisionAtR + 0.15);
    }
    expect(Math.abs(fixed.knn5 - renewed.knn5)).toBeLessThan(0.06);
    const { classesPerBatch: classes, samplesPerClass: samples } = experimentsOf(presetOf('offline'))[0];
    const images = classes * samples;
    expect(images * (samples - 1) * (images - samples)).toBe(40_320);
    expect(fixed.imagesSeen / fixed.step / 3).toBe(27);
    expect(27 * STEPS_PER_SHARD).toBeLessThan(opened.mnist?.schedule.poolAt(0)?.size ?? 0);
  });

  it('a digit left out: gathered best by cross-entropy, which is behind on the trained ones', { timeout }, async () => {
    const [[entropy, contrastive, triplet]] = await numbersOf('open-set', seed);
    for (const ranking of [contrastive, triplet]) {
      expect(entropy.leftOutPrecision).toBeGreaterThan((ranking.leftOutPrecision ?? 1) + 0.02);
      expect(ranking.trainedPrecision).toBeGreaterThan((entropy.trainedPrecision ?? 1) + 0.03);
    }
  });

  it('wrong labels: miners that choose take many false negatives and learn, hard collapses', { timeout }, async () => {
    const [[all, random, semiHard, hard]] = await numbersOf('dirty', seed);
    expect(all.falseNegatives).toBeGreaterThan(0.06);
    expect(all.falseNegatives).toBeLessThan(0.1);
    for (const choosy of [random, semiHard]) {
      expect(choosy.falseNegatives).toBeGreaterThan(0.2);
      expect(choosy.knn5).toBeGreaterThan(0.85);
      expect(choosy.meanAveragePrecisionAtR).toBeGreaterThan(hard.meanAveragePrecisionAtR + 0.3);
    }
    expect(hard.spread).toBeLessThan(0.05 * 0.2);
    expect(hard.knn5).toBeLessThan(Math.min(all.knn5, random.knn5, semiHard.knn5) - 0.1);
  });
});

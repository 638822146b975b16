import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../engine/protocol';
import { closedSet } from '../../ranking/metrics/openSet';
import { defaultExperiment } from '../experiment';
import { packPixels } from '../framePixels';
import { snapshotAt } from '../testing';
import type { Frame } from '../timelineFrames';
import { packTree, unpackTree } from './arrayTree';
import { checkRun, type SavedRun } from './checkRun';
import { readContainer, writeContainer } from './container';
import { tensorsOf } from './netShapes';
import { Refusal, type RefusalCode } from './refusal';

const experiment: Experiment = { ...defaultExperiment, net: 'mlp', embeddingSize: 2, margin: 0.4 };

const metrics = {
  knn5: 0.5,
  recallAt1: 0.25,
  spread: 2,
  meanAveragePrecisionAtR: 0.5,
  rPrecision: 0.5,
  silhouette: null,
  alignment: 0.3,
  uniformity: null,
  ...closedSet,
};

function frameAt(step: number): Frame {
  const { losses, activeShares, batch, ...snapshot } = snapshotAt(step, { points: 5 });
  const trained = {
    embeddings: Float32Array.of(0.5, step, 1, 2, 3, 4),
    labels: Uint8Array.of(0, 0, 1),
    packedPixels: packPixels(Uint8Array.from({ length: 3 * 784 }, (_, i) => (i % 16) * 17)),
    triplets: Uint16Array.of(0, 1, 2),
    pairs: new Uint16Array(0),
    selectedCount: 2,
    activeCount: 1,
    objective: { loss: 'triplet', distance: 'euclidean', mining: 'batch-all', margin: 0.4, average: 'active' } as const,
    seed: 12345,
  };
  return {
    ...snapshot,
    batch: step === 0 ? null : trained,
    metrics: step === 3 ? metrics : null,
  };
}

/** A whole run at step 3, small but for its weights. */
function makeRun(): SavedRun & { savedAt: string } {
  const weights = tensorsOf('mlp', 2).map(({ name, shape }, k) => ({
    name,
    shape,
    values: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => Math.sin(i + k)),
  }));
  const moments = weights.flatMap(({ values }) => [values.map((value) => value / 10), values.map((value) => value ** 2)]);
  return {
    savedAt: '2026-01-01T00:00:00.000Z',
    experiment,
    checkpoint: {
      version: 1,
      step: 3,
      imagesSeen: 180,
      trainedMs: 30,
      margin: 0.4,
      learningRate: 0.005,
      weights,
      optimiser: { step: 3, moments },
    },
    timeline: {
      frames: [0, 1, 3].map(frameAt),
      metricPoints: [{ step: 3, ...metrics }],
      losses: Float32Array.of(1, Number.NaN, 0.5),
      activeShares: Float32Array.of(1, Number.NaN, 0.5),
    },
    events: [{ step: 1, key: 'margin', from: 1, to: 0.4 }],
  };
}

const reopen = async (run: unknown) => checkRun(await readContainer(await writeContainer(run)));

async function refusalOf(attempt: Promise<unknown> | (() => unknown)): Promise<Refusal> {
  try {
    await (typeof attempt === 'function' ? attempt() : attempt);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('was not refused');
}
const codeOf = async (attempt: Promise<unknown>): Promise<RefusalCode> => (await refusalOf(attempt)).code;

describe('a tree with arrays', () => {
  const array = fc.oneof(fc.float32Array({ maxLength: 9 }), fc.uint16Array({ maxLength: 9 }), fc.uint8Array({ maxLength: 9 }));
  const leaf = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    array,
  );
  const tree = fc.letrec((tie) => ({
    node: fc.oneof({ depthSize: 'small', maxDepth: 4 }, leaf, fc.array(tie('node')), fc.dictionary(fc.string(), tie('node'))),
  })).node;

  it('comes back as it was from JSON and a row of arrays', () => {
    const usable = tree.filter((value) => !JSON.stringify(packTree(value).json).includes('__proto__'));
    fc.assert(
      fc.property(usable, (value) => {
        const { json, arrays } = packTree(value);
        const there = JSON.parse(JSON.stringify(json, (_, part) => (Object.is(part, -0) ? 0 : part)));
        expect(unpackTree(there, arrays)).toEqual(withoutMinusZero(value));
      }),
    );
  });

  it('comes back as it was from a file', async () => {
    const arrays = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), array);
    await fc.assert(
      fc.asyncProperty(arrays, async (value) => {
        expect(await readContainer(await writeContainer(value))).toEqual({ ...value });
      }),
      { numRuns: 40 },
    );
  });

  it('may not name an array that is not there', async () => {
    expect((await refusalOf(() => unpackTree({ a: { $array: 2 } }, []))).code).toBe('invalid');
  });
});

/** JSON knows no -0. */
function withoutMinusZero(value: unknown): unknown {
  if (Object.is(value, -0)) return 0;
  if (Array.isArray(value)) return value.map(withoutMinusZero);
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutMinusZero(part)]));
  return value;
}

describe('a saved run', () => {
  it('comes back whole', async () => {
    const { savedAt, ...run } = makeRun();
    expect(await reopen({ savedAt, ...run })).toEqual({ run, leftOut: [] });
  });

  it('has a smaller file than its arrays', async () => {
    const file = await writeContainer(makeRun());
    const weightBytes = 3 * 109_000 * 4;
    expect(file.length).toBeLessThan(weightBytes);
  });

  it('of step 0 needs no checkpoint', async () => {
    const run = makeRun();
    const none = new Float32Array(0);
    const timeline = { frames: [frameAt(0)], metricPoints: [], losses: none, activeShares: none };
    expect((await reopen({ ...run, checkpoint: null, timeline, events: [] })).run.checkpoint).toBeNull();
  });

  it('keeps what a later version has added to frames and checkpoint, and names settings it does not know', async () => {
    const run = makeRun();
    const head = { values: { weights: Float32Array.of(1, 2), bias: Float32Array.of(3) } };
    const frames = run.timeline.frames.map((frame) => ({ ...frame, head: head.values }));
    const later = {
      ...run,
      experiment: { ...experiment, warp: 9 },
      checkpoint: { ...run.checkpoint, head },
      timeline: { ...run.timeline, frames },
    };
    const opened = await reopen(later);
    expect(opened.leftOut).toEqual(['warp']);
    expect(opened.run.experiment).toEqual(experiment);
    expect(opened.run.checkpoint).toMatchObject({ head });
    expect(opened.run.timeline.frames[1]).toMatchObject({ head: head.values });
  });

  it('takes defaults for settings that an older version did not have', async () => {
    const { dataset, margin, seed, leftOut, flippedShare, ...older } = experiment;
    const { run } = await reopen({ ...makeRun(), experiment: older });
    expect(run.experiment).toEqual({ ...experiment, margin: 1, seed: 1, leftOut: 'none', flippedShare: 0 });
  });

  it('keep their data set, and the class that was left out of it', async () => {
    const clothes: Experiment = { ...experiment, dataset: 'fashion', leftOut: '3' };
    const { run } = await reopen({ ...makeRun(), experiment: clothes });
    expect(run.experiment).toEqual(clothes);
  });

  it('of a version without a left-out class says nothing of one, and one with wrong labels keeps the truth', async () => {
    const run = makeRun();
    const { leftOutPrecision, leftOutRecall, trainedPrecision, trainedRecall, ...olderMetrics } = metrics;
    const [first, second, last] = run.timeline.frames;
    const trueLabels = Uint8Array.of(0, 1, 1);
    const batch = { ...second.batch, trueLabels };
    const frames = [first, { ...second, batch }, { ...last, metrics: olderMetrics }];
    const timeline = { ...run.timeline, frames, metricPoints: [{ step: 3, ...olderMetrics }] };
    const opened = (await reopen({ ...run, timeline })).run.timeline;
    expect(opened.frames[2].metrics).toEqual(metrics);
    expect(opened.metricPoints[0].leftOutPrecision).toBeNull();
    expect(opened.frames[1].batch?.trueLabels).toEqual(trueLabels);
  });
});

describe('a file is refused', () => {
  it('when it is foreign: empty, a picture, a text', async () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array(100).fill(0));
    expect(await codeOf(readContainer(new Uint8Array(0)))).toBe('foreign');
    expect(await codeOf(readContainer(png))).toBe('foreign');
    expect(await codeOf(readContainer(new TextEncoder().encode('RLPRUN\n\n{"version":1}')))).toBe('foreign');
  });

  it('when it is cut off anywhere', async () => {
    const file = await writeContainer(makeRun());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8, max: file.length - 1 }), async (length) => {
        expect(await codeOf(readContainer(file.slice(0, length)))).toBe('truncated');
      }),
      { numRuns: 30 },
    );
    expect(await codeOf(readContainer(Uint8Array.of(...file.subarray(0, 400), 7)))).toBe('truncated');
  });

  it('when one bit of it is another, wherever', async () => {
    const file = await writeContainer(makeRun());
    const bit = fc.tuple(fc.integer({ min: 8, max: file.length - 1 }), fc.integer({ min: 0, max: 7 }));
    await fc.assert(
      fc.asyncProperty(bit, async ([at, place]) => {
        const changed = file.slice();
        changed[at] ^= 1 << place;
        const code = await codeOf(readContainer(changed));
        // The lengths in front say of themselves that the file is too short, the version that it is too new.
        expect(at < 12 ? ['newer-version', 'altered'] : at < 20 ? ['altered', 'truncated'] : ['altered']).toContain(code);
      }),
      { numRuns: 40 },
    );
  });

  it('when something was added to its end', async () => {
    const file = await writeContainer({ a: 1 });
    expect(await codeOf(readContainer(Uint8Array.of(...file, 0)))).toBe('altered');
  });

  const without = (key: string, part: object) => Object.fromEntries(Object.entries(part).filter(([name]) => name !== key));
  const run = makeRun();
  const { timeline } = run;
  const checkpoint = run.checkpoint!;
  const withFrame = (change: object, at = 2) => ({
    ...run,
    timeline: { ...timeline, frames: timeline.frames.map((frame, i) => (i === at ? { ...frame, ...change } : frame)) },
  });
  const withBatch = (change: object) => withFrame({ batch: { ...timeline.frames[2].batch, ...change } });
  const withWeight = (change: object) => ({
    ...run,
    checkpoint: {
      ...checkpoint,
      weights: checkpoint.weights.map((weight, i) => (i === 1 ? { ...weight, ...change } : weight)),
    },
  });

  it.each<[string, unknown, string]>([
    ['no run at all', 7, 'run'],
    ['no experiment', without('experiment', run), 'experiment'],
    ['a mining that does not exist', { ...run, experiment: { ...experiment, mining: 'batch-magic' } }, 'experiment.mining'],
    ['a margin out of range', { ...run, experiment: { ...experiment, margin: 1e9 } }, 'experiment.margin'],
    ['half a seed', { ...run, experiment: { ...experiment, seed: 1.5 } }, 'experiment.seed'],
    ['no frames', { ...run, timeline: { ...timeline, frames: [] } }, 'timeline.frames'],
    ['frames out of order', withFrame({ step: 1 }), 'timeline.frames[2].step'],
    ['positions of another size', withFrame({ positions: new Float32Array(7) }), 'timeline.frames[2].positions'],
    ['fewer positions than before', withFrame({ positions: new Float32Array(8) }, 1), 'timeline.frames[1].positions'],
    [
      'a position that is no number',
      withFrame({ positions: new Float32Array(10).fill(Number.NaN) }),
      'timeline.frames[2].positions',
    ],
    ['another embedding size', withFrame({ embeddingSize: 3 }), 'timeline.frames[2].embeddingSize'],
    ['a triplet outside its batch', withBatch({ triplets: Uint16Array.of(0, 1, 3) }), 'timeline.frames[2].batch.triplets'],
    [
      'an objective that does not exist',
      withBatch({ objective: { loss: 'magic' } }),
      'timeline.frames[2].batch.objective.loss',
    ],
    [
      'cross-entropy without its head',
      withBatch({ objective: { ...timeline.frames[2].batch!.objective, loss: 'cross-entropy' } }),
      'timeline.frames[2].batch.head',
    ],
    [
      'a mining that the loss cannot have',
      { ...run, experiment: { ...experiment, loss: 'nt-xent', mining: 'batch-hard' } },
      'experiment.mining',
    ],
    ['fewer true labels than images', withBatch({ trueLabels: Uint8Array.of(1) }), 'timeline.frames[2].batch.trueLabels'],
    ['images missing from a batch', withBatch({ packedPixels: new Uint8Array(392) }), 'timeline.frames[2].batch.packedPixels'],
    ['a curve of other length', { ...run, timeline: { ...timeline, losses: new Float32Array(2) } }, 'timeline.losses'],
    ['a checkpoint of another step', { ...run, checkpoint: { ...checkpoint, step: 2 } }, 'checkpoint.step'],
    ['no checkpoint after training', { ...run, checkpoint: null }, 'checkpoint'],
    ['weights of another net', { ...run, experiment: { ...experiment, net: 'lenet' } }, 'checkpoint.weights'],
    ['a weight of another shape', withWeight({ shape: [64, 2] }), 'checkpoint.weights[1]'],
    ['a weight that is too short', withWeight({ values: new Float32Array(3) }), 'checkpoint.weights[1]'],
    ['a weight that is infinite', withWeight({ values: new Float32Array(128).fill(1 / 0) }), 'checkpoint.weights.1.values'],
    [
      'an optimiser without moments',
      { ...run, checkpoint: { ...checkpoint, optimiser: { step: 3, moments: [] } } },
      'checkpoint.optimiser.moments',
    ],
    ['an event that is still to come', { ...run, events: [{ step: 9, key: 'margin', from: 1, to: 2 }] }, 'events[0].step'],
  ])('that holds %s', async (_, content, where) => {
    expect((await refusalOf(reopen(content))).parameters).toEqual({ where });
  });

  it('whose lengths are absurd, before anything is allocated', async () => {
    const absurd = await forge({ body: { encoding: 'gzip', bytes: 2 ** 40 }, arrays: [['f32', 2 ** 38]], run: {} });
    expect(await codeOf(readContainer(absurd))).toBe('too-large');
    const bomb = await forge({ body: { encoding: 'gzip', bytes: 8 }, arrays: [['f32', 2]], run: {} });
    expect(await codeOf(readContainer(bomb))).toBe('invalid');
    const unknown = await forge({ body: { encoding: 'none', bytes: 0 }, arrays: [['constructor', 0]], run: {} });
    expect(await codeOf(readContainer(unknown))).toBe('invalid');
  });
});

/** A file with a right checksum and this header in front of a body that holds a million zeros, compressed. */
async function forge(header: object): Promise<Uint8Array<ArrayBuffer>> {
  const { sha256 } = await import('@noble/hashes/sha2.js');
  const stream = new Blob([new Uint8Array(1_000_000)]).stream().pipeThrough(new CompressionStream('gzip'));
  const body = new Uint8Array(await new Response(stream).arrayBuffer());
  const head = new TextEncoder().encode(JSON.stringify(header));
  const file = new Uint8Array(52 + head.length + body.length);
  file.set(new TextEncoder().encode('RLPRUN\r\n'));
  const view = new DataView(file.buffer);
  view.setUint32(8, 1, true);
  view.setUint32(12, head.length, true);
  view.setUint32(16, body.length, true);
  file.set(head, 52);
  file.set(body, 52 + head.length);
  file.set(sha256.create().update(file.subarray(0, 20)).update(file.subarray(52)).digest(), 20);
  return file;
}

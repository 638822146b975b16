import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContainer, writeContainer } from '../savedRun/container';
import { Refusal } from '../savedRun/refusal';
import { readRecording } from './checkRecording';
import { decodePositions, encodePositions, gridBits } from './codePositions';
import { frameSteps, recipeOf, recordingIds } from './recipes';
import { positionsAt, smallRecording } from './recorded.testing';
import { experimentAt, recordedTimeline } from './recordedFrames';
import { recordingKind } from './recordingKind';
import { writeRecording } from './writeRecording';

describe('positions on a grid', () => {
  const coordinate = fc.double({ min: -1e4, max: 1e4, noNaN: true });
  const clouds = fc
    .record({ size: fc.constantFrom(2, 3), rows: fc.integer({ min: 1, max: 9 }), frames: fc.integer({ min: 1, max: 5 }) })
    .chain(({ size, rows, frames }) =>
      fc.record({
        size: fc.constant(size),
        frames: fc.array(
          fc
            .record({
              scale: fc.constantFrom(1, 1e-3, 1e-6),
              values: fc.array(coordinate, { minLength: rows * size, maxLength: rows * size }),
            })
            .map(({ scale, values }) => Float32Array.from(values, (value) => value * scale)),
          { minLength: frames, maxLength: frames },
        ),
      }),
    );

  it('are off by no more than half a step of their axis', () => {
    fc.assert(
      fc.property(clouds, ({ size, frames }) => {
        const decoded = decodePositions(encodePositions(frames, size), frames[0].length, size)!;
        expect(decoded.length).toBe(frames.length);
        frames.forEach((positions, frame) => {
          for (let axis = 0; axis < size; axis++) {
            const values = [...positions].filter((_, i) => i % size === axis);
            const range = Math.max(...values) - Math.min(...values);
            const rounding = 2e-7 * Math.max(...values.map(Math.abs));
            for (let i = axis; i < positions.length; i += size)
              expect(Math.abs(decoded[frame][i] - positions[i])).toBeLessThanOrEqual(
                range / (2 ** gridBits - 1) / 2 + rounding,
              );
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('stay where they are when they are written once more', () => {
    fc.assert(
      fc.property(clouds, ({ size, frames }) => {
        const once = decodePositions(encodePositions(frames, size), frames[0].length, size)!;
        expect(decodePositions(encodePositions(once, size), frames[0].length, size)).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a recording', () => {
  it('comes back whole, its positions within half a step of the grid', async () => {
    const recording = smallRecording();
    const read = await readRecording(await writeRecording(recording));
    const flat = ({ runs, ...rest }: typeof recording) => ({
      ...rest,
      runs: runs.map(({ frames, ...run }) => ({ ...run, frames: frames.map(({ positions, ...frame }) => frame) })),
    });
    expect(flat(read)).toEqual(flat(recording));
    read.runs[0].frames.forEach(({ positions }, i) => {
      const wanted = recording.runs[0].frames[i].positions;
      positions.forEach((value, k) => {
        expect(Math.abs(value - wanted[k])).toBeLessThan(0.002);
      });
    });
  });

  it('may hold several runs, each with its own embedding size', async () => {
    const small = smallRecording();
    const [run] = small.runs;
    const inThree = run.frames.map((frame) => ({ ...frame, positions: positionsAt(frame.step, 18) }));
    const other = { ...run, experiment: { ...run.experiment, embeddingSize: 3 as const }, events: [], frames: inThree };
    const { runs } = await readRecording(await writeRecording({ ...small, runs: [run, other] }));
    expect(runs.map(({ experiment, frames }) => [experiment.embeddingSize, frames[0].positions.length])).toEqual([
      [2, 24],
      [3, 36],
    ]);
    runs[1].frames[6].positions.forEach((value, k) => {
      expect(Math.abs(value - inThree[6].positions[k])).toBeLessThan(0.002);
    });
  });

  it('becomes the frames of a timeline, each with the settings that it was trained with', () => {
    const [run] = smallRecording().runs;
    const { frames, metricPoints, losses } = recordedTimeline(run);
    expect(frames.map(({ step, mining }) => [step, mining]).filter(([step]) => Number(step) >= 5)).toEqual([
      [5, 'batch-hard'],
      [10, 'batch-hard'],
      [20, 'batch-all'],
      [40, 'batch-all'],
    ]);
    expect(frames[4]).toMatchObject({ trainedMs: 50, stepMs: 5, embeddingSize: 2, batch: null });
    expect(metricPoints[6]).toMatchObject({ step: 40, knn5: 0.5 });
    expect(losses.length).toBe(40);
    expect(experimentAt(run, 11).mining).toBe('batch-all');
  });
});

describe('recipes', () => {
  it('look often at first and where something is changed, from step 0 to the last', () => {
    for (const id of recordingIds) {
      const recipe = recipeOf(id);
      const steps = frameSteps(recipe);
      expect(steps[0]).toBe(0);
      expect(steps.at(-1)).toBe(recipe.steps);
      expect(steps.length).toBeLessThanOrEqual(120);
      expect(steps.slice(0, 10)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(new Set(steps).size).toBe(steps.length);
      for (const { changes = [] } of recipe.runs)
        for (const { afterStep } of changes) expect(steps).toEqual(expect.arrayContaining([afterStep, afterStep + 1]));
    }
  });
});

async function refusalOf(attempt: Promise<unknown>): Promise<Refusal> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('a file is refused', () => {
  it('when it is foreign, a saved run, cut off, altered or newer', async () => {
    const file = await writeRecording(smallRecording());
    const altered = file.slice();
    altered[file.length - 9] ^= 4;
    const newer = file.slice();
    newer[8] = 2;
    const cases: [Uint8Array<ArrayBuffer>, string][] = [
      [new Uint8Array(0), 'foreign'],
      [new TextEncoder().encode('<!doctype html><title>404</title>'), 'foreign'],
      [await writeContainer({ runs: [] }), 'foreign'],
      [file.slice(0, 300), 'truncated'],
      [altered, 'altered'],
      [newer, 'newer-version'],
    ];
    for (const [bytes, code] of cases) expect((await refusalOf(readRecording(bytes))).code).toBe(code);
  });

  it('when random bytes follow the magic word', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (noise) => {
        const bytes = Uint8Array.of(...new TextEncoder().encode(recordingKind.magic), ...noise);
        expect(await refusalOf(readRecording(bytes))).toBeInstanceOf(Refusal);
      }),
      { numRuns: 60 },
    );
  });

  // biome-ignore lint/suspicious/noExplicitAny: a tree that is to be broken anywhere
  type Tree = any;
  it.each<[string, (tree: Tree) => void, string]>([
    ['no images', (tree) => delete tree.probe, 'probe'],
    ['a label without a class', (tree) => tree.probe.labels.fill(7), 'probe.labels'],
    ['too few pixels', (tree) => (tree.probe.packedPixels = new Uint8Array(392)), 'probe.packedPixels'],
    ['another image size', (tree) => (tree.probe.width = 32), 'probe.width'],
    ['no runs', (tree) => (tree.runs = []), 'runs'],
    ['too many runs', (tree) => (tree.runs = Array(5).fill(tree.runs[0])), 'runs'],
    ['a mining that does not exist', (tree) => (tree.runs[0].experiment.mining = 'magic'), 'experiment.mining'],
    ['no pace', (tree) => (tree.runs[0].stepMs = 0), 'runs[0].stepMs'],
    ['steps out of order', (tree) => (tree.runs[0].frames.steps[2] = 1), 'runs[0].frames.steps'],
    ['half a step', (tree) => (tree.runs[0].frames.steps[2] = 1.5), 'runs[0].frames.steps'],
    ['a range upside down', (tree) => tree.runs[0].frames.ranges.set([2, -2]), 'runs[0].frames.ranges'],
    ['a range that is no number', (tree) => tree.runs[0].frames.ranges.set([Number.NaN]), 'runs[0].frames.ranges'],
    ['a place off the grid', (tree) => tree.runs[0].frames.differences.fill(255), 'runs[0].frames.differences'],
    ['a frame too few', (tree) => (tree.runs[0].frames.differences = new Uint8Array(48)), 'runs[0].frames.differences'],
    [
      'a metric of other length',
      (tree) => (tree.runs[0].frames.metrics.knn5 = new Float32Array(2)),
      'runs[0].frames.metrics.knn5',
    ],
    ['a curve of other length', (tree) => (tree.runs[0].losses = new Float32Array(3)), 'runs[0].losses'],
    ['an event after the end', (tree) => (tree.runs[0].events[0].step = 99), 'events[0].step'],
  ])('that holds %s', async (_, spoil, where) => {
    const tree = await readContainer(await writeRecording(smallRecording()), recordingKind);
    spoil(tree);
    const refusal = await refusalOf(readRecording(await writeContainer(tree, recordingKind)));
    expect(refusal).toMatchObject({ code: 'invalid', parameters: { where } });
  });
});

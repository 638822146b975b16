/** The sandbox without a page: its gradient is that of src/ranking and of finite differences, its address comes back, its steps go down and end. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { lossEntry } from '../../ranking/catalogue';
import { evaluate, type Objective } from '../../ranking/objective';
import { numericGradient, relativeError } from '../../ranking/testing/batches';
import { changed, defaultExperiment, defaultsFor } from '../experiment';
import { experimentStore, setExperiment, setPage } from '../experimentStore';
import { defaultPage } from '../pageSettings';
import { FARTHEST, firstScenes, MOST_NEGATIVES, type Place, readPoints, rounded, type Scene, writePoints } from './places';
import { asGiven, batchOf, lossWith, modeOf, readScene, sandboxLosses } from './reading';
import { createRestWatch } from './rest';
import { addNegative, canGoBack, goBack, movePoint, removeNegative, selectPoint, setSame, setStepSize } from './sandboxHand';
import { startSandbox } from './sandboxSession';
import { run, takeStep } from './sandboxSteps';
import { sandboxStore } from './sandboxStore';

const place = (farthest: number): fc.Arbitrary<Place> => {
  const coordinate = fc.integer({ min: -farthest * 100, max: farthest * 100 }).map((hundredths) => hundredths / 100);
  return fc.record({ x: coordinate, y: coordinate }).map(rounded);
};
const pairScene = (farthest: number): fc.Arbitrary<Scene> =>
  fc.record({
    mode: fc.constant('pair' as const),
    same: fc.boolean(),
    points: fc.array(place(farthest), { minLength: 2, maxLength: 2 }),
  });
const tripletScene = (farthest: number, most = 2 + MOST_NEGATIVES): fc.Arbitrary<Scene> =>
  fc.record({
    mode: fc.constant('triplet' as const),
    same: fc.constant(true),
    points: fc.array(place(farthest), { minLength: 3, maxLength: most }),
  });
const sceneOf = (mode: Scene['mode'], farthest: number) => (mode === 'pair' ? pairScene(farthest) : tripletScene(farthest, 5));

const objectives = sandboxLosses.flatMap((loss) =>
  lossEntry(loss).distances.flatMap((distance) => {
    const standard: Objective = { ...defaultsFor(loss, distance), loss, distance };
    const { parameters } = lossEntry(loss);
    const switched: Partial<Objective>[] = [{}, { average: 'all' }];
    if (parameters.includes('swap')) switched.push({ swap: true });
    if (parameters.includes('softMargin')) switched.push({ softMargin: true }, { softMargin: true, swap: true });
    return switched.map((more) => ({ ...standard, ...more }));
  }),
);
const named = objectives.map((objective) => {
  const { loss, distance, average, swap, softMargin } = objective;
  return {
    name: `${loss} on ${distance}, mean over ${average}${swap ? ', swap' : ''}${softMargin ? ', soft' : ''}`,
    objective,
  };
});

describe('the arrows', () => {
  it.each(named)('are minus the gradient of src/ranking and of finite differences: $name', ({ objective }) => {
    let compared = 0;
    fc.assert(
      fc.property(sceneOf(modeOf(objective.loss), 3), (scene) => {
        const { gradient, loss } = readScene(objective, scene);
        const batch = batchOf(scene);
        const own = evaluate(asGiven(objective), batch);
        expect(Array.from(gradient)).toEqual(Array.from(own.gradient));
        expect(loss).toBe(own.loss);
        // Near a kink, a coincidence or the origin there is no slope to compare with.
        const value = (embeddings: Float64Array) => evaluate(asGiven(objective), { ...batch, embeddings }).loss;
        const gradientAt = (shift: number) =>
          evaluate(asGiven(objective), {
            ...batch,
            embeddings: batch.embeddings.map((x, i) => x + shift * (i % 3 === 0 ? 1 : -1)),
          }).gradient;
        const smooth = [1e-3, -1e-3].every((shift) => relativeError(gradientAt(shift), gradient) < 0.1);
        if (!smooth || Math.max(...gradient.map(Math.abs)) < 1e-6) return;
        compared++;
        expect(relativeError(gradient, numericGradient(batch.embeddings, value))).toBeLessThan(1e-4);
      }),
      { numRuns: 12, seed: 7 },
    );
    expect(compared).toBeGreaterThan(1);
  });

  it.each(named)('are of a loss that is the mean over the triplets, or the one pair: $name', ({ objective }) => {
    fc.assert(
      fc.property(sceneOf(modeOf(objective.loss), 3), (scene) => {
        const { loss, negatives, pair, activeCount, count } = readScene(objective, scene);
        if (pair) expect(scene.same ? pair.terms.positive : pair.terms.negative).toBeCloseTo(loss, 10);
        else {
          const sum = negatives.reduce((before, each) => before + each.loss, 0);
          const divisor = objective.average === 'active' ? activeCount : count;
          expect(divisor === 0 ? 0 : sum / divisor).toBeCloseTo(loss, 10);
          expect(negatives.filter(({ active }) => active)).toHaveLength(activeCount);
        }
        expect(lossWith(objective, scene, 1)(scene.points[1])).toBe(loss);
      }),
      { numRuns: 8, seed: 11 },
    );
  });

  it('of the first scenes are of a semi-hard triplet and of a pair within the margin, on every loss and distance', () => {
    for (const { name, objective } of named) {
      const { negatives, loss } = readScene(objective, firstScenes[modeOf(objective.loss)]);
      expect(loss, name).toBeGreaterThan(0);
      for (const { kind } of negatives) expect(kind, name).toBe('semi-hard');
    }
  });
});

describe('the address of the points', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(pairScene(99), tripletScene(99)), (scene) => {
        expect(readPoints(writePoints(scene), scene.mode)).toEqual(scene);
      }),
    );
  });

  it('names what is wrong', () => {
    for (const text of ['', '1,2', '1,2;3,4', '1,2;3,4;x,y', '1,2;3,4;5', '1;2;3', '1,2;;3,4', `${'1,1;'.repeat(30)}1,1`])
      expect(readPoints(text, 'triplet'), text).toBe('not-a-choice');
    expect(readPoints('1,2;3,4;500,0', 'triplet')).toBe('out-of-range');
    expect(readPoints('1,2;3,4;5,6', 'pair')).toBe('not-a-choice');
    expect(readPoints('.5,-1.;;2,3', 'pair')).toEqual({
      mode: 'pair',
      same: false,
      points: [
        { x: 0.5, y: -1 },
        { x: 2, y: 3 },
      ],
    });
    expect(readPoints(`${FARTHEST},0;0,0;-0,-${FARTHEST}`, 'triplet')).toMatchObject({ mode: 'triplet' });
  });
});

describe('the sandbox', () => {
  let stop = () => {};
  const opened = (asked: Partial<typeof defaultExperiment>, points: string | null = null) => {
    stop();
    experimentStore.setState({
      experiment: changed(defaultExperiment, asked),
      page: { ...defaultPage, page: 'sandbox', points },
      problems: [],
    });
    stop = startSandbox();
    return sandboxStore.getState();
  };
  beforeEach(() => {
    opened({});
  });
  const state = () => sandboxStore.getState();

  it('opens with the points of the address, or names them and opens with the first', () => {
    expect(opened({}, '0,0;1,0;3,0').points).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 3, y: 0 },
    ]);
    expect(state().reading.negatives[0].kind).toBe('easy');
    expect(opened({}, '0,0;1,0').points).toEqual(firstScenes.triplet.points);
    expect(experimentStore.getState().problems).toMatchObject([{ key: 'points', value: '0,0;1,0', reason: 'not-a-choice' }]);
    expect(experimentStore.getState().page.points).toBeNull();
    expect(opened({ loss: 'nt-xent' }).mode).toBe('triplet');
    expect(experimentStore.getState().problems).toMatchObject([{ key: 'loss', value: 'nt-xent', used: 'triplet' }]);
  });

  it('keeps the address true and follows it', () => {
    movePoint(2, { x: 1.234, y: 5 });
    expect(experimentStore.getState().page.points).toBe('1,1;0.4,1.8;1.23,5');
    setPage({ points: '0,0;1,1;2,2' });
    expect(state().points).toHaveLength(3);
    expect(state().points[2]).toEqual({ x: 2, y: 2 });
    // Another loss and its points at once, as an address has them.
    experimentStore.setState(({ experiment, page }) => ({
      experiment: changed(experiment, { loss: 'contrastive' }),
      page: { ...page, points: '0,0;;1,0' },
    }));
    expect(state()).toMatchObject({
      mode: 'pair',
      same: false,
      points: [
        { x: 0, y: 0 },
        { x: 1, y: 0 },
      ],
    });
  });

  it('adds, chooses and takes away negatives, and keeps one', () => {
    for (let i = 0; i < 20; i++) addNegative();
    expect(state().points).toHaveLength(2 + MOST_NEGATIVES);
    expect(new Set(state().points.map(({ x, y }) => `${x} ${y}`)).size).toBe(2 + MOST_NEGATIVES);
    selectPoint(4);
    removeNegative(3);
    expect(state().selected).toBe(3);
    for (let i = 0; i < 20; i++) removeNegative(2);
    expect(state()).toMatchObject({ selected: 2 });
    expect(state().points).toHaveLength(3);
    removeNegative(1);
    selectPoint(0);
    expect(state()).toMatchObject({ selected: 2, points: { length: 3 } });
  });

  it('brings each kind of scene back with a loss of its kind', () => {
    movePoint(0, { x: 0, y: 0 });
    setExperiment({ loss: 'contrastive' });
    expect(state()).toMatchObject({ mode: 'pair', same: false, selected: 1 });
    setSame(true);
    setExperiment({ loss: 'triplet' });
    expect(state()).toMatchObject({ mode: 'triplet', points: [{ x: 0, y: 0 }, {}, {}] });
    setExperiment({ loss: 'cosine-embedding' });
    expect(state()).toMatchObject({ mode: 'pair', same: true });
  });

  it('steps down, runs until nothing moves, and goes back', () => {
    const before = state().reading.loss;
    takeStep();
    expect(state().reading.loss).toBeLessThan(before);
    run(true);
    expect(state()).toMatchObject({ rest: 'still', running: false, reading: { loss: 0, activeCount: 0 } });
    expect(state().trail).toHaveLength(state().steps + 1);
    expect(canGoBack(state())).toBe(true);
    goBack();
    expect(state()).toMatchObject({ points: firstScenes.triplet.points, steps: 0, rest: null });
    expect(canGoBack(state())).toBe(false);
    movePoint(2, { x: 9, y: 9 });
    takeStep();
    goBack();
    expect(state().points[2]).toEqual({ x: 9, y: 9 });
    goBack();
    expect(state().points).toEqual(firstScenes.triplet.points);
  });

  it('says how a run ends: squared distances settle, plain ones jump to and fro, a soft margin never ends', () => {
    opened({ loss: 'contrastive' }, '0,0;1,0.5');
    run(true);
    expect(state().rest).toBe('still');
    opened({ loss: 'contrastive-linear' }, '0,0;1,0.5');
    run(true);
    expect(state().rest).toBe('to-and-fro');
    opened({ softMargin: true });
    run(true);
    expect(state().rest).toBe('limit');
    opened({ loss: 'contrastive' }, '0,0;90,0');
    setStepSize(5);
    run(true);
    expect(state()).toMatchObject({ stepSize: 1, rest: 'to-and-fro' });
  });
});

it('a watch calls a point that leaves the plane far', () => {
  const watch = createRestWatch();
  expect(watch([{ x: 99, y: 0 }], [{ x: 120, y: 0 }])).toBe('far');
  expect(watch([{ x: 0, y: 0 }], [{ x: Number.NaN, y: 0 }])).toBe('far');
});

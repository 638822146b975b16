/** Counting again: exactly, newest first, only what is stale, and within the turns that the client gives. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countTriplets, sortDistances } from '../ranking/census';
import { createCensusClient, type RecountRequest } from './censusClient';
import { createCensusHost } from './censusHost';
import type { FromCensus, ToCensus } from './censusProtocol';
import { type CountedFrame, createCountHistory } from './countHistory';
import { curveMargins, extendCurve, marginOrder, upperMargin } from './marginCurve';
import type { WorkerLike } from './moduleWorker';
import { createRecountHost, type FromRecount, type ToRecount } from './recountHost';
import { isCurrent, stepToRecount } from './recounts';

const labels = Uint8Array.from({ length: 30 }, (_, i) => i % 3);
const positionsAt = (step: number) => Float32Array.from({ length: 60 }, (_, i) => Math.sin(i * 7 + step));
const sortedAt = (step: number) => sortDistances(positionsAt(step), 2, labels, 'euclidean');
const some = { easy: 1, semiHard: 0, hard: 0, total: 1 };
const quantiles = { same: [0, 0, 0], other: [1, 1, 1] } as const;

describe('the history of counts', () => {
  it('stays in order, keeps what is known of a step, and forgets what another distance said', () => {
    const history = createCountHistory();
    history.file(20, 'euclidean', { margin: 1, counts: some });
    history.file(10, 'euclidean', { quantiles });
    history.file(20, 'euclidean', { quantiles });
    expect(history.points().map(({ step }) => step)).toEqual([10, 20]);
    expect(history.points()[1]).toMatchObject({ margin: 1, counts: some, quantiles });
    history.file(20, 'squared', { quantiles });
    expect(history.points()[1]).toMatchObject({ distance: 'squared', margin: null, counts: null });
  });

  it('is bounded, keeps its first and its last, and goes back with the run', () => {
    const history = createCountHistory(16);
    for (let step = 0; step <= 500; step++) {
      history.file(step, 'euclidean', { margin: 1, counts: some });
      expect(history.points().length).toBeLessThanOrEqual(17);
      expect(history.points()[0].step).toBe(0);
      expect(history.points().at(-1)?.step).toBe(step);
    }
    history.dropAfter(100);
    expect(history.points().every(({ step }) => step <= 100)).toBe(true);
  });
});

describe('what is counted again', () => {
  const frames = (steps: number[]) => ({
    first: 0,
    last: steps.length - 1,
    stepAt: (index: number) => steps[index] ?? -1,
    indexOf: (step: number) => Math.max(0, steps.filter((known) => known <= step).length - 1),
  });
  const point = (step: number, margin: number): CountedFrame => ({
    step,
    distance: 'euclidean',
    quantiles,
    margin,
    counts: some,
  });

  it('is the newest that holds for another margin and still has its frame', () => {
    const steps = [0, 10, 20, 30];
    const points = [point(0, 1), point(10, 0.5), point(15, 0.5), point(30, 1)];
    expect(stepToRecount(points, 1, 'euclidean', frames(steps))).toBe(10);
    expect(stepToRecount(points, 1, 'squared', frames(steps))).toBe(30);
  });

  it('then fills long stretches until none is left, and ends', () => {
    const steps = Array.from({ length: 301 }, (_, i) => i * 2);
    const points = [point(0, 1), point(600, 1)];
    for (let next = stepToRecount(points, 1, 'euclidean', frames(steps)), rounds = 0; next !== null; rounds++) {
      expect(points.some(({ step }) => step === next)).toBe(false);
      points.push(point(next, 1));
      points.sort((a, b) => a.step - b.step);
      expect(rounds).toBeLessThan(200);
      next = stepToRecount(points, 1, 'euclidean', frames(steps));
    }
    const gaps = points.slice(1).map(({ step }, i) => step - points[i].step);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(600 / 48);
    expect(points.every((known) => isCurrent(known, 1, 'euclidean'))).toBe(true);
  });
});

describe('the curve over all margins', () => {
  it('begins with its ends and halves what lies between', () => {
    const order = marginOrder(2);
    expect(order.slice(0, 5)).toEqual([0, 2, 1, 0.5, 1.5]);
    expect(new Set(order).size).toBe(curveMargins);
    const middle = order.slice(0, 17).sort((a, b) => a - b);
    expect(middle).toEqual(Array.from({ length: 17 }, (_, i) => i / 8));
    expect([0, 1, 2, 2.1, 40, 100].map(upperMargin)).toEqual([2, 2, 2, 5, 50, 200]);
  });

  it('has the very counts of countTriplets, from the worker, in order of margins', () => {
    const said: FromRecount[] = [];
    const receive = createRecountHost((message) => said.push(message));
    const order = marginOrder(2, 17);
    const ask = (id: number, positions: Float32Array | null, margins: number[], step = 5) =>
      receive({ recount: true, id, step, positions, size: 2, labels, distance: 'euclidean', margins });
    ask(1, positionsAt(5), order.slice(0, 9));
    ask(2, null, order.slice(9));
    let curve = extendCurve(
      { step: 5, distance: 'euclidean', upper: 2, margins: [], counts: [] },
      said[0].margins,
      said[0].counts,
    );
    curve = extendCurve(curve, said[1].margins, said[1].counts);
    const sorted = sortedAt(5);
    expect(curve.margins).toEqual([...order].sort((a, b) => a - b));
    expect(curve.counts).toEqual(curve.margins.map((margin) => countTriplets(sorted, margin)));
    ask(3, null, [1], 6);
    expect(said[2].counts).toEqual([]);
  });
});

/** A worker with both hosts in it; it does one waiting message each time the test lets it. */
class Worker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly waiting: (ToCensus | ToRecount)[] = [];
  private readonly say = (message: FromCensus | FromRecount) =>
    this.onmessage?.({ data: { ...message, busyMs: 100 } } as MessageEvent);
  private readonly examine = createCensusHost(this.say);
  private readonly recount = createRecountHost(this.say);

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.waiting.push(structuredClone(message, { transfer }) as ToCensus | ToRecount);
  }
  work(): void {
    const next = this.waiting.shift();
    if (next) 'recount' in next ? this.recount(next) : this.examine(next);
  }
  terminate(): void {}
}

describe('the census client, with something to count again', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function setUp(jobs: RecountRequest[]) {
    const worker = new Worker();
    const answers: FromRecount[] = [];
    const client = createCensusClient({
      createWorker: () => worker,
      onMetrics: () => {},
      onQuantiles: () => {},
      onCounts: () => {},
      nextRecount: () => jobs[0] ?? null,
      onRecount(answer) {
        answers.push(answer);
        jobs.shift();
      },
      onGiveUp: () => {},
    });
    client.setLabels(labels);
    return { client, worker, answers };
  }
  const job = (step: number, margins: number[], urgent: boolean): RecountRequest => ({
    step,
    positions: positionsAt(step),
    size: 2,
    distance: 'euclidean',
    margins,
    urgent,
  });
  const offered = { size: 2, distance: 'euclidean', count: true } as const;

  it('counts again when the margin has come to rest, and sends a frame once for all its margins', () => {
    const first = job(3, [0.5], true);
    const jobs: RecountRequest[] = [];
    const { client, worker, answers } = setUp(jobs);
    jobs.push(first, { ...first, margins: [1, 2] });
    client.setMargin(0.4);
    expect(worker.waiting).toEqual([]);
    vi.advanceTimersByTime(301);
    expect(worker.waiting.length).toBe(1);
    worker.work();
    expect((worker.waiting[0] as ToRecount).positions).toBeNull();
    worker.work();
    expect(answers.map(({ counts }) => counts)).toEqual([
      [countTriplets(sortedAt(3), 0.5)],
      [1, 2].map((margin) => countTriplets(sortedAt(3), margin)),
    ]);
  });

  it('takes turns with the frames of a training run, and rests in between', () => {
    const { client, worker, answers } = setUp([job(1, [1], false), job(2, [1], false)]);
    vi.advanceTimersByTime(400);
    const kinds: string[] = [];
    for (let step = 10; step < 14; step++) {
      client.offer({ ...offered, step, positions: positionsAt(step), urgent: false });
      client.offer({ ...offered, step: step + 100, positions: positionsAt(step), urgent: false });
      expect(worker.waiting.length).toBeLessThanOrEqual(1);
      if (worker.waiting[0]) kinds.push('recount' in worker.waiting[0] ? 'recount' : 'frame');
      worker.work();
      expect(worker.waiting).toEqual([]);
      vi.advanceTimersByTime(301);
    }
    expect(kinds.slice(0, 4)).toEqual(['recount', 'frame', 'recount', 'frame']);
    expect(answers.map(({ step }) => step)).toEqual([1, 2]);
  });
});

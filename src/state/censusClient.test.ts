import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KindCounts, sortDistances } from '../ranking/census';
import { alignmentAndUniformity } from '../ranking/metrics/alignment';
import { retrievalQuality } from '../ranking/metrics/retrieval';
import { silhouette } from '../ranking/metrics/silhouette';
import { type CensusRequest, createCensusClient } from './censusClient';
import { createCensusHost } from './censusHost';
import type { FromCensus, ToCensus } from './censusProtocol';
import type { WorkerLike } from './moduleWorker';

/** A worker with the real census in it; it does one waiting message each time the test lets it. */
class HeldWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly waiting: ToCensus[] = [];
  terminated = false;
  private readonly host = createCensusHost((message, transfer) => {
    const moved = structuredClone(message, { transfer });
    // A known duration makes the rest that follows predictable.
    this.onmessage?.({ data: { ...moved, busyMs: 100 } } as MessageEvent<FromCensus>);
  });

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.waiting.push(structuredClone(message, { transfer }) as ToCensus);
  }

  work(): void {
    const next = this.waiting.shift();
    if (next) this.host(next);
  }

  terminate(): void {
    this.terminated = true;
  }
}

const labels = Uint8Array.from({ length: 30 }, (_, i) => i % 3);
const positionsAt = (step: number) => Float32Array.from({ length: 60 }, (_, i) => Math.sin(i * 7 + step));
const request = (step: number, patch: Partial<CensusRequest> = {}): CensusRequest => ({
  step,
  positions: positionsAt(step),
  size: 2,
  distance: 'euclidean',
  count: true,
  urgent: false,
  ...patch,
});

/** By the definition, one triplet after the other. */
function countOneByOne(positions: Float32Array, margin: number): KindCounts {
  const counts = { easy: 0, semiHard: 0, hard: 0, total: 0 };
  const d = (i: number, j: number) =>
    Math.fround(Math.hypot(positions[2 * i] - positions[2 * j], positions[2 * i + 1] - positions[2 * j + 1]));
  for (let a = 0; a < labels.length; a++)
    for (let p = 0; p < labels.length; p++)
      for (let n = 0; n < labels.length; n++) {
        if (p === a || labels[p] !== labels[a] || labels[n] === labels[a]) continue;
        counts.total++;
        if (d(a, n) <= d(a, p)) counts.hard++;
        else if (d(a, n) <= d(a, p) + margin) counts.semiHard++;
        else counts.easy++;
      }
  return counts;
}

function setUp() {
  const workers: HeldWorker[] = [];
  const counts: { step: number; margin: number; counts: KindCounts }[] = [];
  const metrics: number[] = [];
  const failures: string[] = [];
  const client = createCensusClient({
    createWorker() {
      const worker = new HeldWorker();
      workers.push(worker);
      return worker;
    },
    onCounts: (step, margin, found) => counts.push({ step, margin, counts: found }),
    onMetrics: (step) => metrics.push(step),
    onQuantiles: () => {},
    nextRecount: () => null,
    onRecount: () => {},
    onGiveUp: (detail) => failures.push(detail),
  });
  client.setLabels(labels);
  const examiner = () => workers.at(-1)!;
  const settle = () => {
    while (examiner().waiting.length > 0) examiner().work();
  };
  return { client, workers, examiner, counts, metrics, failures, settle };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the census client', () => {
  it('counts a frame exactly, for every margin asked for, and leaves its positions alone', () => {
    const { client, settle, counts } = setUp();
    const asked = request(1);
    client.offer(asked);
    settle();
    for (const margin of [0, 0.1, 0.5, 2]) {
      client.setMargin(margin);
      settle();
      expect(counts.at(-1)).toEqual({ step: 1, margin, counts: countOneByOne(positionsAt(1), margin) });
    }
    expect(asked.positions).toEqual(positionsAt(1));
  });

  it('answers margins from the last frame while another is being sorted', () => {
    const { client, examiner, settle, counts } = setUp();
    client.offer(request(1));
    settle();
    client.offer(request(2, { urgent: true }));
    expect(examiner().waiting.length).toBe(1);
    client.setMargin(0.7);
    expect(counts.at(-1)).toMatchObject({ step: 1, margin: 0.7 });
    settle();
    expect(counts.at(-1)).toEqual({ step: 2, margin: 0.7, counts: countOneByOne(positionsAt(2), 0.7) });
  });

  it('keeps one frame in work and the newest waiting', () => {
    const { client, examiner, settle, metrics } = setUp();
    for (let step = 1; step <= 9; step++) client.offer(request(step, { urgent: true }));
    expect(examiner().waiting.length).toBe(1);
    settle();
    expect(metrics).toEqual([1, 9]);
  });

  it('rests three times as long as it has worked, unless it is urgent', () => {
    const { client, settle, metrics } = setUp();
    client.offer(request(1));
    settle();
    client.offer(request(2));
    vi.advanceTimersByTime(299);
    settle();
    expect(metrics).toEqual([1]);
    vi.advanceTimersByTime(1);
    settle();
    expect(metrics).toEqual([1, 2]);
    client.offer(request(3, { urgent: true }));
    settle();
    expect(metrics).toEqual([1, 2, 3]);
  });

  it('finds the metrics of a newer frame without giving up the counts of the one looked at', () => {
    const { client, settle, counts, metrics } = setUp();
    client.offer(request(5));
    settle();
    client.offer(request(9, { count: false, urgent: true }));
    settle();
    expect(metrics).toEqual([5, 9]);
    client.setMargin(0.3);
    settle();
    expect(counts.at(-1)?.step).toBe(5);
  });

  it('reports nothing of an earlier run', () => {
    const { client, settle, counts, metrics } = setUp();
    client.offer(request(1));
    client.clear();
    client.setMargin(0.4);
    settle();
    expect([counts, metrics]).toEqual([[], []]);
    client.offer(request(0, { urgent: true }));
    settle();
    expect([counts.at(-1)?.step, metrics]).toEqual([0, [0]]);
  });

  it('starts its worker again once, with the work that was lost, then gives up', () => {
    const { client, workers, examiner, settle, metrics, counts, failures } = setUp();
    client.setMargin(0.6);
    client.offer(request(4));
    examiner().onerror?.({ message: 'gone' } as ErrorEvent);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    settle();
    expect(metrics).toEqual([4]);
    expect(counts.at(-1)).toMatchObject({ step: 4, margin: 0.6 });
    expect(failures).toEqual([]);
    examiner().onerror?.({ message: 'gone again' } as ErrorEvent);
    expect(failures).toEqual(['gone again']);
    client.offer(request(5, { urgent: true }));
    client.setMargin(0.1);
    expect(workers.length).toBe(2);
  });
});

describe('the census host', () => {
  it('gives the very numbers of src/ranking, and reuses the buffers handed to it', () => {
    const said: FromCensus[] = [];
    const receive = createCensusHost((message) => said.push(message));
    const frame = { size: 2, labels, distance: 'squared', count: true, thorough: true, leftOut: null } as const;
    const spare = sortDistances(positionsAt(9), 2, labels, 'squared');
    receive({ ...frame, id: 1, step: 1, positions: positionsAt(1), spare });
    expect(said[0].sorted).toEqual(sortDistances(positionsAt(1), 2, labels, 'squared'));
    expect(said[0].sorted?.values).toBe(spare.values);
    receive({ ...frame, id: 2, step: 2, positions: positionsAt(2), spare: null, count: false, thorough: false });
    expect(said[1].sorted).toBeNull();
    expect(said[1].metrics.knn5).toBeGreaterThanOrEqual(0);
    expect(said[1].metrics).toMatchObject({ silhouette: null, alignment: null, uniformity: null });
    const { silhouette: outline, alignment, uniformity, rPrecision, meanAveragePrecisionAtR } = said[0].metrics;
    expect(outline).toBeCloseTo(silhouette(positionsAt(1), 2, labels, 'squared'), 6);
    expect({ alignment, uniformity }).toEqual(alignmentAndUniformity(positionsAt(1), 2, labels));
    const { rPrecision: share, meanAveragePrecisionAtR: mean } = retrievalQuality(positionsAt(1), 2, labels, 'squared');
    expect(rPrecision).toBeCloseTo(share, 12);
    expect(meanAveragePrecisionAtR).toBeCloseTo(mean, 12);
  });
});

import { describe, expect, it } from 'vitest';
import { closedSet } from '../ranking/metrics/openSet';
import { packPixels, unpackPixels } from './framePixels';
import { snapshotAt } from './testing';
import { createTimeline } from './timelineFrames';

const examined = {
  knn5: 0.5,
  recallAt1: 0.8,
  spread: 1,
  meanAveragePrecisionAtR: 0.6,
  rPrecision: 0.7,
  silhouette: null,
  alignment: null,
  uniformity: null,
  ...closedSet,
};
const bytesAFrame = 8 * 2 * 4;

describe('the timeline', () => {
  it('stays within its memory bound and keeps the first and the latest frame', () => {
    const timeline = createTimeline(bytesAFrame * 40);
    for (let step = 0; step <= 1000; step++) {
      timeline.append(snapshotAt(step, { points: 8 }));
      expect(timeline.count()).toBeLessThanOrEqual(40);
      expect(timeline.frameAt(0)?.step).toBe(0);
      expect(timeline.latest()?.step).toBe(step);
    }
    const steps = Array.from({ length: timeline.count() }, (_, i) => timeline.frameAt(i)!.step);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    // Even: no stretch of the past is left without frames.
    const gaps = steps.slice(1).map((step, i) => step - steps[i]);
    expect(Math.max(...gaps)).toBeLessThan(150);
    expect(timeline.losses.length()).toBe(1000);
  });

  it('keeps the pinned frame under the playhead while others are thinned away', () => {
    const timeline = createTimeline(bytesAFrame * 20);
    for (let step = 0; step < 10; step++) timeline.append(snapshotAt(step, { points: 8 }));
    let pinned = 7;
    for (let step = 10; step < 500; step++) {
      pinned = timeline.append(snapshotAt(step, { points: 8 }), pinned)!;
      expect(timeline.frameAt(pinned)?.step).toBe(7);
    }
  });

  it('puts each loss at its step, whatever the snapshots were', () => {
    const timeline = createTimeline();
    timeline.append(snapshotAt(0));
    timeline.append(snapshotAt(3, { losses: [0.5, 0.25, 0.125] }));
    timeline.append(snapshotAt(4, { losses: [0.0625] }));
    expect([...timeline.losses.values()]).toEqual([0.5, 0.25, 0.125, 0.0625]);
  });

  it('forgets what lay after a step it goes back to', () => {
    const timeline = createTimeline();
    timeline.append(snapshotAt(0));
    timeline.append(snapshotAt(2, { losses: [4, 3] }));
    timeline.setMetrics(2, { ...examined, knn5: 0.5 });
    timeline.append(snapshotAt(5, { losses: [2, 1, 0.5] }));
    timeline.append(snapshotAt(1));
    expect(timeline.latest()?.step).toBe(1);
    expect(timeline.count()).toBe(2);
    expect([...timeline.losses.values()]).toEqual([4]);
    expect(timeline.metricPoints()).toEqual([]);
  });

  it('fills steps it never heard of with NaN', () => {
    const timeline = createTimeline();
    timeline.append(snapshotAt(100));
    timeline.append(snapshotAt(102, { losses: [2, 1] }));
    const values = timeline.losses.values();
    expect(values.length).toBe(102);
    expect(values[99]).toBeNaN();
    expect([values[100], values[101]]).toEqual([2, 1]);
  });

  it('keeps the images of every batch, packed', () => {
    const timeline = createTimeline();
    for (let step = 1; step <= 3; step++) timeline.append(snapshotAt(step, { batch: true }));
    expect([0, 1, 2].map((i) => timeline.frameAt(i)!.batch!.packedPixels.length)).toEqual([392, 392, 392]);
  });

  it('gives the images back as they came', () => {
    const pixels = Uint8Array.from({ length: 784 }, (_, i) => ((i * 7) % 16) * 17);
    expect(unpackPixels(packPixels(pixels))).toEqual(pixels);
  });

  it('files metrics in order of steps, also of frames that are gone, but not of steps to come', () => {
    const timeline = createTimeline();
    for (const step of [0, 10, 20]) timeline.append(snapshotAt(step));
    const metrics = { ...examined, knn5: 0.9 };
    timeline.setMetrics(20, metrics);
    timeline.setMetrics(5, metrics);
    timeline.setMetrics(30, metrics);
    expect(timeline.metricPoints().map(({ step }) => step)).toEqual([5, 20]);
    expect(timeline.frameAt(2)?.metrics).toEqual(metrics);
    expect(timeline.frameAt(1)?.metrics).toBeNull();
  });

  it('tells its listeners until they leave', () => {
    const timeline = createTimeline();
    let told = 0;
    const leave = timeline.subscribe(() => told++);
    timeline.append(snapshotAt(0));
    leave();
    timeline.append(snapshotAt(1));
    expect(told).toBe(1);
  });
});

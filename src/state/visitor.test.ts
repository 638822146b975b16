/** The visitor's place and the frame beside it are always of the same weights. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { InspectionRequest } from '../engine/protocol';
import { closedSet } from '../ranking/metrics/openSet';
import { inspections } from './inspections';
import { initialRun, runStore, setPlayhead } from './runStore';
import { snapshotAt } from './testing';
import { append, clear, setMetrics } from './timeline';
import { placedVisitor, setVisitor, visitorStore } from './visitor';

let sent: InspectionRequest[] = [];
const drawing = (grey: number) => new Uint8Array(784).fill(grey);

/** The engine: answers what was asked last, at this step, after the step's snapshot. */
function show(step: number): void {
  const asked = sent.at(-1);
  append(snapshotAt(step));
  inspections.flush();
  if (asked) answer(asked, step);
}
function answer({ id, images }: InspectionRequest, step: number): void {
  inspections.answer({ id, step, embeddings: Float32Array.of(images[0], step), embeddingSize: 2, layers: [], filters: null });
}
const placed = () => {
  const visitor = placedVisitor();
  return visitor && [visitor.frame.step, ...visitor.embedding];
};

beforeEach(() => {
  runStore.setState(initialRun);
  clear();
  setVisitor(null);
  sent = [];
  inspections.connect((request) => {
    sent.push(request);
    return true;
  });
});

describe('the visitor', () => {
  it('is placed at once while paused, and anew with every snapshot', () => {
    append(snapshotAt(0));
    setVisitor(drawing(9));
    expect(placed()).toBeNull();
    answer(sent[0], 0);
    expect(placed()).toEqual([0, 9, 0]);
    // The first snapshot asks, from then on each answers the question of the one before.
    append(snapshotAt(5));
    expect(placed()).toEqual([0, 9, 0]);
    show(10);
    expect(placed()).toEqual([10, 9, 10]);
    show(15);
    expect(placed()).toEqual([15, 9, 15]);
    // One question a snapshot, and none when nothing new is shown.
    answer(sent.at(-1)!, 15);
    const before = sent.length;
    setMetrics(15, {
      knn5: 1,
      recallAt1: 1,
      spread: 1,
      meanAveragePrecisionAtR: 1,
      rPrecision: 1,
      silhouette: null,
      alignment: null,
      uniformity: null,
      ...closedSet,
    });
    expect(sent.length).toBe(before);
  });

  it('has in the past the place that it had there, and none before it came', () => {
    append(snapshotAt(0));
    append(snapshotAt(5));
    setVisitor(drawing(4));
    answer(sent[0], 5);
    append(snapshotAt(10));
    show(15);
    setPlayhead(1);
    expect(placed()).toEqual([5, 4, 5]);
    setPlayhead(0);
    expect(placed()).toBeNull();
    setPlayhead('live');
    expect(placed()).toEqual([15, 4, 15]);
  });

  it('keeps its old place until another drawing has one, and mixes no two drawings', () => {
    append(snapshotAt(0));
    setVisitor(drawing(1));
    answer(sent[0], 0);
    append(snapshotAt(5));
    setVisitor(drawing(2));
    expect(placed()).toEqual([0, 1, 0]);
    // Asked of the first drawing before the second was there.
    answer(sent[1], 5);
    expect(placed()).toEqual([5, 1, 5]);
    answer(sent[2], 5);
    expect(placed()).toEqual([5, 2, 5]);
    setPlayhead(0);
    expect(placed()).toBeNull();
  });

  it('forgets its places with the run, asks again, and leaves when sent away', () => {
    append(snapshotAt(0));
    setVisitor(drawing(1));
    answer(sent[0], 0);
    inspections.lose();
    expect(placed()).toBeNull();
    clear();
    append(snapshotAt(0));
    answer(sent.at(-1)!, 0);
    expect(placed()).toEqual([0, 1, 0]);
    setVisitor(null);
    expect(placed()).toBeNull();
    expect(visitorStore.getState()).toMatchObject({ pixels: null, meantAs: null });
    const before = sent.length;
    append(snapshotAt(5));
    expect(sent.length).toBe(before);
  });
});

/** The stage's scene: the short way between snapshots, the frame that follows, rings that follow the margin at once. */

import { expect, it } from 'vitest';
import { StageScene } from './scene';
import { frameOf } from './scene.testing';

const labels = [0, 0, 1, 1];
const asked = {
  selectedOf: 'probe',
  anchor: 0,
  positive: null,
  negative: null,
  view: 'map',
  margin: 1,
  distance: 'euclidean',
  phase: null,
} as const;
const batch = { embeddings: [0, 0, 0, 1, 4, 0, 0, 2.5], labels: [5, 5, 1, 2] };

it('shows the first frame at once and moves to the next within 80 ms', () => {
  const scene = new StageScene();
  scene.lay(frameOf(0, [0, 0, 1, 0, 2, 0, 3, 0]), { labels }, asked, 0, false);
  scene.advance(0, 16, false, false);
  expect([...scene.shown]).toEqual([0, 0, 1, 0, 2, 0, 3, 0]);
  scene.lay(frameOf(1, [0, 2, 1, 2, 2, 2, 3, 2]), { labels }, asked, 100, false);
  scene.advance(130, 16, false, false);
  expect(scene.shown[1]).toBeGreaterThan(0);
  expect(scene.shown[1]).toBeLessThan(2);
  scene.advance(180, 16, false, false);
  expect([...scene.shown]).toEqual([0, 2, 1, 2, 2, 2, 3, 2]);
});

it('moves nothing slowly when motion is not wanted', () => {
  const scene = new StageScene();
  scene.lay(frameOf(0, [0, 0, 1, 0, 2, 0, 3, 0]), { labels }, asked, 0, true);
  scene.advance(0, 16, false, true);
  scene.lay(frameOf(1, [0, 2, 1, 2, 2, 2, 90, 2]), { labels }, asked, 100, true);
  scene.advance(100, 16, false, true);
  expect(scene.shown[6]).toBe(90);
  expect(scene.fit?.x).toBeCloseTo(45, 3);
});

it('has the outer ring at the new margin at once', () => {
  const scene = new StageScene();
  scene.lay(frameOf(0, [0, 0, 1, 0, 2, 0, 3, 0]), { labels }, asked, 0, true);
  scene.advance(0, 16, false, true);
  expect([scene.inner, scene.outer]).toEqual([1, 2]);
  scene.changeMargin(0.25, 'euclidean');
  expect([scene.inner, scene.outer]).toEqual([1, 1.25]);
  expect(scene.anchor?.counts).toEqual({ hard: 0, 'semi-hard': 0, easy: 2 });
});

it('centres the anchor view on the anchor, with room for every point', () => {
  const scene = new StageScene();
  scene.lay(frameOf(0, [5, 5, 6, 5, 7, 5, 15, 5]), { labels }, { ...asked, view: 'anchor' }, 0, true);
  scene.advance(0, 16, false, true);
  expect(scene.polar).toBe(true);
  expect([...scene.shown.slice(0, 2)]).toEqual([0, 0]);
  expect(scene.fit).toMatchObject({ x: 0, y: 0 });
  expect(scene.fit?.half).toBeGreaterThan(10);
});

it('keeps the frame while the reader holds the zoom', () => {
  const scene = new StageScene();
  scene.lay(frameOf(0, [0, 0, 1, 0, 2, 0, 3, 0]), { labels }, asked, 0, false);
  scene.advance(0, 16, true, false);
  const before = scene.fit;
  scene.lay(frameOf(1, [0, 0, 10, 0, 20, 0, 30, 0]), { labels }, asked, 20, false);
  scene.advance(200, 16, true, false);
  expect(scene.fit).toEqual(before);
  scene.advance(216, 16, false, false);
  expect(scene.fit).not.toEqual(before);
});

it('is empty without a frame, or with one that does not belong to the probe set', () => {
  const scene = new StageScene();
  scene.lay(null, { labels }, asked, 0, false);
  expect(scene.frame).toBeNull();
  scene.lay(frameOf(0, [0, 0]), { labels }, asked, 0, false);
  expect(scene.frame).toBeNull();
});

it('puts the rings about an anchor of the batch and counts its negatives in the batch', () => {
  const scene = new StageScene();
  const frame = frameOf(1, [0, 0, 1, 0, 2, 0, 3, 0], 2, batch);
  scene.lay(frame, { labels }, { ...asked, selectedOf: 'batch' }, 0, true);
  scene.advance(0, 16, false, true);
  expect(scene.anchor).toMatchObject({ anchor: 0, positive: 1, negative: 3, dAp: 1, dAn: 2.5 });
  expect(scene.anchor?.counts).toEqual({ hard: 0, 'semi-hard': 0, easy: 2 });
  scene.changeMargin(2, 'euclidean');
  expect(scene.anchor?.counts).toEqual({ hard: 0, 'semi-hard': 1, easy: 1 });
  expect(scene.probeAnchor).toBeNull();
  expect([...scene.placesOf('batch')]).toEqual(batch.embeddings);
});

it('in the anchor view has both sets at their true distances, whichever set the anchor is of', () => {
  const scene = new StageScene();
  const frame = frameOf(1, [3, 0, 1, 0, 2, 0, 3, 4], 2, batch);
  for (const [selectedOf, places, others] of [
    ['batch', [0, 1, 4, 2.5], [3, 1, 2, 5]],
    ['probe', [0, 2, 1, 4], [3, Math.hypot(3, 1), 1, Math.hypot(3, 2.5)]],
  ] as const) {
    scene.lay(frame, { labels }, { ...asked, selectedOf, view: 'anchor' }, 0, true);
    scene.advance(0, 16, false, true);
    const radii = (xy: Float32Array) => [0, 1, 2, 3].map((i) => Math.hypot(xy[2 * i], xy[2 * i + 1]));
    radii(scene.placesOf(selectedOf)).forEach((radius, i) => {
      expect(radius).toBeCloseTo(places[i], 5);
    });
    radii(scene.placesOf(selectedOf === 'batch' ? 'probe' : 'batch')).forEach((radius, i) => {
      expect(radius).toBeCloseTo(others[i], 5);
    });
  }
});

it('does not move one batch to the next, and lets the points take their time in the update of a step', () => {
  const scene = new StageScene();
  scene.lay(frameOf(1, [0, 0, 1, 0, 2, 0, 3, 0], 2, batch), { labels }, asked, 0, false);
  scene.advance(0, 16, false, false);
  const next = { embeddings: [9, 9, 9, 9, 9, 9, 9, 9], labels: [1, 1, 1, 1] };
  scene.lay(frameOf(2, [0, 7, 1, 0, 2, 0, 3, 0], 2, next), { labels }, { ...asked, phase: 'update' }, 1000, false);
  scene.advance(1350, 16, false, false);
  expect([...scene.shownBatch]).toEqual(next.embeddings);
  expect(scene.shown[1]).toBeCloseTo(3.5, 5);
  scene.advance(1700, 16, false, false);
  expect(scene.shown[1]).toBe(7);
});

it('lets the batch come up in the forward part, at once when motion is not wanted', () => {
  const scene = new StageScene();
  const frame = frameOf(1, [0, 0, 1, 0, 2, 0, 3, 0], 2, batch);
  scene.lay(frame, { labels }, { ...asked, phase: 'forward' }, 0, false);
  expect(scene.batchShare).toBe(0);
  scene.advance(175, 16, false, false);
  expect(scene.batchShare).toBeCloseTo(0.5, 5);
  scene.advance(400, 16, false, false);
  expect(scene.batchShare).toBe(1);
  const calm = new StageScene();
  calm.lay(frame, { labels }, { ...asked, phase: 'forward' }, 0, true);
  expect(calm.batchShare).toBe(1);
});

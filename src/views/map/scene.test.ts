/** The stage's scene: the short way between snapshots, the frame that follows, rings that follow the margin at once. */

import { expect, it } from 'vitest';
import type { Frame } from '../../state/timeline';
import { StageScene } from './scene';

const frameOf = (step: number, positions: number[], embeddingSize = 2): Frame => ({
  step,
  imagesSeen: 0,
  trainedMs: 0,
  stepMs: 0,
  positions: Float32Array.from(positions),
  embeddingSize,
  batch: null,
  margin: 1,
  loss: 'triplet',
  distance: 'euclidean',
  mining: 'batch-all',
  poolSize: 0,
  metrics: null,
});
const labels = [0, 0, 1, 1];
const asked = { anchor: 0, positive: null, negative: null, view: 'map', margin: 1, distance: 'euclidean' } as const;

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
  scene.changeMargin(labels, 0.25, 'euclidean');
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

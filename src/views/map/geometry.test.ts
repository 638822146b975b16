/** The picture's frame, its projection, and finding points in it. */

import { describe, expect, it } from 'vitest';
import {
  approach,
  boundsOf,
  centroidsOf,
  interpolate,
  joinFits,
  nearestPoint,
  neighbourInDirection,
  projectionOf,
  screenX,
  screenY,
  smallestHalf,
  stillFits,
} from './geometry';

const points = Float32Array.from([0, 0, 2, 0, 0, 4, -2, 0]);
const still = { k: 1, x: 0, y: 0 };

it('joinFits: the smallest square that holds both', () => {
  expect(joinFits({ x: 0, y: 0, half: 1 }, { x: 4, y: 0, half: 1 })).toEqual({ x: 2, y: 0, half: 3 });
  expect(joinFits({ x: 0, y: 0, half: 5 }, { x: 1, y: 1, half: 1 })).toEqual({ x: 0, y: 0, half: 5 });
});

describe('boundsOf', () => {
  it('is the padded square about all points', () => {
    expect(boundsOf(points, 0)).toEqual({ x: 0, y: 2, half: 2 });
    expect(boundsOf(points, 0.5)?.half).toBe(3);
  });
  it('keeps a collapsed embedding small instead of blowing it up', () => {
    expect(boundsOf(Float32Array.from([1, 1, 1, 1]), 0)?.half).toBe(smallestHalf);
  });
  it('is nothing without points, and leaves out what is not finite', () => {
    expect(boundsOf(new Float32Array(0))).toBeNull();
    expect(boundsOf(Float32Array.from([Number.NaN, Number.NaN, 1, 2, 3, 2]), 0)).toEqual({ x: 2, y: 2, half: 1 });
  });
});

describe('stillFits', () => {
  const present = { x: 0, y: 0, half: 10 };
  it('lets small changes pass', () => {
    expect(stillFits(present, { x: 0.2, y: -0.1, half: 9.5 })).toBe(true);
    expect(stillFits(present, { x: 0, y: 0, half: 10.3 })).toBe(true);
  });
  it('follows when points leave the picture, or it is too large for them', () => {
    expect(stillFits(present, { x: 0, y: 0, half: 11 })).toBe(false);
    expect(stillFits(present, { x: 2, y: 0, half: 9 })).toBe(false);
    expect(stillFits(present, { x: 0, y: 0, half: 5 })).toBe(false);
  });
});

describe('approach', () => {
  it('comes nearer with each step and arrives exactly', () => {
    const wanted = { x: 5, y: -1, half: 4 };
    let fit = { x: 0, y: 0, half: 1 };
    let arrived = false;
    for (let i = 0; i < 200 && !arrived; i++) {
      const step = approach(fit, wanted, 16);
      expect(Math.abs(step.fit.x - 5)).toBeLessThanOrEqual(Math.abs(fit.x - 5));
      ({ fit, arrived } = step);
    }
    expect(arrived).toBe(true);
    expect(fit).toEqual(wanted);
  });
  it('does not depend on how the time is cut up', () => {
    const wanted = { x: 5, y: 0, half: 2 };
    const once = approach({ x: 0, y: 0, half: 1 }, wanted, 60).fit;
    const half = approach({ x: 0, y: 0, half: 1 }, wanted, 30).fit;
    const twice = approach(half, wanted, 30).fit;
    expect(twice.x).toBeCloseTo(once.x, 10);
    expect(twice.half).toBeCloseTo(once.half, 10);
  });
});

describe('projectionOf', () => {
  it('puts the middle of the frame in the middle of the stage, y upwards, one scale for both axes', () => {
    const p = projectionOf({ x: 1, y: 2, half: 4 }, 800, 400, still);
    expect([screenX(p, 1), screenY(p, 2)]).toEqual([400, 200]);
    expect(screenX(p, 5) - 400).toBeCloseTo(200 - screenY(p, 6), 10);
    expect(screenY(p, 6)).toBe(0);
  });
  it('then zooms as d3-zoom says', () => {
    const p = projectionOf({ x: 1, y: 2, half: 4 }, 800, 400, { k: 3, x: -10, y: 7 });
    expect(screenX(p, 1)).toBeCloseTo(400 * 3 - 10, 10);
    expect(screenY(p, 2)).toBeCloseTo(200 * 3 + 7, 10);
  });
});

describe('finding points', () => {
  const p = projectionOf({ x: 0, y: 2, half: 4 }, 400, 400, still);
  it('finds the nearest within reach only', () => {
    expect(nearestPoint(points, p, screenX(p, 2) + 3, screenY(p, 0), 14)).toBe(1);
    expect(nearestPoint(points, p, screenX(p, 2) + 20, screenY(p, 0), 14)).toBe(-1);
  });
  it('goes from point to point by arrow keys, and stays where there is none', () => {
    expect(neighbourInDirection(points, 0, 'right')).toBe(1);
    expect(neighbourInDirection(points, 0, 'left')).toBe(3);
    expect(neighbourInDirection(points, 0, 'up')).toBe(2);
    expect(neighbourInDirection(points, 0, 'down')).toBe(0);
    expect(neighbourInDirection(points, -1, 'up')).toBeGreaterThanOrEqual(0);
    expect(neighbourInDirection(new Float32Array(0), -1, 'up')).toBe(-1);
  });
});

it('centroidsOf: mean place of each class, NaN for an absent one', () => {
  const centroids = centroidsOf(points, [0, 1, 0, 1], 3);
  expect([...centroids.slice(0, 4)]).toEqual([0, 2, 0, 0]);
  expect(centroids[4]).toBeNaN();
});

it('interpolate: the straight way between two snapshots', () => {
  const into = new Float32Array(2);
  interpolate(Float32Array.from([0, 2]), Float32Array.from([4, 4]), 0.25, into);
  expect([...into]).toEqual([1, 2.5]);
});

/** The four points' plane: there and back, keys, the nearest point. */
import { expect, it } from 'vitest';
import { firstPoints, fromPicture, nearestPoint, pointsAfterKey, reach, side, toPicture, withPoint } from './geometry';

it('leads to the picture and back', () => {
  expect(toPicture(-reach, reach)).toEqual([0, 0]);
  expect(toPicture(0, 0)).toEqual([side / 2, side / 2]);
  expect(fromPicture(...toPicture(0.35, -1.2))).toEqual([0.35, -1.2]);
  expect(fromPicture(-50, 9999)).toEqual([-reach, -reach]);
});

it('moves one point by keys and keeps it on the plane', () => {
  const moved = pointsAfterKey(firstPoints, 1, 'ArrowUp', false)!;
  expect(moved.map((value, i) => (value !== firstPoints[i] ? i : -1)).filter((i) => i >= 0)).toEqual([3]);
  expect(moved[3]).toBeCloseTo(firstPoints[3] + 0.05, 12);
  expect(pointsAfterKey(withPoint(firstPoints, 0, reach, 0), 0, 'ArrowRight', true)![0]).toBe(reach);
  expect(pointsAfterKey(firstPoints, 0, 'x', false)).toBeNull();
});

it('finds the point nearest to the pointer', () => {
  for (let i = 0; i < 4; i++) {
    const [x, y] = toPicture(firstPoints[2 * i], firstPoints[2 * i + 1]);
    expect(nearestPoint(firstPoints, x + 3, y - 2)).toBe(i);
  }
});

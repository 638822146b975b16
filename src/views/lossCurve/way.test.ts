/** The curve is the loss of src/ranking along the way, its slope is the length of the point's arrow, and its edges are those of the plane. */
import { describe, expect, it } from 'vitest';
import { lossEntry } from '../../ranking/catalogue';
import type { Objective } from '../../ranking/objective';
import { defaultsFor } from '../../state/experiment';
import { firstScenes } from '../../state/sandbox/places';
import { lossWith, modeOf, readScene, sandboxLosses } from '../../state/sandbox/reading';
import { topOf } from './drawCurve';
import { curveOf, endOf, sampleCount, wayOf } from './way';

const cases = sandboxLosses.flatMap((loss) =>
  lossEntry(loss).distances.map((distance) => ({
    loss,
    distance,
    objective: { ...defaultsFor(loss, distance), loss, distance } as Objective,
  })),
);

describe.each(cases)('$loss on $distance', ({ objective }) => {
  const scene = firstScenes[modeOf(objective.loss)];
  const row = scene.mode === 'pair' ? 1 : 2;
  const reading = readScene(objective, scene);
  const curve = curveOf(objective, scene, row, reading.distance);
  const { way } = curve;

  it('goes through the point, with its loss', () => {
    const at = way.at(way.present);
    expect(at.x).toBeCloseTo(scene.points[row].x, 12);
    expect(at.y).toBeCloseTo(scene.points[row].y, 12);
    expect(lossWith(objective, scene, row)(at)).toBeCloseTo(reading.loss, 12);
    expect(curve.samples).toHaveLength(2 * sampleCount);
    expect(curve.samples[2 * sampleCount - 2]).toBeCloseTo(way.end, 12);
    expect(way.present).toBeLessThan(way.end);
  });

  it('is as steep as the arrow is long', () => {
    const lossAt = lossWith(objective, scene, row);
    const step = 1e-5;
    const slope = (lossAt(way.at(way.present + step)) - lossAt(way.at(way.present - step))) / (2 * step);
    // Along an angle a unit is a degree of the circle about the origin.
    const { x, y } = scene.points[row];
    const unit = way.kind === 'angle' ? (Math.hypot(x, y) * Math.PI) / 180 : 1;
    expect(Math.abs(slope) / unit).toBeCloseTo(Math.hypot(reading.gradient[2 * row], reading.gradient[2 * row + 1]), 5);
  });

  it('ends its loss at the outer edge', () => {
    if (curve.outer === null) return;
    const lossAt = lossWith(objective, scene, row);
    expect(lossAt(way.at(curve.outer * 0.99))).toBeGreaterThan(0);
    expect(lossAt(way.at(curve.outer * 1.01))).toBe(0);
  });
});

it('keeps to its side by angle, and has a way even from the anchor itself', () => {
  const below = wayOf(
    [
      { x: 1, y: 0 },
      { x: 0, y: -1 },
    ],
    1,
    'cosine',
    0,
  );
  expect(below.present).toBeCloseTo(90, 10);
  expect(below.at(45).y).toBeLessThan(0);
  expect(
    wayOf(
      [
        { x: 1, y: 1 },
        { x: 1, y: 1 },
      ],
      1,
      'euclidean',
      2,
    ).at(0.5),
  ).toEqual({ x: 1.5, y: 1 });
});

it('ends at a round length beyond all that matters, and keeps its height while that serves', () => {
  expect(endOf(1.3, [1, 2])).toBe(3);
  expect(endOf(0.001, [])).toBe(0.5);
  expect(topOf(2, 0)).toBe(2.5);
  expect(topOf(1, 2.5)).toBe(2.5);
  expect(topOf(0.5, 2.5)).toBeLessThan(1);
});

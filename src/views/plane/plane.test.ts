/** The plane's geometry: edges are where the distance of src/ranking says, the frame holds what matters, lines of equal loss lie at their level. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBetween } from '../../ranking/distance';
import { tripletKind } from '../../ranking/kinds';
import type { DistanceId, Objective } from '../../ranking/objective';
import { defaultExperiment, defaultsFor } from '../../state/experiment';
import { firstScenes, type Place } from '../../state/sandbox/places';
import { lossWith, readScene } from '../../state/sandbox/reading';
import { type Edge, edgeAt, edgeDistances, marginAt, offEdge, placeOn } from './edges';
import { type Box, boxOf, contentBox, grownBox, nearerBox, placeAt, projectionOf } from './frame';
import { contour, contourLevels, lossSurface, steepest } from './surface';

const coordinate = fc.double({ min: -3, max: 3, noNaN: true });
const place: fc.Arbitrary<Place> = fc.record({ x: coordinate, y: coordinate });
const between = (a: Place, b: Place, kind: DistanceId) => distanceBetween(Float64Array.of(a.x, a.y, b.x, b.y), 2, 0, 1, kind);

describe('edges', () => {
  it.each(['euclidean', 'squared', 'cosine'] as const)('are where the %s distance is the asked one', (kind) => {
    fc.assert(
      fc.property(
        place,
        fc.double({ min: 0.05, max: 1.9, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (anchor, distance, angle) => {
          fc.pre(Math.hypot(anchor.x, anchor.y) > 0.1);
          const edge = edgeAt(anchor, distance, kind) as Edge;
          const on = placeOn(edge, angle, 2);
          expect(between(anchor, on, kind)).toBeCloseTo(distance, 9);
          expect(offEdge(edge, on)).toBeCloseTo(0, 9);
        },
      ),
    );
  });

  it('are not where there is no place at that distance', () => {
    expect(edgeAt({ x: 1, y: 1 }, 2.1, 'cosine')).toBeNull();
    expect(edgeAt({ x: 0, y: 0 }, 0.5, 'cosine')).toBeNull();
    expect(edgeAt({ x: 1, y: 1 }, -0.1, 'euclidean')).toBeNull();
  });

  it('part the kinds: a negative just inside and just outside', () => {
    const [anchor, positive] = firstScenes.triplet.points;
    for (const distance of ['euclidean', 'squared', 'cosine'] as const) {
      const { margin } = defaultsFor('triplet', distance);
      const reach = between(anchor, positive, distance);
      const { inner, outer } = edgeDistances({ ...defaultExperiment, distance, margin }, 'triplet', true, reach);
      const kindAt = (length: number) => {
        const on = placeOn(edgeAt(anchor, length, distance) as Edge, -1, 1.5);
        return tripletKind(reach, between(anchor, on, distance), margin);
      };
      expect(
        [0.99, 1.01].map((share) => kindAt((inner as number) * share)),
        distance,
      ).toEqual(['hard', 'semi-hard']);
      expect(
        [0.99, 1.01].map((share) => kindAt((outer as number) * share)),
        distance,
      ).toEqual(['semi-hard', 'easy']);
    }
  });

  it('of pairs are where the loss of two classes ends, and a dragged edge gives its margin back', () => {
    const { points } = firstScenes.pair;
    for (const loss of ['contrastive', 'contrastive-linear', 'hinge-embedding', 'cosine-embedding'] as const) {
      const objective: Objective = { ...defaultsFor(loss), loss };
      const { outer } = edgeDistances(objective, 'pair', false, 0);
      const edge = edgeAt(points[0], outer as number, objective.distance) as Edge;
      const lossAt = lossWith(objective, firstScenes.pair, 1);
      const at = (share: number) =>
        lossAt(placeOn(edgeAt(points[0], (outer as number) * share, objective.distance) as Edge, -1, 1.7));
      expect(at(0.98), loss).toBeGreaterThan(0);
      expect(at(1.02), loss).toBe(0);
      expect(offEdge(edge, placeOn(edge, 2, 1))).toBeCloseTo(0, 12);
      expect(marginAt(objective, 'pair', 0, outer as number), loss).toBeCloseTo(objective.margin, 12);
    }
    expect(marginAt({ ...defaultExperiment }, 'triplet', 0.7, 1.9)).toBeCloseTo(1.2, 12);
    const positive = { ...defaultsFor('contrastive-linear'), loss: 'contrastive-linear' as const, positiveMargin: 0.3 };
    expect(edgeDistances(positive, 'pair', true, 0)).toEqual({ inner: null, outer: 0.3 });
    expect(edgeDistances({ ...positive, positiveMargin: 0 }, 'pair', true, 0).outer).toBeNull();
  });
});

describe('the frame', () => {
  const holds = (outer: Box, { x, y }: Place) => x >= outer.left && x <= outer.right && y >= outer.low && y <= outer.high;
  const places = fc.array(place, { minLength: 2, maxLength: 8 });

  it('holds all points and rings of ordinary size, and lets huge ones run out', () => {
    fc.assert(
      fc.property(places, place, (points, anchor) => {
        const box = contentBox(points, [edgeAt(anchor, 1, 'euclidean'), edgeAt(anchor, 1e4, 'euclidean'), null], true);
        for (const point of [...points, { x: 0, y: 0 }]) expect(holds(box, point)).toBe(true);
        expect(holds(box, { x: anchor.x + 1, y: anchor.y })).toBe(true);
        expect(box.right - box.left).toBeLessThan(50);
      }),
    );
  });

  it('grows when something leaves it, else stays', () => {
    fc.assert(
      fc.property(places, places, (before, after) => {
        const present = contentBox(before, [], false);
        const content = boxOf(after);
        const grown = grownBox(present, content);
        for (const point of [...before, ...after]) expect(holds(grown, point)).toBe(true);
        expect(grownBox(grown, content)).toBe(grown);
      }),
    );
  });

  it('is projected with one scale for both directions, and back', () => {
    const p = projectionOf({ left: -1, right: 3, low: 0, high: 1 }, 400, 300, 20);
    expect(p.k).toBe(90);
    expect(placeAt(p, 200, 150)).toEqual({ x: 1, y: 0.5 });
    expect(placeAt(p, 290, 60)).toEqual({ x: 2, y: 1.5 });
  });

  it('arrives', () => {
    let box: Box = { left: 0, right: 1, low: 0, high: 1 };
    const to: Box = { left: -5, right: 9, low: -2, high: 2 };
    let steps = 0;
    for (let arrived = false; !arrived && steps < 100; steps++) ({ box, arrived } = nearerBox(box, to, 0.22));
    expect(box).toBe(to);
    expect(steps).toBeLessThan(60);
    expect(nearerBox({ left: 0, right: 1, low: 0, high: 1 }, to, 1)).toEqual({ box: to, arrived: true });
  });
});

describe('the loss over the plane', () => {
  const p = projectionOf({ left: -1, right: 3, low: -1, high: 3 }, 360, 360, 10);
  const objective: Objective = { ...defaultExperiment };
  const surface = lossSurface(objective, firstScenes.triplet, 2, p, 360, 360, 12);

  it('is the loss with the point there', () => {
    const { values, columns, cell } = surface;
    for (const k of [0, 37, 400, values.length - 1]) {
      const there = placeAt(p, (k % columns) * cell, Math.floor(k / columns) * cell);
      const { loss } = readScene(objective, { ...firstScenes.triplet, points: firstScenes.triplet.points.with(2, there) });
      expect(values[k]).toBe(loss);
    }
    expect(surface.largest).toBeCloseTo(2, 1);
  });

  it('has lines of equal loss at their level', () => {
    const lossAt = lossWith(objective, firstScenes.triplet, 2);
    for (const level of [0.5, 1, 1.5]) {
      const segments = contour(surface, level, steepest(surface));
      expect(segments.length).toBeGreaterThan(40);
      for (let i = 0; i < segments.length; i += 2)
        expect(lossAt(placeAt(p, segments[i], segments[i + 1]))).toBeCloseTo(level, 1);
    }
    expect(contour(surface, 5)).toEqual([]);
  });

  it('draws no line across the jump of a mean over the active ones', () => {
    const points = [...firstScenes.triplet.points, { x: 1.2, y: 1 }];
    const { loss: alone } = readScene(objective, { ...firstScenes.triplet, points: [points[0], points[1], points[3]] });
    const jumping = lossSurface(objective, { ...firstScenes.triplet, points }, 2, p, 360, 360, 12);
    // Just outside the ring the mean is that of the other alone, just inside about half of it.
    expect(contour(jumping, 0.75 * alone).length).toBeGreaterThan(contour(jumping, 0.75 * alone, steepest(jumping)).length);
  });

  it('has levels at even, round steps', () => {
    expect(contourLevels(2, 8)).toEqual([0.5, 1, 1.5]);
    expect(contourLevels(0, 8)).toEqual([]);
  });
});

/** The drawing comes out as MNIST's digits are: 20 pixels long, its mass in the middle, whatever its size and place on the pad. */
import { describe, expect, it } from 'vitest';
import { normaliseDrawing } from './normaliseDrawing';

function drawing(width: number, height: number, isInk: (x: number, y: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, i) => (isInk(i % width, Math.floor(i / width)) ? 255 : 0));
}

function boundsOf(image: Uint8Array) {
  const columns: number[] = [];
  const rows: number[] = [];
  image.forEach((grey, i) => {
    if (grey === 0) return;
    columns.push(i % 28);
    rows.push(Math.floor(i / 28));
  });
  const span = (values: number[]) => [Math.min(...values), Math.max(...values)];
  return { x: span(columns), y: span(rows) };
}

function centreOfMass(image: Uint8Array): [number, number] {
  let [mass, x, y] = [0, 0, 0];
  image.forEach((grey, i) => {
    mass += grey;
    x += grey * ((i % 28) + 0.5);
    y += grey * (Math.floor(i / 28) + 0.5);
  });
  return [x / mass, y / mass];
}

/** A ring with a tail to the lower right, its mass not in the middle of its box. */
const nine = (cx: number, cy: number, size: number) => (x: number, y: number) => {
  const distance = Math.hypot(x - cx, y - cy);
  const onRing = distance < size && distance > 0.7 * size;
  return onRing || (Math.abs(x - cx - 0.85 * size) < 0.15 * size && y > cy && y < cy + 2.2 * size);
};

describe('normaliseDrawing', () => {
  it('has nothing to make of an empty pad', () => {
    expect(normaliseDrawing(new Uint8Array(100), 10, 10)).toBeNull();
  });

  it('fits the longer side into 20 and keeps the proportions', () => {
    const upright = boundsOf(
      normaliseDrawing(
        drawing(100, 100, (x, y) => x >= 40 && x < 50 && y >= 10 && y < 90),
        100,
        100,
      )!,
    );
    expect(upright.y[1] - upright.y[0] + 1).toBe(20);
    expect(upright.x[1] - upright.x[0] + 1).toBe(3);
    const lying = boundsOf(
      normaliseDrawing(
        drawing(100, 60, (x, y) => x >= 5 && x < 95 && y >= 20 && y < 38),
        100,
        60,
      )!,
    );
    expect(lying.x[1] - lying.x[0] + 1).toBe(20);
    expect(lying.y[1] - lying.y[0] + 1).toBe(4);
  });

  it('puts the centre of mass into the middle, to half a pixel', () => {
    const [x, y] = centreOfMass(normaliseDrawing(drawing(280, 280, nine(90, 80, 50)), 280, 280)!);
    expect(Math.abs(x - 14)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(y - 14)).toBeLessThanOrEqual(0.5);
  });

  it('gives the same wherever it was drawn, and nearly the same at another size', () => {
    const here = normaliseDrawing(drawing(280, 280, nine(90, 80, 50)), 280, 280)!;
    expect(normaliseDrawing(drawing(280, 280, nine(170, 130, 50)), 280, 280)).toEqual(here);
    const small = normaliseDrawing(drawing(280, 280, nine(90, 80, 25)), 280, 280)!;
    const difference = small.reduce((sum, grey, i) => sum + Math.abs(grey - here[i]), 0);
    expect(difference / here.reduce((sum, grey) => sum + grey, 0)).toBeLessThan(0.15);
  });

  it('has grey edges and keeps the amount of ink', () => {
    const ink = drawing(280, 280, nine(90, 80, 50));
    const image = normaliseDrawing(ink, 280, 280)!;
    const greys = image.filter((grey) => grey > 0 && grey < 255).length;
    expect(greys).toBeGreaterThan(20);
    expect(Math.max(...image)).toBe(255);
    const scale = 160 / 20;
    const inkArea = ink.reduce((sum, grey) => sum + grey, 0) / scale ** 2;
    expect(image.reduce((sum, grey) => sum + grey, 0) / inkArea).toBeCloseTo(1, 1);
  });

  it('keeps a dot and a drawing at the edge whole', () => {
    const dot = normaliseDrawing(
      drawing(50, 50, (x, y) => x === 3 && y === 4),
      50,
      50,
    )!;
    expect(dot.filter((grey) => grey === 255)).toHaveLength(400);
    // All mass at one end of a long line: the shift stops at the edge.
    const comma = drawing(100, 100, (x, y) => (y < 20 && x < 60) || (x === 0 && y >= 20));
    const { y } = boundsOf(normaliseDrawing(comma, 100, 100)!);
    expect(y[1] - y[0] + 1).toBe(20);
  });
});

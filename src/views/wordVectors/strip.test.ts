/** The strip of cosines: every pair a dot at its place, inside its row. */
import { describe, expect, it } from 'vitest';
import { cosineAt, dotPlaces, rowHeight, stripWidth } from './strip';

describe('the strip of cosines', () => {
  it('puts every pair at its cosine, piled up inside the row', () => {
    const cosines = [...Array.from({ length: 45 }, () => 0.93), -1, 0, 1];
    const places = dotPlaces(cosines);
    expect(places).toHaveLength(48);
    for (const [at, { x, y }] of places.entries()) {
      expect(x).toBe(cosineAt(cosines[at]));
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(rowHeight);
    }
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(48);
  });

  it('keeps to its axis', () => {
    expect(cosineAt(1)).toBeLessThan(stripWidth);
    expect(cosineAt(-1)).toBeLessThan(cosineAt(0));
    expect(cosineAt(1.0000001)).toBe(cosineAt(1));
  });
});

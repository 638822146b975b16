/** Each value of a layer has one cell of its picture, and the picture is wider than high. */
import { expect, it } from 'vitest';
import { tilesOfFilters, tilesOfLayer, valueIndex } from './tiles';

it.each([[[14, 14, 8]], [[7, 7, 16]], [[24, 24, 32]], [[4, 4, 64]], [[128]], [[64]], [[16]], [[2]], [[3]]])(
  '%o: every value once',
  (shape) => {
    const tiles = tilesOfLayer(shape);
    const count = shape.length === 3 ? shape[2] : shape[0];
    expect(tiles.columns * tiles.rows).toBeGreaterThanOrEqual(count);
    expect(tiles.columns * (tiles.rows - 1)).toBeLessThan(count);
    const seen = new Set<number>();
    for (let tile = 0; tile < count; tile++)
      for (let y = 0; y < tiles.tileHeight; y++)
        for (let x = 0; x < tiles.tileWidth; x++) seen.add(valueIndex(shape, tile, x, y));
    expect(seen.size).toBe(shape.reduce((a, b) => a * b));
    expect(Math.max(...seen)).toBe(seen.size - 1);
    expect(tiles.width).toBeGreaterThanOrEqual(tiles.height);
  },
);

it('puts eight filters in a row, more in rows of sixteen', () => {
  expect(tilesOfFilters(8, 5, 5)).toMatchObject({ columns: 8, rows: 1, width: 54, height: 5 });
  expect(tilesOfFilters(32, 5, 5)).toMatchObject({ columns: 16, rows: 2 });
});

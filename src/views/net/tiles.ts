/** How a layer's numbers are laid out as one small picture: feature maps side by side with a line between, dense units as a strip. Pure geometry. */

export interface Tiles {
  /** Tiles a row, and rows of tiles. */
  columns: number;
  rows: number;
  /** Of one tile, in cells; a dense unit is a tile of one cell. */
  tileWidth: number;
  tileHeight: number;
  /** Cells between two tiles. */
  gap: number;
  /** Of the whole picture, in cells. */
  width: number;
  height: number;
}

function tilesOf(count: number, columns: number, tileWidth: number, tileHeight: number, gap: number): Tiles {
  const rows = Math.ceil(count / columns);
  return {
    columns,
    rows,
    tileWidth,
    tileHeight,
    gap,
    width: columns * (tileWidth + gap) - gap,
    height: rows * (tileHeight + gap) - gap,
  };
}

/** @param shape of one image's output: height, width, channels; or units. */
export function tilesOfLayer(shape: readonly number[]): Tiles {
  if (shape.length === 3) {
    const [height, width, channels] = shape;
    return tilesOf(channels, Math.min(8, Math.ceil(channels / 2)), width, height, 1);
  }
  const [units] = shape;
  return tilesOf(units, units <= 4 ? units : units <= 64 ? 16 : 32, 1, 1, 0);
}

/** Pictures of weights, as few rows as are legible. */
export function tilesOfFilters(count: number, width: number, height: number): Tiles {
  return tilesOf(count, Math.min(count, count > 8 ? 16 : 8), width, height, Math.max(2, Math.round(width / 10)));
}

/** Index of a value in one image's row-major output: of the cell (x, y) of a tile. Channels come last in a feature map. */
export function valueIndex(shape: readonly number[], tile: number, x: number, y: number): number {
  return shape.length === 3 ? (y * shape[1] + x) * shape[2] + tile : tile;
}

/** Paints numbers as a picture: 0 is the paper, the largest of either sign its full colour. The caller's canvas takes the picture's own size. */

import type { FilterPictures } from '../../state/inspections';
import type { Palette } from '../../ui/theme';
import { mix, parseColour } from '../colours';
import { type Tiles, tilesOfFilters, tilesOfLayer, valueIndex } from './tiles';

function paintTiles(
  canvas: HTMLCanvasElement,
  tiles: Tiles,
  count: number,
  valueAt: (tile: number, x: number, y: number) => number,
  greatest: number,
  colours: Palette,
  between: string,
): void {
  canvas.width = tiles.width;
  canvas.height = tiles.height;
  const context = canvas.getContext('2d');
  if (!context) return;
  const [paper, line, plus, minus] = [colours.paper, between, colours.positive, colours.negative].map(parseColour);
  const { data } = context.createImageData(tiles.width, tiles.height);
  const put = (i: number, [r, g, b]: readonly number[]) => data.set([r, g, b, 255], 4 * i);
  for (let i = 0; i < tiles.width * tiles.height; i++) put(i, line);
  for (let tile = 0; tile < count; tile++) {
    const left = (tile % tiles.columns) * (tiles.tileWidth + tiles.gap);
    const top = Math.floor(tile / tiles.columns) * (tiles.tileHeight + tiles.gap);
    for (let y = 0; y < tiles.tileHeight; y++) {
      for (let x = 0; x < tiles.tileWidth; x++) {
        const value = valueAt(tile, x, y);
        const share = greatest > 0 ? Math.min(1, Math.abs(value) / greatest) : 0;
        put((top + y) * tiles.width + left + x, mix(paper, value < 0 ? minus : plus, share));
      }
    }
  }
  context.putImageData(new ImageData(data, tiles.width, tiles.height), 0, 0);
}

/** One image's output of a layer; `offset` is where it begins. */
export function paintLayer(
  canvas: HTMLCanvasElement,
  values: Float32Array,
  offset: number,
  shape: readonly number[],
  greatest: number,
  colours: Palette,
): void {
  const count = shape[shape.length - 1];
  const valueAt = (tile: number, x: number, y: number) => values[offset + valueIndex(shape, tile, x, y)];
  paintTiles(canvas, tilesOfLayer(shape), count, valueAt, greatest, colours, colours.hairline);
}

export function paintFilters(canvas: HTMLCanvasElement, filters: FilterPictures, colours: Palette): void {
  const { values, count, height, width } = filters;
  const valueAt = (tile: number, x: number, y: number) => values[(tile * height + y) * width + x];
  paintTiles(canvas, tilesOfFilters(count, width, height), count, valueAt, greatestOf(values), colours, colours.paper);
}

export function greatestOf(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

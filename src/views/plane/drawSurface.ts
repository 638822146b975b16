/** The loss over the plane as a ground: the stronger the colour the higher, with lines of equal loss. Kept while nothing but the point that it moves has changed. */

import { parseColour } from '../colours';
import type { Surface } from '../map/axes';
import type { Projection } from '../map/geometry';
import type { PlaneScene } from './scene';
import { contour, contourLevels, type LossSurface, lossSurface, steepest } from './surface';

/** CSS pixels a cell: fine enough for smooth lines, coarse enough for every frame of a drag. */
const cell = 12;
const darkest = 0.6;
const lineCount = 8;

let known: { key: string; surface: LossSurface; image: HTMLCanvasElement | null } | null = null;

function imageOf({ columns, rows, values, largest }: LossSurface, colour: string): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const [red, green, blue] = parseColour(colour);
  const image = context.createImageData(columns, rows);
  for (let k = 0; k < values.length; k++) {
    const share = largest > 0 ? values[k] / largest : 0;
    image.data.set([red, green, blue, Math.round(255 * darkest * share)], 4 * k);
  }
  context.putImageData(image, 0, 0);
  return canvas;
}

/** Returns the largest loss in the picture: what the strongest colour stands for. */
export function drawLoss(
  { context, width, height, colours }: Surface,
  p: Projection,
  { sandbox, experiment }: PlaneScene,
): number {
  const { mode, points, same, selected } = sandbox;
  const { loss, distance, margin, average, swap, softMargin, positiveMargin } = experiment;
  const others = points.filter((_, row) => row !== selected);
  const asked = [loss, distance, margin, average, swap, softMargin, positiveMargin, mode, same, selected, p, width, height];
  const key = JSON.stringify([asked, others, colours.positive]);
  if (known?.key !== key) {
    const surface = lossSurface(experiment, { mode, points, same }, selected, p, width, height, cell);
    known = { key, surface, image: imageOf(surface, colours.positive) };
  }
  const { surface, image } = known;
  const { columns, rows } = surface;
  context.imageSmoothingEnabled = true;
  // The middle of each pixel of the image is a point of the grid.
  if (image) context.drawImage(image, -cell / 2, -cell / 2, columns * cell, rows * cell);
  context.strokeStyle = colours.positive;
  context.lineWidth = 1;
  context.globalAlpha = 0.45;
  context.beginPath();
  const slope = steepest(surface);
  for (const level of contourLevels(surface.largest, lineCount)) {
    const segments = contour(surface, level, slope);
    for (let i = 0; i < segments.length; i += 4) {
      context.moveTo(segments[i], segments[i + 1]);
      context.lineTo(segments[i + 2], segments[i + 3]);
    }
  }
  context.stroke();
  context.globalAlpha = 1;
  return surface.largest;
}

/** Digit images as small canvases in the theme's own ink and paper: dark on light by day, light on dark by night. */

import { palette } from '../ui/theme';
import { parseColour } from './colours';

/** Paints one 8-bit grey image (row-major, 0 = paper, 255 = ink) onto a canvas of its own size. */
export function paintDigit(
  canvas: HTMLCanvasElement,
  pixels: Uint8Array,
  offset: number,
  width: number,
  height: number,
  ink: string,
  paper: string,
): void {
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context || offset + width * height > pixels.length) return;
  const [r, g, b] = parseColour(ink);
  const [pr, pg, pb] = parseColour(paper);
  const image = context.createImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    const share = pixels[offset + i] / 255;
    image.data[4 * i] = pr + (r - pr) * share;
    image.data[4 * i + 1] = pg + (g - pg) * share;
    image.data[4 * i + 2] = pb + (b - pb) * share;
    image.data[4 * i + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}

interface Painted {
  pixels: Uint8Array;
  offset: number;
  colours: string;
}
const painted = new WeakMap<HTMLCanvasElement, Painted>();

/** In the theme's colours, and only where another image or another theme asks for it: for images that are written anew with every frame. */
export function paintDigitOnce(
  canvas: HTMLCanvasElement,
  pixels: Uint8Array,
  offset: number,
  width: number,
  height: number,
): void {
  const { ink, paper } = palette();
  const colours = `${ink} ${paper}`;
  const before = painted.get(canvas);
  if (before?.pixels === pixels && before.offset === offset && before.colours === colours) return;
  paintDigit(canvas, pixels, offset, width, height, ink, paper);
  painted.set(canvas, { pixels, offset, colours });
}

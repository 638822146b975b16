/** A canvas of a given size in the screen's own pixels; drawing goes in CSS pixels. */

import type { PaintedSize } from '../visiblePainter';

export interface FittedCanvas extends PaintedSize {
  context: CanvasRenderingContext2D;
}

/** Screen pixels a CSS pixel; no finer than three, for the canvas's sake. */
export const screenDensity = (): number => Math.min(3, window.devicePixelRatio || 1);

/** Cleared and ready to draw on; null where there is no room or no context. */
export function fitCanvas(canvas: HTMLCanvasElement, { width, height }: PaintedSize): FittedCanvas | null {
  const context = canvas.getContext('2d');
  if (!context || width === 0 || height === 0) return null;
  const density = screenDensity();
  const [across, down] = [Math.round(width * density), Math.round(height * density)];
  if (canvas.width !== across || canvas.height !== down) {
    canvas.width = across;
    canvas.height = down;
  }
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setLineDash([]);
  context.globalAlpha = 1;
  return { context, width, height };
}

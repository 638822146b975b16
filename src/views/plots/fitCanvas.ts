/** A canvas as large as its parent's inside, in the screen's own pixels; drawing goes in CSS pixels. */

export interface FittedCanvas {
  context: CanvasRenderingContext2D;
  /** CSS pixels. */
  width: number;
  height: number;
  /** Screen pixels a CSS pixel. */
  density: number;
}

/** Screen pixels a CSS pixel; no finer than three, for the canvas's sake. */
export const screenDensity = (): number => Math.min(3, window.devicePixelRatio || 1);

/** Cleared and ready to draw on; null where there is no room or no context. */
export function fitCanvas(canvas: HTMLCanvasElement): FittedCanvas | null {
  const box = canvas.parentElement;
  const context = canvas.getContext('2d');
  if (!box || !context) return null;
  const width = box.clientWidth;
  const height = box.clientHeight;
  if (width === 0 || height === 0) return null;
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
  return { context, width, height, density };
}

/** Forces as arrows from the images of the batch, and the key that measures them. All have one scale (forces.ts); zooming does not change it. */

import type { Surface } from './axes';
import { haloText } from './draw';
import { type Projection, screenX, screenY } from './geometry';

const headAngle = 0.45;

/** One arrow from (x, y) along (dx, dy) pixels; its head is part of its length, and never longer than half of it. */
function arrow(context: CanvasRenderingContext2D, x: number, y: number, dx: number, dy: number, headPixels: number): void {
  const length = Math.hypot(dx, dy);
  const [toX, toY] = [x + dx, y + dy];
  const head = Math.min(headPixels, length / 2);
  const angle = Math.atan2(dy, dx);
  context.moveTo(x, y);
  context.lineTo(toX, toY);
  for (const side of [-1, 1]) {
    context.moveTo(toX, toY);
    context.lineTo(toX - head * Math.cos(angle + side * headAngle), toY - head * Math.sin(angle + side * headAngle));
  }
}

/** Shorter than this an arrow cannot be told from its dot. */
const leastPixels = 1.5;

/**
 * @param xy places on the picture; @param forces components by turns, y upwards; @param scale pixels a unit of force.
 */
export function drawForces(surface: Surface, p: Projection, xy: Float32Array, forces: Float64Array, scale: number): void {
  const { context, colours } = surface;
  context.beginPath();
  for (let i = 0; 2 * i < forces.length; i++) {
    const dx = forces[2 * i] * scale;
    const dy = -forces[2 * i + 1] * scale;
    if (Math.hypot(dx, dy) >= leastPixels)
      arrow(context, screenX(p, xy[2 * i]), screenY(p, xy[2 * i + 1]), dx, dy, 0.5 * colours.rem);
  }
  strokeTwice(surface);
}

/** Ink on a rim of paper. */
function strokeTwice({ context, colours }: Surface): void {
  context.setLineDash([]);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.strokeStyle = colours.paper;
  context.lineWidth = colours.lineWidth + 3;
  context.stroke();
  context.strokeStyle = colours.ink;
  context.lineWidth = colours.lineWidth + 0.35;
  context.stroke();
  context.lineCap = 'butt';
}

/** At the lower left, above the axis: an arrow of the key's length and what it stands for. */
export function drawForceKey(surface: Surface, pixels: number, label: string): void {
  const { context, height, colours } = surface;
  const x = 3.2 * colours.rem;
  const y = Math.round(height - 2.5 * colours.rem) + 0.5;
  context.beginPath();
  arrow(context, x, y, pixels, 0, 0.5 * colours.rem);
  strokeTwice(surface);
  context.font = `${0.75 * colours.rem}px ${colours.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = colours.ink;
  haloText(surface, label, x, y - 0.5 * colours.rem);
}

/**
 * Where things are on the stage, as pure functions over flat coordinates (x0, y0, x1, y1, ...): the picture's frame and how it
 * follows the data, nearest points, centroids, the way between two snapshots.
 */

/** Centre of the picture in data units, and the half side of the square that is shown. */
export interface Fit {
  x: number;
  y: number;
  half: number;
}

/** Screen = data * k + t in CSS pixels; y grows upwards in the data. */
export interface Projection {
  k: number;
  tx: number;
  ty: number;
}

/** Nothing is drawn closer than this: a collapsed embedding is shown as the small cloud it is, not blown up to fill the stage. */
export const smallestHalf = 0.02;

/** The square that holds all points with a margin of `padding` of its half side; null without any finite point. */
export function boundsOf(xy: Float32Array, padding = 0.08): Fit | null {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i + 1 < xy.length; i += 2) {
    const x = xy[i];
    const y = xy[i + 1];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < low) low = y;
    if (y > high) high = y;
  }
  if (!(right >= left && high >= low)) return null;
  const half = Math.max((right - left) / 2, (high - low) / 2, smallestHalf) * (1 + padding);
  return { x: (left + right) / 2, y: (low + high) / 2, half };
}

/** The square that holds both. */
export function joinFits(a: Fit, b: Fit): Fit {
  const from = (centre: 'x' | 'y') => Math.min(a[centre] - a.half, b[centre] - b.half);
  const to = (centre: 'x' | 'y') => Math.max(a[centre] + a.half, b[centre] + b.half);
  const half = Math.max(to('x') - from('x'), to('y') - from('y')) / 2;
  return { x: (from('x') + to('x')) / 2, y: (from('y') + to('y')) / 2, half };
}

/**
 * Whether the present frame still serves: everything is inside and fills enough of it. Between these bounds the frame stays
 * where it is, so that the axes do not tremble with every step.
 */
export function stillFits(present: Fit, wanted: Fit): boolean {
  const off = Math.max(Math.abs(wanted.x - present.x), Math.abs(wanted.y - present.y));
  const inside = off + wanted.half <= present.half * 1.04;
  return inside && wanted.half >= present.half * 0.72 && off <= present.half * 0.25;
}

/** One step of the way to the wanted frame: about 90 % of it in 350 ms. `arrived` when the rest is below what one can see. */
export function approach(present: Fit, wanted: Fit, elapsedMs: number): { fit: Fit; arrived: boolean } {
  const share = 1 - Math.exp(-elapsedMs / 150);
  const between = (a: number, b: number) => a + (b - a) * share;
  const fit = {
    x: between(present.x, wanted.x),
    y: between(present.y, wanted.y),
    half: present.half * (wanted.half / present.half) ** share,
  };
  const rest = Math.max(Math.abs(fit.x - wanted.x), Math.abs(fit.y - wanted.y), Math.abs(fit.half - wanted.half));
  return rest < wanted.half * 0.004 ? { fit: wanted, arrived: true } : { fit, arrived: false };
}

/** The frame centred on a stage of this size, then zoomed by d3-zoom's transform (k, x, y). */
export function projectionOf(fit: Fit, width: number, height: number, zoom: { k: number; x: number; y: number }): Projection {
  const k = Math.min(width, height) / 2 / fit.half;
  return {
    k: k * zoom.k,
    tx: (width / 2 - fit.x * k) * zoom.k + zoom.x,
    ty: (height / 2 + fit.y * k) * zoom.k + zoom.y,
  };
}

export const screenX = (p: Projection, x: number) => x * p.k + p.tx;
export const screenY = (p: Projection, y: number) => p.ty - y * p.k;

/** Index of the point nearest to a place on the screen, within `reach` CSS pixels; -1 where there is none. A linear scan: 10,000 points take 0.06 ms. */
export function nearestPoint(xy: Float32Array, p: Projection, atX: number, atY: number, reach: number): number {
  let best = reach * reach;
  let found = -1;
  for (let i = 0; i + 1 < xy.length; i += 2) {
    const dx = xy[i] * p.k + p.tx - atX;
    const dy = p.ty - xy[i + 1] * p.k - atY;
    const squared = dx * dx + dy * dy;
    if (squared <= best) {
      best = squared;
      found = i >> 1;
    }
  }
  return found;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The next point from `from` in a direction, as arrow keys mean it: within 45 degrees of it, nearest first, sideways counted
 * double. Stays on `from` where there is none; begins at the middle of the cloud from -1.
 */
export function neighbourInDirection(xy: Float32Array, from: number, direction: Direction): number {
  const count = xy.length >> 1;
  if (count === 0) return -1;
  if (from < 0 || from >= count) {
    const fit = boundsOf(xy);
    return fit ? nearestPoint(xy, { k: 1, tx: 0, ty: 0 }, fit.x, -fit.y, Number.POSITIVE_INFINITY) : -1;
  }
  const horizontal = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'up' ? 1 : -1;
  let best = Number.POSITIVE_INFINITY;
  let found = from;
  for (let i = 0; i < count; i++) {
    const dx = xy[2 * i] - xy[2 * from];
    const dy = xy[2 * i + 1] - xy[2 * from + 1];
    const along = (horizontal ? dx : dy) * sign;
    const across = Math.abs(horizontal ? dy : dx);
    if (along <= 0 || across > along) continue;
    const cost = along + 2 * across;
    if (cost < best) {
      best = cost;
      found = i;
    }
  }
  return found;
}

/** Mean place of each class, x and y by turns; NaN for a class without a point. */
export function centroidsOf(xy: Float32Array, labels: ArrayLike<number>, classCount: number): Float64Array {
  const sums = new Float64Array(classCount * 2);
  const counts = new Float64Array(classCount);
  for (let i = 0; i < labels.length && 2 * i + 1 < xy.length; i++) {
    const label = labels[i];
    sums[2 * label] += xy[2 * i];
    sums[2 * label + 1] += xy[2 * i + 1];
    counts[label]++;
  }
  for (let c = 0; c < classCount; c++) {
    sums[2 * c] /= counts[c];
    sums[2 * c + 1] /= counts[c];
  }
  return sums;
}

/** Writes the way from `from` to `to` (share 0..1) into `into`. */
export function interpolate(from: Float32Array, to: Float32Array, share: number, into: Float32Array): void {
  for (let i = 0; i < to.length; i++) into[i] = from[i] + (to[i] - from[i]) * share;
}

/** What belongs to the points: lines from the anchor with their lengths, the way they have come, arrows of minus the gradient, names. Drawing only. */

import { currentNumbers } from '../../text/numbers';
import { currentSandboxWords } from '../../text/sandbox/words';
import type { Surface } from '../map/axes';
import { dashes, haloText } from '../map/draw';
import { drawForceKey, drawForces } from '../map/drawForces';
import { forceKey } from '../map/forces';
import { type Projection, screenX, screenY } from '../map/geometry';
import { pointName } from './names';
import type { PlaneScene } from './scene';

/** Radius of a point on the screen, in rem; an arrow begins at its rim. */
export const POINT_RADIUS = 0.7;

/** A line of text or a point on the screen: its middle and half its width, in CSS pixels. */
export interface Taken {
  x: number;
  y: number;
  half: number;
}

/** From the anchor to every other point (for the cosine distance from the origin to each), and how far that is in the loss's distance. */
export function drawLines(surface: Surface, p: Projection, { sandbox, directions, swapped }: PlaneScene): void {
  const { context, colours } = surface;
  const { points, reading, mode, selected } = sandbox;
  const at = (row: number): [number, number] => [screenX(p, points[row].x), screenY(p, points[row].y)];
  const line = (from: [number, number], to: [number, number], colour: string, dash: number[]) => {
    context.strokeStyle = colour;
    context.setLineDash(dash);
    context.beginPath();
    context.moveTo(...from);
    context.lineTo(...to);
    context.stroke();
    context.setLineDash([]);
  };
  const colourOf = (row: number) => (row < 2 || mode === 'pair' ? colours.ink : colours[reading.negatives[row - 2].kind]);
  const dashOf = (row: number) => (row < 2 || mode === 'pair' ? [] : dashes[reading.negatives[row - 2].kind]);
  context.lineWidth = colours.lineWidth;
  for (const row of points.keys()) {
    if (directions) line([p.tx, p.ty], at(row), colourOf(row), dashOf(row));
    else if (row > 0) line(at(0), at(row), colourOf(row), dashOf(row));
  }
  const terms = reading.negatives[selected - 2]?.terms.terms;
  if (swapped && terms && terms.dPn < terms.dAn) line(at(1), at(selected), colours.ink, dashes.easy);
  if (directions) return;
  context.font = `${0.8125 * colours.rem}px ${colours.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (let row = 1; row < points.length; row++) {
    // With many negatives only the chosen one's.
    if (row > 1 && points.length > 4 && row !== selected) continue;
    const [[ax, ay], [x, y]] = [at(0), at(row)];
    const length = Math.hypot(x - ax, y - ay);
    if (length < 7 * colours.rem) continue;
    context.fillStyle = colourOf(row);
    const distance = row === 1 ? reading.distance : reading.negatives[row - 2].distance;
    // Beside the line, on the side on which the anchor's arrow is not.
    const [acrossX, acrossY] = [(ay - y) / length, (x - ax) / length];
    const side = acrossX * -reading.gradient[0] + acrossY * reading.gradient[1] > 0 ? -1 : 1;
    const off = side * 0.95 * colours.rem;
    haloText(surface, currentNumbers().fixed(distance, 2), (ax + x) / 2 + acrossX * off, (ay + y) / 2 + acrossY * off);
  }
}

/** A thin line through the places after each step. */
export function drawTrail({ context, colours }: Surface, p: Projection, { sandbox: { trail } }: PlaneScene): void {
  if (trail.length < 2) return;
  context.strokeStyle = colours.inkFaint;
  context.fillStyle = colours.inkFaint;
  context.lineWidth = 1;
  for (const row of trail[0].keys()) {
    context.beginPath();
    for (const places of trail) context.lineTo(screenX(p, places[row].x), screenY(p, places[row].y));
    context.stroke();
    context.beginPath();
    for (const places of trail) {
      const [x, y] = [screenX(p, places[row].x), screenY(p, places[row].y)];
      context.moveTo(x + 1.5, y);
      context.arc(x, y, 1.5, 0, 2 * Math.PI);
    }
    context.fill();
  }
}

/** Minus the gradient at every point, from its rim; under one scale (`pixels` a unit of gradient), and the key that measures it. */
export function drawArrows(surface: Surface, p: Projection, { sandbox: { points, reading } }: PlaneScene, scale: number): void {
  const { colours } = surface;
  const forces = reading.gradient.map((slope) => -slope);
  const rims = new Float32Array(2 * points.length);
  for (const [row, { x, y }] of points.entries()) {
    const [across, up] = [forces[2 * row], forces[2 * row + 1]];
    const rim = ((POINT_RADIUS + 0.1) * colours.rem) / p.k / (Math.hypot(across, up) || 1);
    rims[2 * row] = x + across * rim;
    rims[2 * row + 1] = y + up * rim;
  }
  drawForces(surface, p, rims, forces, scale);
  const { value, pixels } = forceKey(scale, 6 * colours.rem);
  drawForceKey(surface, pixels, currentSandboxWords().plane.force(currentNumbers().upTo(value, 4)));
}

/** The direction, on the screen, that is farthest from all of these; upwards where there are none. */
function freeDirection(taken: readonly [number, number][]): [number, number] {
  const angles = taken.filter(([x, y]) => x !== 0 || y !== 0).map(([x, y]) => Math.atan2(y, x));
  let best = { gap: -1, angle: -Math.PI / 2 };
  for (let i = 0; i < 16; i++) {
    const angle = -Math.PI / 2 + (i * Math.PI) / 8;
    const gap = Math.min(
      Math.PI,
      ...angles.map((other) => Math.abs(Math.atan2(Math.sin(angle - other), Math.cos(angle - other)))),
    );
    if (gap > best.gap + 1e-9) best = { gap, angle };
  }
  return [Math.cos(best.angle), Math.sin(best.angle)];
}

/** Beside each point its name, where neither its arrow nor another point is. Returns where there is something now. */
export function drawPointNames(surface: Surface, p: Projection, { sandbox, directions }: PlaneScene): Taken[] {
  const { context, width, height, colours } = surface;
  const { points, reading, selected } = sandbox;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  const taken: Taken[] = points.map(({ x, y }) => ({ x: screenX(p, x), y: screenY(p, y), half: colours.rem }));
  for (const [row, { x, y }] of points.entries()) {
    // Many names hide the plane: the negatives then carry their number only.
    if (row > 1 && points.length > 5 && row !== selected) continue;
    context.font = `${row === selected ? 600 : 400} ${0.875 * colours.rem}px ${colours.font}`;
    const name = pointName(sandbox, row, currentSandboxWords());
    const half = context.measureText(name).width / 2;
    const arrow: [number, number] = [-reading.gradient[2 * row], reading.gradient[2 * row + 1]];
    const lines = directions ? [{ x: 0, y: 0 }] : row === 0 ? points.slice(1) : [points[0]];
    const [awayX, awayY] = freeDirection([arrow, ...lines.map((other): [number, number] => [other.x - x, y - other.y])]);
    const gap = (POINT_RADIUS + 0.75) * colours.rem;
    context.fillStyle = colours.ink;
    const inView = (value: number, room: number, end: number) => Math.min(end - room, Math.max(room, value));
    const atX = inView(screenX(p, x) + awayX * (gap + half * Math.abs(awayX)), half + 4, width);
    const atY = inView(screenY(p, y) + awayY * gap, 0.8 * colours.rem, height - 1.4 * colours.rem);
    haloText(surface, name, atX, atY);
    taken.push({ x: atX, y: atY, half });
  }
  return taken;
}

/** What lies behind the points: the grid, the plane coloured by kind, the edges with their names. Drawing only. */

import { tickStep } from 'd3-array';
import type { TripletKind } from '../../ranking/kinds';
import type { Place } from '../../state/sandbox/places';
import { currentNumbers } from '../../text/numbers';
import { currentSandboxWords } from '../../text/sandbox/words';
import { currentHouse } from '../../text/text';
import type { Surface } from '../map/axes';
import { dashes, haloText } from '../map/draw';
import { type Projection, screenX, screenY } from '../map/geometry';
import type { Taken } from './drawPoints';
import { type Edge, placeOn } from './edges';
import { fillKind } from './patterns';
import { freeAngle, type PlaneScene } from './scene';

/** Hairlines at round coordinates, with numbers along the lower and the left edge; the origin where directions count. */
export function drawGrid({ context, width, height, colours }: Surface, p: Projection, withOrigin: boolean): void {
  const { rem } = colours;
  const [left, right, low, high] = [-p.tx / p.k, (width - p.tx) / p.k, (p.ty - height) / p.k, p.ty / p.k];
  const step = tickStep(left, right, Math.max(3, width / (5.5 * rem)));
  const digits = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  const write = (value: number) => currentNumbers().fixed(value, digits).replace('-', '−');
  const multiples = (from: number, to: number) =>
    Array.from({ length: Math.floor(to / step) - Math.ceil(from / step) + 1 }, (_, i) => (Math.ceil(from / step) + i) * step);
  const [across, up] = [multiples(left, right), multiples(low, high)];
  context.lineWidth = 1;
  context.setLineDash([]);
  context.strokeStyle = colours.hairline;
  context.globalAlpha = 0.7;
  context.beginPath();
  for (const x of across) {
    context.moveTo(Math.round(screenX(p, x)) + 0.5, 0);
    context.lineTo(Math.round(screenX(p, x)) + 0.5, height);
  }
  for (const y of up) {
    context.moveTo(0, Math.round(screenY(p, y)) + 0.5);
    context.lineTo(width, Math.round(screenY(p, y)) + 0.5);
  }
  context.stroke();
  context.globalAlpha = 1;
  context.font = `${0.6875 * rem}px ${colours.font}`;
  context.fillStyle = colours.inkMuted;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  for (const x of across) {
    const at = screenX(p, x);
    if (at > 2 * rem && at < width - rem) context.fillText(write(x), at, height - 0.3 * rem);
  }
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  for (const y of up) {
    const at = screenY(p, y);
    if (at > 0.8 * rem && at < height - 1.4 * rem) context.fillText(write(y), 0.3 * rem, at);
  }
  if (!withOrigin) return;
  const [x, y, arm] = [screenX(p, 0), screenY(p, 0), 0.4 * rem];
  context.strokeStyle = colours.ink;
  context.lineWidth = colours.lineWidth;
  context.beginPath();
  context.moveTo(x - arm, y);
  context.lineTo(x + arm, y);
  context.moveTo(x, y - arm);
  context.lineTo(x, y + arm);
  context.stroke();
}

/** Adds what lies inside an edge: a disc, or the sector between two rays. */
function inside(path: Path2D, edge: Edge, p: Projection, far: number): void {
  if (edge.kind === 'circle') {
    path.moveTo(screenX(p, edge.x) + edge.radius * p.k, screenY(p, edge.y));
    path.arc(screenX(p, edge.x), screenY(p, edge.y), edge.radius * p.k, 0, 2 * Math.PI);
    return;
  }
  path.moveTo(p.tx, p.ty);
  path.arc(p.tx, p.ty, far, -edge.towards - edge.half, -edge.towards + edge.half);
  path.closePath();
}

/** Hard within the inner edge, semi-hard between the two, easy beyond. Of a pair of two classes: dotted where it has a loss. */
export function drawKinds({ context, width, height, colours }: Surface, p: Projection, scene: PlaneScene): void {
  const { inner, outer, sandbox } = scene;
  const far = 2 * (width + height) + Math.hypot(p.tx, p.ty);
  const whole = (path: Path2D) => path.rect(0, 0, width, height);
  const region = (...parts: ((path: Path2D) => void)[]) => {
    const path = new Path2D();
    for (const part of parts) part(path);
    return path;
  };
  const within = (edge: Edge | null) => (path: Path2D) => (edge ? inside(path, edge, p, far) : whole(path));
  if (sandbox.mode === 'pair') {
    if (outer && !sandbox.same) fillKind(context, colours, region(within(outer)), 'semi-hard');
    return;
  }
  if (!inner) return;
  fillKind(context, colours, region(within(inner)), 'hard');
  fillKind(context, colours, region(within(outer), within(inner)), 'semi-hard');
  if (outer) fillKind(context, colours, region(whole, within(outer)), 'easy');
}

function drawEdge({ context, colours }: Surface, p: Projection, edge: Edge, kind: TripletKind, thin = false): void {
  const path = new Path2D();
  inside(path, edge, p, 4000);
  context.strokeStyle = colours[kind];
  context.lineWidth = colours.lineWidth + (thin ? 0 : 0.5);
  context.setLineDash(thin ? dashes.easy : dashes[kind]);
  context.stroke(path);
  context.setLineDash([]);
}

export function drawEdges(surface: Surface, p: Projection, { inner, outer, swapped }: PlaneScene): void {
  if (inner) drawEdge(surface, p, inner, 'hard');
  if (outer) drawEdge(surface, p, outer, 'semi-hard');
  if (swapped) drawEdge(surface, p, swapped, 'semi-hard', true);
}

/** What the picture must say of itself, upper left. */
export function drawRemark(surface: Surface, remark: string): void {
  const { context, colours } = surface;
  context.font = `${0.75 * colours.rem}px ${colours.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = colours.ink;
  haloText(surface, remark, 2.6 * colours.rem, 1.3 * colours.rem);
}

/** The names of the edges on them and of the kinds between them, where nothing else is and where they have room. */
export function drawNames(surface: Surface, p: Projection, scene: PlaneScene, others: readonly Taken[]): void {
  const { context, width, height, colours } = surface;
  const { inner, outer, sandbox, experiment } = scene;
  const { rem } = colours;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  // Also the key of the arrows, lower left, and the switches, upper right.
  const taken = [
    ...others,
    { x: 6.5 * rem, y: height - 2.5 * rem, half: 6.5 * rem },
    { x: width - 5 * rem, y: 1.5 * rem, half: 5 * rem },
  ];
  /** At the first of these places that is free. */
  const write = (text: string, places: readonly Place[]) => {
    const half = context.measureText(text).width / 2 + 0.3 * rem;
    for (const place of places) {
      const [x, y] = [screenX(p, place.x), screenY(p, place.y)];
      if (x < half || x > width - half || y < rem || y > height - 1.6 * rem) continue;
      if (taken.some((other) => Math.abs(other.x - x) < other.half + half && Math.abs(other.y - y) < 1.5 * rem)) continue;
      haloText(surface, text, x, y);
      taken.push({ x, y, half });
      return;
    }
  };
  const free = freeAngle(scene);
  const turns = [0, 0.4, -0.4, 0.8, -0.8, 1.3, -1.3, 1.9, -1.9, 2.5, -2.5];
  const reach = (0.38 * Math.min(width, height)) / p.k;
  context.font = `${0.75 * rem}px ${colours.font}`;
  context.fillStyle = colours.ink;
  const names = currentSandboxWords().edges(experiment.distance === 'squared');
  const along = (edge: Edge, from: number) => turns.map((turn) => placeOn(edge, from + turn, reach));
  /** On both rays, nearer to the origin and farther. */
  const beside = (rays: Edge & { kind: 'rays' }) =>
    [1, 1.4, 0.7, 1.8].flatMap((share) => [1, -1].map((side) => placeOn(rays, rays.towards + side, share * reach)));
  if (inner) write(names.inner, along(inner, free + 0.6));
  if (outer) write(sandbox.mode === 'pair' ? names.margin : names.outer, along(outer, free + 0.6));
  if (sandbox.mode === 'pair' || sandbox.behind !== 'kinds' || !inner || !outer) return;
  const kinds = currentHouse().kinds;
  // Lengths on the screen: radii, or arcs about the origin.
  const arc = reach * p.k;
  const lengthOf = (edge: Edge) => (edge.kind === 'circle' ? edge.radius * p.k : edge.half * arc);
  const [a, b] = [lengthOf(inner), lengthOf(outer)];
  const room = 1.3 * rem;
  const named: [TripletKind, number][] = [];
  if (a > 2.4 * room) named.push(['hard', 0.6 * a]);
  if (b - a > room) named.push(['semi-hard', (a + b) / 2]);
  named.push(['easy', b + room]);
  context.font = `italic ${0.8125 * rem}px ${colours.font}`;
  for (const [kind, radius] of named) {
    context.fillStyle = colours[kind];
    if (inner.kind === 'circle') write(kinds[kind].name, along({ ...inner, radius: radius / p.k }, free));
    else write(kinds[kind].name, beside({ ...inner, half: radius / arc }));
  }
}

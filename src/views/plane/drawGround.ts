/** What lies behind the points: the grid, the plane coloured by kind, the edges with their names. Drawing only. */

import { tickStep } from 'd3-array';
import type { TripletKind } from '../../ranking/kinds';
import { currentNumbers } from '../../text/numbers';
import { currentSandboxWords } from '../../text/sandbox/words';
import { currentHouse } from '../../text/text';
import type { Surface } from '../map/axes';
import { dashes, haloText } from '../map/draw';
import { type Projection, screenX, screenY } from '../map/geometry';
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

/** The names of the edges on them and of the kinds between them, where nothing else is and where they have room. */
export function drawNames(surface: Surface, p: Projection, scene: PlaneScene): void {
  const { context, width, height, colours } = surface;
  const { inner, outer, sandbox, experiment } = scene;
  const { rem } = colours;
  const words = currentSandboxWords();
  const write = (text: string, { x, y }: { x: number; y: number }) => {
    const [atX, atY] = [screenX(p, x), screenY(p, y)];
    const half = context.measureText(text).width / 2 + 0.3 * rem;
    if (atX < half || atX > width - half || atY < rem || atY > height - 1.6 * rem) return;
    haloText(surface, text, atX, atY);
  };
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const free = freeAngle(scene);
  const reach = (0.38 * Math.min(width, height)) / p.k;
  context.font = `${0.75 * rem}px ${colours.font}`;
  context.fillStyle = colours.ink;
  const squared = experiment.distance === 'squared';
  const names = words.edges(squared);
  if (inner) write(names.inner, placeOn(inner, free + 0.75, reach));
  if (outer) write(sandbox.mode === 'pair' ? names.margin : names.outer, placeOn(outer, free + 0.75, reach * 1.3));
  if (sandbox.mode === 'pair' || sandbox.behind !== 'kinds' || inner?.kind !== 'circle' || outer?.kind !== 'circle') return;
  const room = 1.3 * rem;
  const [a, b] = [inner.radius * p.k, outer.radius * p.k];
  const kinds = currentHouse().kinds;
  const named: [TripletKind, number][] = [];
  if (a > 2.4 * room) named.push(['hard', 0.6 * a]);
  if (b - a > room) named.push(['semi-hard', (a + b) / 2]);
  named.push(['easy', b + room]);
  context.font = `italic ${0.8125 * rem}px ${colours.font}`;
  for (const [kind, radius] of named) {
    context.fillStyle = colours[kind];
    write(kinds[kind].name, { x: inner.x + (radius / p.k) * Math.cos(free), y: inner.y + (radius / p.k) * Math.sin(free) });
  }
}

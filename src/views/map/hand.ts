/**
 * The reader's hand on the stage: d3-zoom for wheel, drag, pinch and double click; pointer and arrow keys for the point looked at;
 * click, tap or Enter to choose it (choose.ts), with Shift or a double click as the anchor. The outer ring is ringHand.ts.
 */

import type { ZoomTransform } from 'd3-zoom';
import { type PointSet, setHover, viewStore } from '../../state/viewStore';
import { choosePoint, type Point } from './choose';
import { type Direction, nearestPoint, neighbourInDirection, type Projection, screenX, screenY } from './geometry';
import { attachRing, type RingGround } from './ringHand';
import { attachZoom } from './zoomHand';

interface Ground extends Pick<RingGround, 'ring' | 'marginAt' | 'onHeld'> {
  /** Where every point of a set is at this moment, and on the screen; empty for a set that is not drawn. */
  places: (of: PointSet) => Float32Array;
  projection: () => Projection;
  onZoom: (transform: ZoomTransform) => void;
  onZoomReset: () => void;
  /** A finger has chosen this point, or nothing. */
  onTap: (point: Point | null) => void;
}

/** What arrow keys mean. */
export const directions: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const reachPixels = 14;
/** The batch lies above: within this it is meant, however near a dot is. */
const batchReachPixels = 10;
/** Nearer than this a dot on the ring is meant, not the ring. */
const directPixels = 5;

export function attachHand(canvas: HTMLCanvasElement, handle: HTMLElement, ground: Ground) {
  const pointAt = (event: { clientX: number; clientY: number }, reach = reachPixels): Point | null => {
    const box = canvas.getBoundingClientRect();
    const [x, y, p] = [event.clientX - box.left, event.clientY - box.top, ground.projection()];
    const inBatch = nearestPoint(ground.places('batch'), p, x, y, Math.min(reach, batchReachPixels));
    if (inBatch >= 0) return { of: 'batch', row: inBatch };
    const row = nearestPoint(ground.places('probe'), p, x, y, reach);
    return row < 0 ? null : { of: 'probe', row };
  };
  const look = (point: Point | null) => setHover(point ? point.row : null, point?.of);
  const tap = (event: { clientX: number; clientY: number }) => {
    const point = pointAt(event);
    if (point) choosePoint(point, false);
    look(point);
    ground.onTap(point);
  };

  const ring = attachRing(canvas, handle, { ...ground, onTap: tap });
  const zoom = attachZoom(canvas, {
    onZoom: ground.onZoom,
    onZoomReset: ground.onZoomReset,
    isHeld: ring.holds,
    // A double click on a point makes it the anchor.
    isTaken: (event) => pointAt(event) !== null,
  });

  /** The point under the pointer, and on the ring only one that is hit directly. */
  const meant = (event: MouseEvent): { point: Point | null; cursor: string } => {
    const ringCursor = ring.cursorAt(event);
    const point = pointAt(event, ringCursor ? directPixels : reachPixels);
    return { point, cursor: point ? 'pointer' : (ringCursor ?? 'grab') };
  };

  const listeners = new AbortController();
  const options = { signal: listeners.signal };
  let pointer = 'mouse';
  canvas.addEventListener('pointerdown', (event) => (pointer = event.pointerType), options);
  canvas.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      const { point, cursor } = meant(event);
      canvas.style.cursor = cursor;
      look(point);
    },
    options,
  );
  canvas.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && look(null), options);
  canvas.addEventListener('blur', () => look(null), options);
  canvas.addEventListener(
    'click',
    (event) => {
      if (ring.swallowsClick()) return;
      if (pointer === 'touch') tap(event);
      else {
        const { point } = meant(event);
        if (point) choosePoint(point, event.shiftKey);
        ground.onTap(null);
      }
    },
    options,
  );
  canvas.addEventListener(
    'dblclick',
    (event) => {
      const { point } = meant(event);
      if (point && pointer !== 'touch') choosePoint(point, true);
    },
    options,
  );

  /** The point from which the arrow keys go: the one looked at, the anchor, or none of the shown images. */
  const cursorPoint = (): Point => {
    const { hover, hoverOf, anchor, selectedOf } = viewStore.getState();
    if (hover !== null) return { of: hoverOf, row: hover };
    return anchor !== null ? { of: selectedOf, row: anchor } : { of: 'probe', row: -1 };
  };
  const moveCursor = (direction: Direction) => {
    const { of, row } = cursorPoint();
    const next = neighbourInDirection(ground.places(of), row, direction);
    look(next < 0 ? null : { of, row: next });
  };
  /** To the nearest point of the other set. */
  const changeSet = () => {
    const { of, row } = cursorPoint();
    const [here, p] = [ground.places(of), ground.projection()];
    const other = of === 'probe' ? 'batch' : 'probe';
    const [x, y] =
      row < 0 ? [canvas.clientWidth / 2, canvas.clientHeight / 2] : [screenX(p, here[2 * row]), screenY(p, here[2 * row + 1])];
    const next = nearestPoint(ground.places(other), p, x, y, Number.POSITIVE_INFINITY);
    if (next >= 0) look({ of: other, row: next });
  };
  canvas.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const direction = directions[event.key];
      const { hover, hoverOf } = viewStore.getState();
      if (direction) moveCursor(direction);
      else if (event.key === 'Enter' && hover !== null) choosePoint({ of: hoverOf, row: hover }, event.shiftKey);
      else if (event.key === 'b' || event.key === 'B') changeSet();
      else if (!zoom.zoomByKey(event.key)) return;
      event.preventDefault();
    },
    options,
  );

  return {
    ...zoom,
    placeHandle: ring.place,
    detach() {
      listeners.abort();
      zoom.detach();
      ring.detach();
    },
  };
}

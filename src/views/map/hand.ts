/**
 * The reader's hand on the stage: d3-zoom for wheel, drag, pinch and double click; pointer and arrow keys for the dot looked at;
 * click or Enter for anchor and positive (with Shift: the negative).
 */

import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { probe } from '../../state/probe';
import { setAnchor, setHover, setNegative, setPositive, viewStore } from '../../state/viewStore';
import { type Direction, nearestPoint, neighbourInDirection, type Projection } from './geometry';

interface Ground {
  /** Where every dot is at this moment, and on the screen. */
  places: () => Float32Array;
  projection: () => Projection;
  onZoom: (transform: ZoomTransform) => void;
  onZoomReset: () => void;
}

const directions: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const reachPixels = 14;
const zoomFactor = 1.4;

/** A same-class dot becomes the positive, any other the anchor; the anchor itself is let go. */
function choose(row: number, asNegative: boolean): void {
  const labels = probe()?.labels;
  const { anchor } = viewStore.getState();
  if (!labels) return;
  if (row === anchor) setAnchor(null);
  else if (anchor === null) setAnchor(row);
  else if (labels[row] === labels[anchor]) setPositive(row);
  else if (asNegative) setNegative(row);
  else setAnchor(row);
}

export function attachHand(canvas: HTMLCanvasElement, ground: Ground) {
  const surface = select(canvas);
  const behaviour = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([0.5, 200])
    .clickDistance(4)
    // As by default, but one finger is left to the page.
    .filter((event: MouseEvent | TouchEvent) =>
      'touches' in event ? event.touches.length > 1 : (!event.ctrlKey || event.type === 'wheel') && !event.button,
    )
    .on('zoom', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => ground.onZoom(event.transform));
  surface.call(behaviour);
  const zoomBy = (factor: number) => behaviour.scaleBy(surface, factor);
  const zoomReset = () => {
    behaviour.transform(surface, zoomIdentity);
    ground.onZoomReset();
  };
  const nearestTo = (event: MouseEvent) => {
    const box = canvas.getBoundingClientRect();
    return nearestPoint(ground.places(), ground.projection(), event.clientX - box.left, event.clientY - box.top, reachPixels);
  };

  const listeners = new AbortController();
  const options = { signal: listeners.signal };
  canvas.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      const row = nearestTo(event);
      canvas.style.cursor = row < 0 ? 'grab' : 'pointer';
      setHover(row < 0 ? null : row);
    },
    options,
  );
  canvas.addEventListener('pointerleave', () => setHover(null), options);
  canvas.addEventListener('blur', () => setHover(null), options);
  canvas.addEventListener(
    'click',
    (event) => {
      const row = nearestTo(event);
      if (row >= 0) choose(row, event.shiftKey);
    },
    options,
  );
  canvas.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const direction = directions[event.key];
      const { hover, anchor } = viewStore.getState();
      if (direction) {
        const row = neighbourInDirection(ground.places(), hover ?? anchor ?? -1, direction);
        setHover(row < 0 ? null : row);
      } else if (event.key === 'Enter' && hover !== null) choose(hover, event.shiftKey);
      else if (event.key === '+' || event.key === '=') zoomBy(zoomFactor);
      else if (event.key === '-') zoomBy(1 / zoomFactor);
      else if (event.key === '0') zoomReset();
      else return;
      event.preventDefault();
    },
    options,
  );

  return {
    zoomIn: () => zoomBy(zoomFactor),
    zoomOut: () => zoomBy(1 / zoomFactor),
    zoomReset,
    detach() {
      listeners.abort();
      surface.on('.zoom', null);
    },
  };
}

/** The reader's hand on one of the small maps: pointer and arrow keys say which image is looked at; click, tap and Enter keep it marked, Escape lets it go. */

import { lookAt, pointedStore, togglePinned, unpin } from '../../state/compare/pointed';
import { nearestPoint, neighbourInDirection, type Projection } from '../map/geometry';
import { directions } from '../map/hand';

const reachPixels = 14;

/**
 * @param run whose map this is.
 * @param places where every image is at this moment, x and y by turns.
 * @returns how to let go.
 */
export function attachMultipleHand(
  canvas: HTMLCanvasElement,
  run: number,
  places: () => Float32Array,
  projection: () => Projection,
): () => void {
  const listeners = new AbortController();
  const options = { signal: listeners.signal };
  const rowAt = (event: MouseEvent): number | null => {
    const box = canvas.getBoundingClientRect();
    const row = nearestPoint(places(), projection(), event.clientX - box.left, event.clientY - box.top, reachPixels);
    return row < 0 ? null : row;
  };
  const move = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    const row = rowAt(event);
    canvas.style.cursor = row === null ? 'default' : 'pointer';
    lookAt(row, run);
  };
  const press = (event: MouseEvent) => {
    const row = rowAt(event);
    lookAt(row, run);
    if (row === null) unpin();
    else togglePinned(row);
  };
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { hover, pinned } = pointedStore.getState();
    const from = hover ?? pinned ?? -1;
    const direction = directions[event.key];
    if (direction) {
      const next = neighbourInDirection(places(), from, direction);
      lookAt(next < 0 ? null : next, run);
    } else if (event.key === 'Enter' && from >= 0) togglePinned(from);
    else if (event.key === 'Escape') unpin();
    else return;
    event.preventDefault();
  };
  canvas.addEventListener('pointermove', move, options);
  canvas.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && lookAt(null, run), options);
  canvas.addEventListener('blur', () => lookAt(null, run), options);
  canvas.addEventListener('click', press, options);
  canvas.addEventListener('keydown', key, options);
  return () => listeners.abort();
}

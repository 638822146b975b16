/** Zoom and pan of a map, d3-zoom's: wheel, drag, pinch, double click, and by factors for buttons and keys. One finger is left to the page. */

import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { attachWheel } from './wheel';

export interface ZoomGround {
  onZoom: (transform: ZoomTransform) => void;
  onZoomReset: () => void;
  /** Something else has the pointer. */
  isHeld?: () => boolean;
  /** A double click here means what is under the pointer. */
  isTaken: (event: MouseEvent) => boolean;
}

export const zoomFactor = 1.4;

export function attachZoom(canvas: HTMLCanvasElement, { onZoom, onZoomReset, isHeld, isTaken }: ZoomGround) {
  const surface = select(canvas);
  const wheel = attachWheel(canvas);
  const behaviour = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([0.5, 200])
    .clickDistance(4)
    .filter((event: MouseEvent | TouchEvent) => {
      if (isHeld?.()) return false;
      if ('touches' in event) return event.touches.length > 1;
      if (event.type === 'dblclick' && isTaken(event)) return false;
      if (event.type === 'wheel' && !wheel.zooms(event)) return false;
      return (!event.ctrlKey || event.type === 'wheel') && !event.button;
    })
    .on('zoom', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => onZoom(event.transform));
  surface.call(behaviour);
  const zoomBy = (factor: number) => behaviour.scaleBy(surface, factor);
  const zoomReset = () => {
    behaviour.transform(surface, zoomIdentity);
    onZoomReset();
  };
  return {
    zoomIn: () => zoomBy(zoomFactor),
    zoomOut: () => zoomBy(1 / zoomFactor),
    zoomReset,
    /** Plus, minus and zero; false for another key. */
    zoomByKey(key: string): boolean {
      if (key === '+' || key === '=') zoomBy(zoomFactor);
      else if (key === '-') zoomBy(1 / zoomFactor);
      else if (key === '0') zoomReset();
      else return false;
      return true;
    },
    detach() {
      wheel.detach();
      surface.on('.zoom', null);
    },
  };
}

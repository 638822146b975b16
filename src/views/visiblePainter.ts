/**
 * A painter for a view that may be scrolled out of sight: what is asked while it cannot be seen waits until it can, so that a
 * view off screen costs nothing. A changed size is painted anew by itself.
 */

import { createPainter, type Painter } from './animation';

/** CSS pixels of the element's content box. Reading it from the element in the middle of a frame would lay out the page once more. */
export interface PaintedSize {
  width: number;
  height: number;
}

/** @param minimumMs at least this long between two drawings; 0 for every frame. */
export function createVisiblePainter(
  element: Element,
  paint: (now: number, size: PaintedSize) => unknown,
  minimumMs = 0,
): Painter {
  const content: PaintedSize = { width: element.clientWidth, height: element.clientHeight };
  let seen = false;
  let owed = false;
  const painter = createPainter((now) => paint(now, content), minimumMs);
  const ask = () => {
    if (seen) painter.ask();
    else owed = true;
  };
  const sight = new IntersectionObserver((entries) => {
    seen = entries[entries.length - 1].isIntersecting;
    if (seen && owed) painter.ask();
    if (seen) owed = false;
  });
  sight.observe(element);
  const size = new ResizeObserver((entries) => {
    const { contentRect } = entries[entries.length - 1];
    content.width = contentRect.width;
    content.height = contentRect.height;
    ask();
  });
  size.observe(element);
  return {
    ask,
    stop() {
      sight.disconnect();
      size.disconnect();
      painter.stop();
    },
  };
}

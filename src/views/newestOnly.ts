/** A value that a hand changes faster than the screen: taken at once, then the newest once for each animation frame. */

import { createPainter } from './animation';

export function createNewestOnly<T>(take: (value: T) => void): { offer(value: T): void; stop(): void } {
  let waiting = false;
  let next: { value: T } | null = null;
  const painter = createPainter(() => {
    waiting = false;
    const held = next;
    next = null;
    if (held) take(held.value);
  });
  return {
    offer(value) {
      // At once, so that the picture follows in this very frame.
      if (waiting) next = { value };
      else take(value);
      waiting = true;
      painter.ask();
    },
    stop: painter.stop,
  };
}

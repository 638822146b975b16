/** A value that a hand changes faster than the screen: taken at once, then the newest once for each animation frame. */

import { createPainter } from './animation';

export interface NewestOnly<T> {
  offer(value: T): void;
  /** A value was offered that is not taken yet: what shows the present one must not write over it. */
  holds(): boolean;
  stop(): void;
}

export function createNewestOnly<T>(take: (value: T) => void): NewestOnly<T> {
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
    holds: () => next !== null,
    stop: painter.stop,
  };
}

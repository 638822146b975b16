/**
 * Drawing on animation frames, newest only: any number of `ask` between two frames give one drawing, and nothing is drawn when
 * nobody asked. A `paint` that returns true is asked again for the next frame (something still moves).
 */

export interface Painter {
  ask(): void;
  stop(): void;
}

/** @param minimumMs at least this long between two drawings; 0 for every frame. */
export function createPainter(paint: (now: number) => unknown, minimumMs = 0): Painter {
  let handle = 0;
  let last = Number.NEGATIVE_INFINITY;
  let stopped = false;
  const run = (now: number) => {
    handle = 0;
    if (stopped) return;
    if (now - last < minimumMs) {
      handle = requestAnimationFrame(run);
      return;
    }
    last = now;
    if (paint(now) === true) ask();
  };
  const ask = () => {
    if (handle === 0 && !stopped) handle = requestAnimationFrame(run);
  };
  return {
    ask,
    stop() {
      stopped = true;
      cancelAnimationFrame(handle);
    },
  };
}

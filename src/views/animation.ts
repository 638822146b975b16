/**
 * Drawing on animation frames, newest only: any number of `ask` between two frames give one drawing, and nothing is drawn when
 * nobody asked. A `paint` that returns true is asked again for the next frame (something still moves).
 */

/** Paintings that may wait (`minimumMs` above 0) leave a frame to the hand that moves a control in it, for at most this long. */
const patienceMs = 400;
let handMovedAt = Number.NEGATIVE_INFINITY;

/** Somebody moves a control whose answer must be seen in this very frame. */
export function yieldToHand(): void {
  handMovedAt = performance.now();
}

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
    const handIsMoving = minimumMs > 0 && performance.now() - handMovedAt < 16 && now - last < patienceMs;
    if (now - last < minimumMs || handIsMoving) {
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

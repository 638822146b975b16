/** When the browser has painted what is there now, its canvases too: for what must not stand between a page and its first picture. */

/** A document that is hidden, or a frame out of sight, is not painted: what waits goes on after this. */
const longestMs = 1000;

export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, longestMs);
    // React's first commit is painted in one frame, the canvases it mounted in the next (views/animation.ts); the third begins when both have been painted.
    const frame = (left: number): number => requestAnimationFrame(left > 1 ? () => frame(left - 1) : done);
    const done = () => {
      clearTimeout(timer);
      setTimeout(resolve);
    };
    frame(3);
  });

/** When the browser has painted what is there now: for what must not stand between a page and its first picture. */

/** A document that is hidden, or a frame out of sight, is not painted: what waits goes on after this. */
const longestMs = 1000;

export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, longestMs);
    // What is asked of this frame is drawn in it; the next begins when it has been painted.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        setTimeout(resolve);
      }),
    );
  });

/** Does something only while an element can be seen: what `start` returns is called when it goes out of sight. Returns how to end it. */
export function whileSeen(element: Element, start: () => () => void): () => void {
  let stop: (() => void) | null = null;
  const sight = new IntersectionObserver((entries) => {
    const seen = entries[entries.length - 1].isIntersecting;
    if (seen) stop ??= start();
    else {
      stop?.();
      stop = null;
    }
  });
  sight.observe(element);
  return () => {
    sight.disconnect();
    stop?.();
    stop = null;
  };
}

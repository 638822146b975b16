/**
 * Whether an embed is seen: its document is not hidden and some of the frame is within what the reader sees of the page around it. A frame that is scrolled
 * away gets no animation frames, while timers and workers run on, so this must be asked for.
 */
import type { Sight } from '../visibility';

export function embedSight(): Sight {
  let onScreen = true;
  return {
    hidden: () => document.hidden || !onScreen,
    onChange(listener) {
      const observer = new IntersectionObserver((entries) => {
        onScreen = entries[entries.length - 1].isIntersecting;
        listener();
      });
      observer.observe(document.documentElement);
      document.addEventListener('visibilitychange', listener);
      return () => {
        observer.disconnect();
        document.removeEventListener('visibilitychange', listener);
      };
    },
  };
}

/**
 * Says how something goes on to those who do not see it: at most one sentence in `everyMs`, the newest, and nothing where it would only say the same again.
 * Sentences are put together when their turn comes, not when something changes.
 */

export interface Announcer {
  /** Something may have changed. */
  ask(): void;
  stop(): void;
}

/** What a listener is spared: anything sooner after the last sentence. */
export const announceEveryMs = 5000;

/** @param compose the sentence of this moment; empty: nothing to say. */
export function createAnnouncer(compose: () => string, say: (sentence: string) => void, everyMs = announceEveryMs): Announcer {
  let said = '';
  let saidAt = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const speak = () => {
    waiting = null;
    const sentence = compose();
    if (sentence === '' || sentence === said) return;
    said = sentence;
    saidAt = performance.now();
    say(sentence);
  };
  return {
    ask() {
      if (waiting !== null) return;
      // Not in the middle of what asks: that may be a frame.
      waiting = setTimeout(speak, Math.max(0, saidAt + everyMs - performance.now()));
    },
    stop() {
      if (waiting !== null) clearTimeout(waiting);
      waiting = null;
    },
  };
}

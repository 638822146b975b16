/** Tells when the page has been out of sight for long, and when it is seen again. */

export interface Sight {
  hidden(): boolean;
  /** Calls on every change; returns how to stop. */
  onChange(listener: () => void): () => void;
}

export const documentSight: Sight = {
  hidden: () => document.hidden,
  onChange(listener) {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};

/** @param afterMs how long it may be hidden before `onLongHidden`; `onSeen` follows only that. */
export function watchSight(sight: Sight, afterMs: number, onLongHidden: () => void, onSeen: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = false;
  const look = () => {
    clearTimeout(timer);
    if (sight.hidden()) {
      timer = setTimeout(() => {
        told = true;
        onLongHidden();
      }, afterMs);
    } else if (told) {
      told = false;
      onSeen();
    }
  };
  const stop = sight.onChange(look);
  look();
  return () => {
    clearTimeout(timer);
    stop();
  };
}

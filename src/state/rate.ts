/** How fast a count grows as it is seen, with everything that happens between: over the last seconds, forgotten where it goes back. */

const windowMs = 2000;

export interface Rate {
  /** Takes the count as it is now; per second, 0 until two counts of a stretch are known. */
  measure(count: number, atMs: number): number;
  clear(): void;
}

export function createRate(): Rate {
  let recent: { count: number; atMs: number }[] = [];
  return {
    measure(count, atMs) {
      const last = recent.at(-1);
      if (last && last.count > count) recent = [];
      recent.push({ count, atMs });
      while (recent.length > 2 && atMs - recent[1].atMs >= windowMs) recent.shift();
      const [first] = recent;
      const elapsed = atMs - first.atMs;
      return elapsed > 0 ? ((count - first.count) * 1000) / elapsed : 0;
    },
    clear() {
      recent = [];
    },
  };
}

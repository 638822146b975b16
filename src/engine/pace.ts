/**
 * How often runs show themselves and when they rest: snapshots take at most a fifth of the time (of several runs a tenth), and while somebody drags a slider (and a moment after) the
 * trainer rests so many times as long as it works and shows itself less often, so that the picture keeps up on two cores.
 */
const SNAPSHOT_SHARE = 0.2;
/** Several runs are equal in images, so the one with the lightest steps comes to less than its part of the time; this makes up for it. */
const SNAPSHOT_SHARE_IN_STEP = 0.1;
const SHORTEST_INTERVAL_MS = 66;
const COURTESY_MS = 300;
const COURTESY_REST = 6;
const COURTESY_INTERVAL_MS = 800;

export interface Pace {
  /** Somebody moves a control. */
  giveWay(): void;
  /** A snapshot was posted and took this long. */
  showed(costMs: number): void;
  /** Whether another snapshot may be made. */
  isDue(): boolean;
  /** Milliseconds to rest after a step that took so long; 0 when nobody moves anything. */
  restAfter(stepMs: number): number;
}

/** @param now milliseconds of any monotonic clock */
export function createPace(now: () => number = () => performance.now(), runCount = 1): Pace {
  const share = runCount > 1 ? SNAPSHOT_SHARE_IN_STEP : SNAPSHOT_SHARE;
  let gaveWayAt = Number.NEGATIVE_INFINITY;
  let shownAt = Number.NEGATIVE_INFINITY;
  let costMs = 0;
  const givesWay = () => now() - gaveWayAt < COURTESY_MS;
  return {
    giveWay() {
      gaveWayAt = now();
    },
    showed(cost) {
      shownAt = now();
      costMs = cost;
    },
    isDue() {
      const shortest = givesWay() ? COURTESY_INTERVAL_MS : SHORTEST_INTERVAL_MS;
      return now() - shownAt >= Math.max(shortest, costMs / share - costMs);
    },
    restAfter: (stepMs) => (givesWay() ? Math.max(8, COURTESY_REST * stepMs) : 0),
  };
}

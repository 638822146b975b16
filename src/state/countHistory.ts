/**
 * What was counted of which frame: the kinds of all its triplets at one margin, and the quantiles of its distances, in order of steps.
 * A count holds for its own margin and distance and for no other; who draws it looks at both. Stays when the frame itself is thinned away.
 */
import type { KindCounts } from '../ranking/census';
import type { DistanceQuantiles } from '../ranking/distanceQuantiles';
import type { DistanceId } from '../ranking/objective';

export interface CountedFrame {
  step: number;
  distance: DistanceId;
  quantiles: DistanceQuantiles | null;
  /** The margin that the counts are for; both null until they are known. */
  margin: number | null;
  counts: KindCounts | null;
}

/** About as many as a chart has columns, so that a new margin can be counted for all of them. */
const frameLimit = 256;

export interface CountHistory {
  /** In order of steps; another array after every change. */
  points(): readonly CountedFrame[];
  /** Adds to what is known of a step, or begins it. What was counted with another distance is forgotten. */
  file(step: number, distance: DistanceId, found: Partial<Pick<CountedFrame, 'quantiles' | 'margin' | 'counts'>>): void;
  /** The run went back: what lies after this step is forgotten. */
  dropAfter(step: number): void;
  clear(): void;
  subscribe(listener: () => void): () => void;
}

export function createCountHistory(limit = frameLimit): CountHistory {
  let points: CountedFrame[] = [];
  const listeners = new Set<() => void>();
  const replace = (next: CountedFrame[]) => {
    points = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    points: () => points,
    file(step, distance, found) {
      const known = points.find((point) => point.step === step);
      const base = known?.distance === distance ? known : { step, distance, quantiles: null, margin: null, counts: null };
      const next = points.filter((point) => point !== known);
      const at = next.findIndex((point) => point.step > step);
      next.splice(at < 0 ? next.length : at, 0, { ...base, ...found });
      // Every second goes, so that what is left lies evenly; first and last stay.
      replace(next.length > limit ? next.filter((_, i) => i % 2 === 0 || i === next.length - 1) : next);
    },
    dropAfter(step) {
      if (points.length > 0 && points[points.length - 1].step > step) replace(points.filter((point) => point.step <= step));
    },
    clear() {
      if (points.length > 0) replace([]);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Of the present run. */
export const countHistory = createCountHistory();

/**
 * The census of one point set for margin after margin, as a slider asks: it remembers for every anchor and positive how many negatives were within
 * reach, and from there walks only as far as the margin moved. The counts are those of `countTriplets`, exactly; only the work differs.
 */
import type { KindCounts } from './census';
import type { SortedDistances } from './sortedDistances';

export interface TripletCounter {
  /** A small move of the margin costs one look at each (anchor, positive) pair; any move at most one walk along each sorted row. */
  count(margin: number): KindCounts;
}

/** Valid as long as `sorted` is not reused for another frame. Holds two bytes for each (anchor, positive) pair; at most 65,536 points. */
export function createTripletCounter(sorted: SortedDistances): TripletCounter {
  const { values, positiveCounts, count, hard, total } = sorted;
  if (count > 65_536) throw new RangeError('createTripletCounter: more than 65,536 points');
  let pairs = 0;
  for (let a = 0; a < count; a++) pairs += positiveCounts[a];
  /** For each pair: how many of the anchor's negatives lie within its positive's distance plus the last margin. */
  const reached = new Uint16Array(pairs);
  let last = Number.NEGATIVE_INFINITY;

  function widen(margin: number): number {
    let within = 0;
    let pair = 0;
    for (let a = 0; a < count; a++) {
      const start = a * count;
      const positives = positiveCounts[a];
      const negatives = start + positives;
      const negativeCount = count - 1 - positives;
      let n = 0;
      for (let p = 0; p < positives; p++, pair++) {
        const outer = values[start + p] + margin;
        if (reached[pair] > n) n = reached[pair];
        while (n < negativeCount && values[negatives + n] <= outer) n++;
        reached[pair] = n;
        within += n;
      }
    }
    return within;
  }

  function narrow(margin: number): number {
    let within = 0;
    let pair = pairs - 1;
    for (let a = count - 1; a >= 0; a--) {
      const start = a * count;
      const positives = positiveCounts[a];
      const negatives = start + positives;
      let n = count - 1 - positives;
      for (let p = positives - 1; p >= 0; p--, pair--) {
        const outer = values[start + p] + margin;
        if (reached[pair] < n) n = reached[pair];
        while (n > 0 && values[negatives + n - 1] > outer) n--;
        reached[pair] = n;
        within += n;
      }
    }
    return within;
  }

  return {
    count(margin) {
      const asked = Math.max(0, margin);
      const within = asked >= last ? widen(asked) : narrow(asked);
      last = asked;
      return { easy: total - within, semiHard: within - hard, hard, total };
    },
  };
}

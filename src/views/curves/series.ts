/** Curves made ready for drawing, purely: buckets of a long curve, the reading at a step, labels pushed apart. */

/** A curve as drawn: one entry a bucket, `steps` ascending. */
export interface Series {
  steps: Float64Array;
  mean: Float64Array;
  low: Float64Array;
  high: Float64Array;
}

/**
 * Values of steps 1, 2, ... in at most `buckets` equal buckets, with mean, least and greatest of each; NaN (a step that is not
 * known) is left out, and so is a bucket of nothing else. `steps` are the buckets' middles.
 */
export function bucketise(values: ArrayLike<number>, buckets: number): Series {
  const count = values.length;
  const used = Math.max(1, Math.min(buckets, count));
  const steps: number[] = [];
  const mean: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  for (let b = 0; b < used && count > 0; b++) {
    const start = Math.floor((b * count) / used);
    const end = Math.floor(((b + 1) * count) / used);
    let sum = 0;
    let known = 0;
    let least = Number.POSITIVE_INFINITY;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let i = start; i < end; i++) {
      const value = values[i];
      if (Number.isNaN(value)) continue;
      sum += value;
      known++;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
    if (known === 0) continue;
    steps.push((start + end + 1) / 2);
    mean.push(sum / known);
    low.push(least);
    high.push(greatest);
  }
  return {
    steps: Float64Array.from(steps),
    mean: Float64Array.from(mean),
    low: Float64Array.from(low),
    high: Float64Array.from(high),
  };
}

/** A series of single readings, as the metrics are. */
export function seriesOf<P extends { step: number }>(points: readonly P[], value: (point: P) => number): Series {
  const mean = Float64Array.from(points, value);
  return { steps: Float64Array.from(points, (point) => point.step), mean, low: mean, high: mean };
}

/** Mean of the bucket nearest to a step; null for an empty series. */
export function readAt({ steps, mean }: Series, step: number): number | null {
  if (steps.length === 0) return null;
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle] < step) low = middle + 1;
    else high = middle;
  }
  const before = Math.max(0, low - 1);
  return Math.abs(steps[before] - step) <= Math.abs(steps[low] - step) ? mean[before] : mean[low];
}

/** Places for labels that want to be at `wanted`, at least `gap` apart and within [least, greatest] where there is room; order kept. */
export function pushApart(wanted: readonly number[], gap: number, least: number, greatest: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const places = wanted.map((place) => Math.min(greatest, Math.max(least, place)));
  for (let i = 1; i < order.length; i++) places[order[i]] = Math.max(places[order[i]], places[order[i - 1]] + gap);
  if (order.length > 0 && places[order[order.length - 1]] > greatest) {
    places[order[order.length - 1]] = greatest;
    for (let i = order.length - 2; i >= 0; i--) places[order[i]] = Math.min(places[order[i]], places[order[i + 1]] - gap);
  }
  return places;
}

/** The axis does not shrink with every new value: up to the next of 1, 1.5, 2, 3, 5, 7.5 times a power of ten. */
export function roomFor(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1e-6)));
  return ([1, 1.5, 2, 3, 5, 7.5, 10].find((factor) => factor * power >= value) ?? 10) * power;
}

/**
 * All distances of a labelled point set, each anchor's positives and then its negatives in ascending order, and each point's
 * nearest neighbours on the way. Made once a snapshot; the census (census.ts) and 5-NN (metrics/knn.ts) then cost next to nothing.
 *
 * Of Float32Array positions every distance is computed directly in double precision and then rounded to 32 bits: the very numbers
 * that `pointDistance` gives, so that a ring, a colour and a count can never disagree. Float64Array positions are not rounded
 * (and sorted the slow way): for checks against references. Positions must be finite.
 */

import { distanceBetween, fillSquaredRow, fillWithoutDirection, halveSquares } from './distance';
import { normaliseRows } from './normalise';
import type { DistanceId, Numbers } from './objective';
import { sortKeys } from './radixSort';

export interface SortedDistances {
  count: number;
  kind: DistanceId;
  /** count x count: row a holds positiveCounts[a] distances to positives, ascending, then those to negatives, ascending; the last slot is void. */
  values: Float32Array | Float64Array;
  positiveCounts: Int32Array;
  /** count x neighbourCount: each point's nearest others, by distance, then index; -1 where there are too few points. */
  neighbours: Int32Array;
  neighbourCount: number;
  /** All ordered triplets (a, p, n), and the hard ones among them: neither depends on the margin. */
  total: number;
  hard: number;
}

/** d(i, j) as the census sees it: rounded to 32 bits where the positions are. */
export function pointDistance(positions: Numbers, size: number, i: number, j: number, kind: DistanceId): number {
  const distance = distanceBetween(positions, size, i, j, kind);
  return positions instanceof Float32Array ? Math.fround(distance) : distance;
}

const NEGATIVE = 0x80000000;
const SELF = 0xffffffff;
/** Measured: for 2,000 points of size 16 the mirror saves a tenth, at 64 half. */
const MIRRORED_FROM_SIZE = 16;

/** The buffers of `reuse`, where they fit, or new ones. */
function allocate(count: number, neighbourCount: number, single: boolean, reuse?: SortedDistances): SortedDistances {
  const fits =
    reuse &&
    reuse.count === count &&
    reuse.neighbourCount === neighbourCount &&
    reuse.values instanceof Float32Array === single;
  if (fits) return reuse;
  return {
    count,
    kind: 'euclidean',
    values: single ? new Float32Array(count * count) : new Float64Array(count * count),
    positiveCounts: new Int32Array(count),
    neighbours: new Int32Array(count * neighbourCount),
    neighbourCount,
    total: 0,
    hard: 0,
  };
}

/**
 * Sorts the distances of N = labels.length points (row-major, N x size).
 * `reuse` is an earlier result that nobody reads any more: its buffers (4 N^2 bytes) are written over and it is returned.
 * `onRow` sees the distances of each anchor to all points, in the order of the points, before they are sorted.
 */
export function sortDistances(
  positions: Numbers,
  size: number,
  labels: ArrayLike<number>,
  kind: DistanceId,
  reuse?: SortedDistances,
  neighbourCount = 5,
  onRow?: (anchor: number, row: Numbers) => void,
): SortedDistances {
  const count = labels.length;
  if (positions.length !== count * size)
    throw new RangeError(`${positions.length} coordinates for ${count} points of size ${size}`);
  const single = positions instanceof Float32Array;
  const sorted = allocate(count, neighbourCount, single, reuse);
  sorted.kind = kind;
  const classes = Int32Array.from(labels);
  const points = kind === 'cosine' ? normaliseRows(positions, size) : Float64Array.from(positions);
  const withoutDirection = kind === 'cosine' ? new Uint8Array(count) : null;
  if (withoutDirection) fillWithoutDirection(points, size, count, withoutDirection);
  const rooted = kind === 'euclidean';
  const row = single ? new Float32Array(count) : new Float64Array(count);
  const squares = new Float64Array(count);
  const keys = single ? new Uint32Array(sorted.values.buffer, sorted.values.byteOffset, count * count) : null;
  const scratch = new Uint32Array(count);
  sorted.total = 0;
  for (let a = 0; a < count; a++) {
    // From some size on computing a distance costs more than carrying it over: then row a has left d(a, j) in row j.
    const from = size >= MIRRORED_FROM_SIZE ? a : 0;
    for (let j = 0; j < from; j++) row[j] = sorted.values[a * count + j];
    fillSquaredRow(points, size, a, from, count, squares);
    if (withoutDirection) halveSquares(squares, a, from, count, withoutDirection);
    for (let j = from; j < count; j++) row[j] = rooted ? Math.sqrt(squares[j - from]) : squares[j - from];
    if (size >= MIRRORED_FROM_SIZE) for (let j = a + 1; j < count; j++) sorted.values[j * count + a] = row[j];
    takeNearest(row, a, sorted);
    onRow?.(a, row);
    const positiveCount = keys
      ? sortRowAsKeys(row as Float32Array, classes, a, keys, scratch)
      : sortRow(row as Float64Array, classes, a, sorted.values as Float64Array);
    sorted.positiveCounts[a] = positiveCount;
    sorted.total += positiveCount * (count - 1 - positiveCount);
  }
  sorted.hard = countWithin(sorted, 0);
  return sorted;
}

/** The nearest few of one row, kept in order by insertion; hardly ever more than the one comparison with the worst of them. */
function takeNearest(row: Numbers, self: number, sorted: SortedDistances): void {
  const { neighbours, neighbourCount, count } = sorted;
  const from = self * neighbourCount;
  neighbours.fill(-1, from, from + neighbourCount);
  if (neighbourCount === 0) return;
  const last = from + neighbourCount - 1;
  let worst = Number.POSITIVE_INFINITY;
  let found = 0;
  for (let j = 0; j < count; j++) {
    const distance = row[j];
    // Strictly closer, so that of equally far points the first stays ahead.
    if ((distance >= worst && found >= neighbourCount) || j === self) continue;
    let place = from + Math.min(found, neighbourCount - 1);
    while (place > from && row[neighbours[place - 1]] > distance) {
      neighbours[place] = neighbours[place - 1];
      place--;
    }
    neighbours[place] = j;
    if (found < neighbourCount) found++;
    if (found === neighbourCount) worst = row[neighbours[last]];
  }
}

/** 32 bits: the sign bit, free in a distance, marks a negative, so that one sort puts positives first; self goes last. */
function sortRowAsKeys(row: Float32Array, classes: Int32Array, self: number, keys: Uint32Array, scratch: Uint32Array): number {
  const count = row.length;
  const from = self * count;
  const bits = new Uint32Array(row.buffer);
  const label = classes[self];
  let positiveCount = -1;
  for (let j = 0; j < count; j++) {
    const same = classes[j] === label;
    if (same) positiveCount++;
    keys[from + j] = same ? bits[j] : bits[j] | NEGATIVE;
  }
  keys[from + self] = SELF;
  sortKeys(keys, from, from + count, scratch);
  for (let j = from + positiveCount; j < from + count - 1; j++) keys[j] &= ~NEGATIVE;
  return positiveCount;
}

function sortRow(row: Float64Array, classes: Int32Array, self: number, values: Float64Array): number {
  const count = row.length;
  const from = self * count;
  let positiveEnd = from;
  let negativeStart = from + count - 1;
  for (let j = 0; j < count; j++) {
    if (j === self) continue;
    if (classes[j] === classes[self]) values[positiveEnd++] = row[j];
    else values[--negativeStart] = row[j];
  }
  values.subarray(from, positiveEnd).sort();
  values.subarray(positiveEnd, from + count - 1).sort();
  return positiveEnd - from;
}

/** Ordered triplets with d_an <= d_ap + margin: for each anchor both sorted lists are walked once, four negatives a stride. */
export function countWithin(sorted: SortedDistances, margin: number): number {
  const { values, positiveCounts, count } = sorted;
  let within = 0;
  for (let a = 0; a < count; a++) {
    const start = a * count;
    const split = start + positiveCounts[a];
    const end = start + count - 1;
    let n = split;
    for (let p = start; p < split; p++) {
      const outer = values[p] + margin;
      while (n + 4 <= end && values[n + 3] <= outer) n += 4;
      while (n < end && values[n] <= outer) n++;
      if (n === end) {
        // Every further positive is at least as far: all its negatives are within as well.
        within += (split - p) * (end - split);
        break;
      }
      within += n - split;
    }
  }
  return within;
}

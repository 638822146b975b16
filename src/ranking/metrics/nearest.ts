/** The nearest rows of a point set to any point of the same space: what a search shows, and how its neighbours vote. */

import type { DistanceId, Numbers } from '../objective';
import { pointDistance } from '../sortedDistances';
import { predictLabels } from './knn';

export interface NearestRows {
  /** By distance, then row. */
  rows: number[];
  distances: number[];
}

/**
 * @param positions row-major, count x size.
 * @param query one point of that size; its distances are the very numbers that rows have among themselves (sortedDistances.ts).
 * @param except a row that is left out: the query itself, where it is one of them.
 */
export function nearestRows(
  positions: Float32Array,
  size: number,
  query: Numbers,
  kind: DistanceId,
  neighbourCount: number,
  except = -1,
): NearestRows {
  const count = positions.length / size;
  const joined = new Float32Array(positions.length + size);
  joined.set(positions);
  joined.set(query, positions.length);
  const distances = Float32Array.from({ length: count }, (_, row) => pointDistance(joined, size, count, row, kind));
  const rows = Array.from({ length: count }, (_, row) => row).filter((row) => row !== except);
  rows.sort((a, b) => distances[a] - distances[b] || a - b);
  const nearest = rows.slice(0, neighbourCount);
  return { rows: nearest, distances: nearest.map((row) => distances[row]) };
}

/** What the nearest k vote for, and with how many voices; null without any. */
export function voteOf(
  rows: readonly number[],
  labels: ArrayLike<number>,
  k = 5,
): { label: number; votes: number; of: number } | null {
  const voters = rows.slice(0, k);
  if (voters.length === 0) return null;
  const lists = { neighbours: Int32Array.from(voters), neighbourCount: voters.length, count: 1 };
  const [label] = predictLabels(lists, labels);
  return { label, votes: voters.filter((row) => labels[row] === label).length, of: voters.length };
}

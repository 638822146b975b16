/**
 * Leave-one-out nearest neighbours: each point is classified by the others. From the neighbour lists of sortDistances,
 * so that 5-NN and Recall@1 come with the census for nothing.
 */

import type { DistanceId, Numbers } from '../objective';
import type { SortedDistances } from '../sortedDistances';
import { pointDistance } from '../sortedDistances';

/** count x neighbourCount indices, by distance, then index; -1 pads. */
export type NeighbourLists = Pick<SortedDistances, 'neighbours' | 'neighbourCount' | 'count'>;

/** Nearest neighbours without the census (any k, small sets). */
export function findNeighbours(positions: Numbers, size: number, kind: DistanceId, neighbourCount: number): NeighbourLists {
  const count = positions.length / size;
  const neighbours = new Int32Array(count * neighbourCount).fill(-1);
  for (let i = 0; i < count; i++) {
    const distances = Array.from({ length: count }, (_, j) => pointDistance(positions, size, i, j, kind));
    const order = distances.map((_, j) => j).filter((j) => j !== i);
    order.sort((a, b) => distances[a] - distances[b] || a - b);
    neighbours.set(order.slice(0, neighbourCount), i * neighbourCount);
  }
  return { neighbours, neighbourCount, count };
}

/** Majority label of each point's nearest k (at most neighbourCount); the smallest label wins a tie. -1 for a point without others. */
export function predictLabels(lists: NeighbourLists, labels: ArrayLike<number>, k = lists.neighbourCount): Int32Array {
  const { neighbours, neighbourCount, count } = lists;
  const used = Math.min(k, neighbourCount);
  const predictions = new Int32Array(count).fill(-1);
  for (let i = 0; i < count; i++) {
    let bestVotes = 0;
    for (let a = 0; a < used; a++) {
      const candidate = neighbours[i * neighbourCount + a];
      if (candidate < 0) break;
      let votes = 0;
      for (let b = 0; b < used; b++) {
        const voter = neighbours[i * neighbourCount + b];
        if (voter >= 0 && labels[voter] === labels[candidate]) votes++;
      }
      if (votes > bestVotes || (votes === bestVotes && labels[candidate] < predictions[i])) {
        bestVotes = votes;
        predictions[i] = labels[candidate];
      }
    }
  }
  return predictions;
}

/** Share of points whose nearest k vote for their label, 0..1; 0 for fewer than two points. */
export function knnAccuracy(lists: NeighbourLists, labels: ArrayLike<number>, k = lists.neighbourCount): number {
  const predictions = predictLabels(lists, labels, k);
  let right = 0;
  for (let i = 0; i < predictions.length; i++)
    if (lists.neighbours[i * lists.neighbourCount] >= 0 && predictions[i] === labels[i]) right++;
  return predictions.length > 0 ? right / predictions.length : 0;
}

/** Recall@1: share of points whose nearest other is of their class, among those that have another of their class at all. */
export function recallAt1(lists: NeighbourLists, labels: ArrayLike<number>): number {
  const { neighbours, neighbourCount, count } = lists;
  const members = new Map<number, number>();
  for (let i = 0; i < count; i++) members.set(labels[i], (members.get(labels[i]) ?? 0) + 1);
  let queries = 0;
  let hits = 0;
  for (let i = 0; i < count; i++) {
    if (members.get(labels[i]) === 1) continue;
    queries++;
    if (labels[neighbours[i * neighbourCount]] === labels[i]) hits++;
  }
  return queries > 0 ? hits / queries : 0;
}

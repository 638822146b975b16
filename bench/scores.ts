/**
 * Leave-one-out quality of a point set too large for the census's matrix (10,000 test images): one row of distances at a time, by the same rules as
 * src/ranking/metrics. `essay.ts` checks on the 2,000 shown images that both give the same.
 */
import { createSilhouette } from '../src/ranking/metrics/silhouette';
import { pointDistance } from '../src/ranking/sortedDistances';

export interface Scores {
  knn5: number;
  recallAt1: number;
  meanAveragePrecisionAtR: number;
  silhouette: number;
}

const voters = 5;

/** Majority of the nearest five, the smallest label winning a tie. */
function voteOf(labels: ArrayLike<number>): number {
  const votes = new Map<number, number>();
  for (const label of Array.from(labels)) votes.set(label, (votes.get(label) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0][0];
}

/** Of one query: precision at each hit among the nearest R, R being `positives.length`; a negative at the same distance comes first. Both ascending. */
function averagePrecisionAtR(positives: Float32Array, negatives: Float32Array): number {
  let hits = 0;
  let before = 0;
  let sum = 0;
  for (const distance of positives) {
    while (before < negatives.length && negatives[before] <= distance) before++;
    const rank = hits + 1 + before;
    if (rank > positives.length) break;
    hits++;
    sum += hits / rank;
  }
  return sum / positives.length;
}

/** Euclidean distances among the rows of `positions` (row-major, labels.length x size). */
export function scoresOf(positions: Float32Array, size: number, labels: Uint8Array): Scores {
  const count = labels.length;
  const outline = createSilhouette(labels);
  const row = new Float32Array(count);
  let right = 0;
  let first = 0;
  let precision = 0;
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) row[j] = i === j ? 0 : pointDistance(positions, size, i, j, 'euclidean');
    outline.takeRow(i, row);
    const nearest: number[] = [];
    for (let j = 0; j < count; j++) {
      if (j === i || (nearest.length === voters && row[j] >= row[nearest[voters - 1]])) continue;
      let at = nearest.length;
      while (at > 0 && row[j] < row[nearest[at - 1]]) at--;
      nearest.splice(at, 0, j);
      if (nearest.length > voters) nearest.pop();
    }
    if (voteOf(nearest.map((j) => labels[j])) === labels[i]) right++;
    if (labels[nearest[0]] === labels[i]) first++;
    const others = (same: boolean) => row.filter((_, j) => j !== i && (labels[j] === labels[i]) === same).sort();
    precision += averagePrecisionAtR(others(true), others(false));
  }
  return {
    knn5: right / count,
    recallAt1: first / count,
    meanAveragePrecisionAtR: precision / count,
    silhouette: outline.value(),
  };
}

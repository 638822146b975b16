/** Golden cases that measure a labelled point set: counts of triplets by kind, and retrieval and clustering metrics. */

import { countTriplets, sortDistances } from '../census';
import { fillDistanceMatrix } from '../distance';
import { findNeighbours, knnAccuracy, predictLabels, recallAt1 } from '../metrics/knn';
import { retrievalQuality } from '../metrics/retrieval';
import { silhouette } from '../metrics/silhouette';
import { type Computed, flat, type GoldenCase, matrixOf, numberOf, numbersOf } from './inputs';

/** Triplets on the very border: d_an = d_ap, and else d_an = d_ap + margin. */
function countTies(points: Float64Array, size: number, labels: number[], squared: boolean, margin: number): [number, number] {
  const count = labels.length;
  const distances = new Float64Array(count * count);
  fillDistanceMatrix(points, size, squared ? 'squared' : 'euclidean', distances);
  const ties: [number, number] = [0, 0];
  for (let a = 0; a < count; a++)
    for (let p = 0; p < count; p++) {
      if (p === a || labels[p] !== labels[a]) continue;
      for (let n = 0; n < count; n++) {
        if (labels[n] === labels[a]) continue;
        const inner = distances[a * count + p];
        if (distances[a * count + n] === inner) ties[0]++;
        else if (distances[a * count + n] === inner + margin) ties[1]++;
      }
    }
  return ties;
}

/** The reference counts strictly and lists ties apart; its `pml` counts give ties to the harder class, as the project does. */
export function tripletCounts(golden: GoldenCase): Computed {
  const rows = matrixOf(golden.inputs, 'embeddings');
  const labels = numbersOf(golden.inputs, 'labels');
  const points = flat(rows);
  const size = rows[0].length;
  const squared = golden.params.squared === true;
  const sorted = sortDistances(points, size, labels, squared ? 'squared' : 'euclidean');
  const counts = numbersOf(golden.params, 'margins').map((margin) => {
    const { easy, semiHard, hard, total } = countTriplets(sorted, margin);
    const [tieEqual, tieMargin] = countTies(points, size, labels, squared, margin);
    return {
      margin,
      total,
      easy,
      semihard: semiHard - tieMargin,
      hard: hard - tieEqual,
      tie_an_eq_ap: tieEqual,
      tie_an_eq_ap_plus_m: tieMargin,
      pml: { all: semiHard + hard, hard, semihard: semiHard, easy },
    };
  });
  return { counts };
}

export function metrics(golden: GoldenCase): Computed {
  const rows = matrixOf(golden.inputs, 'embeddings');
  const labels = numbersOf(golden.inputs, 'labels');
  const points = flat(rows);
  const size = rows[0].length;
  const lists = findNeighbours(points, size, 'euclidean', numberOf(golden.params, 'k', 5));
  const { rPrecision, meanAveragePrecisionAtR } = retrievalQuality(points, size, labels, 'euclidean');
  return {
    recall_at_1: recallAt1(lists, labels),
    map_at_r: meanAveragePrecisionAtR,
    r_precision: rPrecision,
    silhouette: silhouette(points, size, labels),
    knn_loo_predictions: Array.from(predictLabels(lists, labels)),
    knn_loo_accuracy: knnAccuracy(lists, labels),
  };
}

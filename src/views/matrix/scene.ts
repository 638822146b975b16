/** The batch of the frame under the playhead made ready for drawing: computed anew only when the frame, the distance, the margin or the eyes change. */

import { type MinedNegatives, minedNegatives } from '../../ranking/minedNegatives';
import type { MiningId, Objective } from '../../ranking/objective';
import { minedNegativesOf } from '../../state/batchEvaluation';
import { experimentStore } from '../../state/experimentStore';
import { pointsOf, type SelectedTriplet, type ShownPoints, selectedTriplet } from '../../state/selection';
import { currentFrame, type Frame } from '../../state/timeline';
import { palette } from '../../ui/theme';
import { distanceMatrix, distancesFrom, orderByClass, type RowOrder } from './cells';
import { inkBitmap } from './drawMatrix';
import { type Picks, picksOf } from './picks';

/** Whose picks are marked: those of the training, or another mining's for the margin and loss of the settings. */
export type Eyes = 'trained' | MiningId;

export interface MatrixScene {
  frame: Frame;
  points: ShownPoints;
  order: RowOrder;
  /** By batch row. */
  distances: Float32Array;
  greatest: number;
  bitmap: HTMLCanvasElement;
  picks: Picks;
  /** Of what was picked the negatives with a loss, against the truth; null where training is told the truth. */
  mined: MinedNegatives | null;
  /** The objective that the picks are of. */
  objective: Objective;
}

/** The last value of `make`, kept as long as its keys are the same. */
function remember<T>(): (keys: readonly unknown[], make: () => T) => T {
  let known: { keys: readonly unknown[]; value: T } | null = null;
  return (keys, make) => {
    if (!known || known.keys.some((key, i) => !Object.is(key, keys[i]))) known = { keys, value: make() };
    return known.value;
  };
}

export function createScene() {
  const laid = remember<Pick<MatrixScene, 'points' | 'order' | 'distances' | 'greatest'> | null>();
  const painted = remember<HTMLCanvasElement>();
  const picked = remember<Pick<MatrixScene, 'picks' | 'mined'>>();
  const compared = remember<Float32Array>();
  const bitmap = document.createElement('canvas');
  const rowBitmap = document.createElement('canvas');

  return {
    /** null before the first batch. */
    lay(eyes: Eyes): MatrixScene | null {
      const frame = currentFrame();
      const batch = frame?.batch;
      if (!frame || !batch) return null;
      const { distance } = experimentStore.getState().experiment;
      const colours = palette();
      const found = laid([batch, distance], () => {
        const points = pointsOf('batch', frame);
        if (!points) return null;
        const distances = distanceMatrix(points, distance);
        const greatest = distances.reduce((most, value) => Math.max(most, value), 0);
        return { points, order: orderByClass(points.labels), distances, greatest };
      });
      if (!found) return null;
      const { points, order, distances, greatest } = found;
      const count = points.labels.length;
      painted([found, colours], () =>
        inkBitmap(bitmap, count, count, greatest, colours, (i) => {
          const [row, column] = [order.rows[Math.floor(i / count)], order.rows[i % count]];
          return distances[row * count + column];
        }),
      );
      const objective = eyes === 'trained' ? batch.objective : { ...experimentStore.getState().experiment, mining: eyes };
      const { loss, mining, margin, distance: minedIn, positiveMargin } = objective;
      const ofEyes = picked([found, eyes, loss, mining, margin, minedIn, positiveMargin], () => {
        const kinds = minedIn === distance ? distances : distanceMatrix(points, minedIn);
        const { embeddings, labels, seed, head, trueLabels } = batch;
        const shown = { embeddings, size: points.size, labels, seed, head };
        const asTrained = eyes === 'trained';
        const picks = picksOf(shown, objective, asTrained ? batch : null, kinds);
        if (asTrained || !trueLabels) return { picks, mined: minedNegativesOf(frame) };
        return { picks, mined: minedNegatives(objective, shown, trueLabels) };
      });
      return { frame, points, order, distances, greatest, bitmap, ...ofEyes, objective };
    },

    /** From the selected test image to each image of the batch, in the order of the columns; null when none is selected. */
    probeRow({ points, order, greatest }: MatrixScene): { bitmap: HTMLCanvasElement; selected: SelectedTriplet } | null {
      const selected = selectedTriplet();
      if (selected?.points.of !== 'probe' || selected.points.size !== points.size) return null;
      const { distance } = experimentStore.getState().experiment;
      const { positions } = selected.points;
      const distances = compared([positions, selected.anchor, points, distance], () =>
        distancesFrom(selected.points, selected.anchor, points, distance),
      );
      inkBitmap(rowBitmap, distances.length, 1, greatest, palette(), (i) => distances[order.rows[i]]);
      return { bitmap: rowBitmap, selected };
    },
  };
}

/** Which images pass through the branches: those of the selected triplet, else a real pair or triplet of the last batch, else of the test images. */

import { lossEntry } from '../../ranking/catalogue';
import { hardestOf } from '../../ranking/hardest';
import type { LossId } from '../../ranking/objective';
import { experimentStore } from '../../state/experimentStore';
import { pointsOf, type ShownPoints, selectedTriplet } from '../../state/selection';
import { currentFrame } from '../../state/timeline';

export type LookedAt = 'pairs' | 'triplets';
export type PairKind = 'same' | 'different';

export interface Branches {
  lookedAt: LookedAt;
  from: 'selection' | 'batch' | 'probe';
  of: ShownPoints['of'];
  /** Anchor, positive and negative, or the two of a pair; rows of the set. */
  rows: number[];
  labels: number[];
  /** 8-bit grey, one image after the other. */
  images: Uint8Array;
}

/** Losses that look at a whole batch, or at a label for each image, are shown with the three images of a triplet. */
export function whatLossLooksAt(loss: LossId): LookedAt {
  return lossEntry(loss).needs === 'pairs' ? 'pairs' : 'triplets';
}

type Rows = Pick<Branches, 'from' | 'rows'> & { points: ShownPoints };

/** The first image that has another of its class and one of another class in the batch, with these: for losses that were given no triplets. */
function firstTriplet(labels: ArrayLike<number>): number[] {
  for (let anchor = 0; anchor < labels.length; anchor++) {
    const others = Array.from(labels, (_, row) => row).filter((row) => row !== anchor);
    const positive = others.find((row) => labels[row] === labels[anchor]);
    const negative = others.find((row) => labels[row] !== labels[anchor]);
    if (positive !== undefined && negative !== undefined) return [anchor, positive, negative];
  }
  return [];
}

function rowsOfBatch(lookedAt: LookedAt, pairKind: PairKind): Rows | null {
  const frame = currentFrame();
  const points = frame && pointsOf('batch', frame);
  if (!points || !frame.batch) return null;
  const { triplets, pairs } = frame.batch;
  if (lookedAt === 'triplets') {
    const rows = triplets.length >= 3 ? [...triplets.slice(0, 3)] : firstTriplet(points.labels);
    return rows.length === 3 ? { from: 'batch', points, rows } : null;
  }
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const same = points.labels[pairs[i]] === points.labels[pairs[i + 1]];
    if (same === (pairKind === 'same')) return { from: 'batch', points, rows: [pairs[i], pairs[i + 1]] };
  }
  return null;
}

function rowsOfTriplet(
  points: ShownPoints,
  from: Rows['from'],
  triplet: number[],
  lookedAt: LookedAt,
  pairKind: PairKind,
): Rows {
  const [anchor, positive, negative] = triplet;
  return { from, points, rows: lookedAt === 'triplets' ? triplet : [anchor, pairKind === 'same' ? positive : negative] };
}

/** @param pairKind which pair is shown where the loss looks at pairs. null while there is nothing that could pass through. */
export function presentBranches(pairKind: PairKind): Branches | null {
  const { loss, distance } = experimentStore.getState().experiment;
  const lookedAt = whatLossLooksAt(loss);
  const selected = selectedTriplet();
  const points = pointsOf('probe');
  let found: Rows | null = null;
  if (selected && selected.positive >= 0 && selected.negative >= 0) {
    const { anchor, positive, negative } = selected;
    found = rowsOfTriplet(selected.points, 'selection', [anchor, positive, negative], lookedAt, pairKind);
  }
  found ??= rowsOfBatch(lookedAt, pairKind);
  if (!found && points) {
    const first = hardestOf(points, 0, distance, { positive: null, negative: null });
    if (first) found = rowsOfTriplet(points, 'probe', [0, first.positive, first.negative], lookedAt, pairKind);
  }
  if (!found || found.rows.some((row) => row < 0)) return null;
  const { rows, from, points: set } = found;
  const imageSize = set.width * set.height;
  const images = new Uint8Array(rows.length * imageSize);
  rows.forEach((row, i) => {
    images.set(set.pixels.subarray(row * imageSize, (row + 1) * imageSize), i * imageSize);
  });
  return { lookedAt, from, of: set.of, rows, labels: rows.map((row) => set.labels[row]), images };
}

/** The same images, so that what was seen of them still holds. */
export function sameImages(a: Branches | null, b: Branches | null): boolean {
  return (
    a === b ||
    (a !== null && b !== null && a.images.length === b.images.length && a.images.every((grey, i) => grey === b.images[i]))
  );
}

/**
 * How many of the negatives that a loss is given are no negatives in truth: of the anchor's own class, told apart by a wrong label (false
 * negatives). Beside each share stands what two images of the batch drawn at random among those told apart would give.
 */

import { lossEntry } from './catalogue';
import { mineAllTriplets } from './mining/batchAll';
import { evaluate, type LabelledBatch, type Objective } from './objective';
import { createWorkspace, type Workspace } from './workspace';

export interface NegativeShares {
  /** Truly of the anchor's class. */
  sameClass: number;
  /** Anchor or negative carries a wrong label; the false negatives are among these. */
  flipped: number;
}

export interface MinedNegatives extends NegativeShares {
  /** Negatives in force: of each selected triplet, or of each selected pair of two classes, that has a loss above 0. */
  count: number;
  chance: NegativeShares;
}

const workspace: Workspace = createWorkspace();

/**
 * Exact over all that was selected and has a loss. null for losses that mine nothing (whole batch, classes), and where no negative has a loss.
 * @param truth what the rows of the batch are; `batch.labels` what training was told
 */
export function minedNegatives(objective: Objective, batch: LabelledBatch, truth: ArrayLike<number>): MinedNegatives | null {
  const { needs } = lossEntry(objective.loss);
  if (needs !== 'triplets' && needs !== 'pairs') return null;
  const { activeCount } = evaluate(objective, batch, workspace);
  if (activeCount === 0) return null;
  const { labels } = batch;
  const count = batch.embeddings.length / batch.size;
  const isFlipped = (row: number) => labels[row] !== truth[row];
  const tally = createTally(
    (a, n) => truth[a] === truth[n],
    (a, n) => isFlipped(a) || isFlipped(n),
  );
  if (needs === 'triplets') visitTriplets(objective, count, tally.add);
  else visitPairs(count, tally.add);
  if (tally.count() === 0) return null;
  const chance = createTally(
    (a, n) => truth[a] === truth[n],
    (a, n) => isFlipped(a) || isFlipped(n),
  );
  for (let a = 0; a < count; a++) for (let n = 0; n < count; n++) if (labels[a] !== labels[n]) chance.add(a, n);
  return { count: tally.count(), ...tally.shares(), chance: chance.shares() };
}

type Holds = (anchor: number, negative: number) => boolean;

function createTally(isSame: Holds, isFlipped: Holds) {
  let count = 0;
  let same = 0;
  let flipped = 0;
  return {
    add(anchor: number, negative: number): void {
      count++;
      if (isSame(anchor, negative)) same++;
      if (isFlipped(anchor, negative)) flipped++;
    },
    count: () => count,
    shares: (): NegativeShares => ({ sameClass: count ? same / count : 0, flipped: count ? flipped / count : 0 }),
  };
}

/** After `evaluate`: anchor and negative of each selected triplet with a loss, by the hinge of losses/triplet.ts. */
function visitTriplets(
  { mining, margin, swap, softMargin }: Objective,
  count: number,
  visit: (a: number, n: number) => void,
): void {
  const { distances, labels, selected } = workspace;
  // Batch all may have walked the triplets without listing them.
  if (mining === 'batch-all' && selected.length === 0) mineAllTriplets(labels, count, selected);
  const { rows, length } = selected;
  for (let t = 0; t < length; t += 3) {
    const [a, p, n] = [rows[t], rows[t + 1], rows[t + 2]];
    const dAn = distances[a * count + n];
    const negative = swap ? Math.min(dAn, distances[p * count + n]) : dAn;
    if (softMargin || distances[a * count + p] + margin - negative > 0) visit(a, n);
  }
}

/** After `evaluate`: each selected pair of two classes with a loss; where that is above 0 so is the slope. */
function visitPairs(count: number, visit: (a: number, n: number) => void): void {
  const { weights, labels, selected } = workspace;
  const { rows, length } = selected;
  for (let t = 0; t < length; t += 2) {
    const [a, n] = [rows[t], rows[t + 1]];
    if (labels[a] !== labels[n] && weights[a * count + n] !== 0) visit(a, n);
  }
}

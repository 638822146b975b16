/**
 * What a loss makes of one anchor, positive and negative alone: its value, the numbers of its formula by name, and who is pulled where.
 * Feeds formula panels and arrows; the same code that trains computes it.
 */

import { lossEntry } from './catalogue';
import { distanceBetween } from './distance';
import { type TripletKind, tripletKind } from './kinds';
import { evaluate, type GivenSelection, type LabelledBatch, type Objective } from './objective';
import { createWorkspace } from './workspace';

export interface TripletTerms {
  loss: number;
  /** In the objective's distance, at its margin. */
  kind: TripletKind;
  /** The numbers of the formula, e.g. dAp, dAn, margin, x (hinge argument), sAp, share, value; which ones, the loss's catalogue entry says. */
  terms: Record<string, number>;
  /** d loss / d each of the three, of the embedding's size; who moves goes the other way. */
  gradient: { anchor: Float64Array; positive: Float64Array; negative: Float64Array };
  /** The same between two at a time: d loss / d their distance, or minus d loss / d their similarity. Above 0 they attract, below they repel. */
  pulls: { anchorPositive: number; anchorNegative: number; positiveNegative: number };
}

const both: GivenSelection = { kind: 'triplets', rows: Uint16Array.of(0, 1, 2) };

/**
 * The loss of this triplet alone: of the triplet for losses over triplets, of its positive and its negative pair for losses over pairs (averaged
 * as the objective says), and of a batch of just these three for losses on a whole batch. The roles are taken as given: anchor and positive
 * count as one class and the negative as another, except for cross-entropy, which asks for the labels and a head (null without one).
 */
export function tripletTerms(
  objective: Objective,
  points: Pick<LabelledBatch, 'embeddings' | 'size' | 'labels' | 'head'>,
  anchor: number,
  positive: number,
  negative: number,
): TripletTerms | null {
  const { size } = points;
  const { needs, minings, terms } = lossEntry(objective.loss);
  if (needs === 'classes' && !points.head) return null;
  const rows = [anchor, positive, negative];
  const embeddings = new Float64Array(3 * size);
  rows.forEach((row, i) => {
    for (let k = 0; k < size; k++) embeddings[i * size + k] = points.embeddings[row * size + k];
  });
  const batch: LabelledBatch = {
    embeddings,
    size,
    labels: needs === 'classes' ? rows.map((row) => points.labels[row]) : [0, 0, 1],
    given: both,
    head: points.head,
  };
  const alone: Objective = { ...objective, mining: minings.includes('offline-fixed') ? 'offline-fixed' : minings[0] };
  const workspace = createWorkspace();
  const { loss, gradient } = evaluate(alone, batch, workspace);
  const d = (i: number, j: number) => distanceBetween(embeddings, size, i, j, objective.distance);
  // Both orders together; plus 0 keeps an unused pair from being -0.
  const pull = (i: number, j: number) =>
    (needs === 'batch' ? -1 : 1) * (workspace.weights[3 * i + j] + workspace.weights[3 * j + i]) + 0;
  return {
    loss,
    kind: tripletKind(d(0, 1), d(0, 2), objective.margin),
    terms: terms({ objective: alone, batch, count: 3, size, workspace }),
    gradient: {
      anchor: gradient.slice(0, size),
      positive: gradient.slice(size, 2 * size),
      negative: gradient.slice(2 * size),
    },
    pulls: { anchorPositive: pull(0, 1), anchorNegative: pull(0, 2), positiveNegative: pull(1, 2) },
  };
}

/**
 * What mining picks from a batch, cell by cell: what the loss really was given, or what another mining would take. The loss's own list is
 * kept with the frame where it is short; a longer one is mined again by the function that trains, and believed only if the kept sample is in it.
 */

import { lossEntry } from '../../ranking/catalogue';
import { tripletKind } from '../../ranking/kinds';
import { evaluate, type GivenSelection, type LabelledBatch, type Objective } from '../../ranking/objective';

/** With the seed of its chance and its head, the very same rows are mined again. */
export type Batch = Pick<LabelledBatch, 'embeddings' | 'size' | 'labels' | 'seed' | 'head'>;

/** What the frame has kept of the selection: all of it, or an even sample. */
export interface Kept {
  triplets: Uint16Array;
  pairs: Uint16Array;
  selectedCount: number;
}

export interface Picks {
  kind: GivenSelection['kind'];
  /**
   * all: every valid triplet or pair, so that no cell stands out; sample: only some of what was picked is known; whole: the loss looks at the
   * batch as a whole and nothing is picked.
   */
  extent: 'none' | 'some' | 'sample' | 'all' | 'whole';
  selectedCount: number;
  /** Triplets or pairs known, three or two rows each; empty for all. */
  rows: Uint16Array;
  /** count x count by batch row: picked how often as anchor's positive, as its negative. Of pairs both cells. */
  asPositive: Uint16Array;
  asNegative: Uint16Array;
  /** Same place: the hardest kind in which the negative was picked, 1 easy, 2 semi-hard, 3 hard; 0 for pairs. */
  negativeKind: Uint8Array;
}

export const kindCodes = ['', 'easy', 'semi-hard', 'hard'] as const;

const nothing = { kind: 'triplets', rows: new Uint16Array(0) } as const;

function validTriplets(labels: ArrayLike<number>): number {
  const sizes = new Map<number, number>();
  for (let i = 0; i < labels.length; i++) sizes.set(labels[i], (sizes.get(labels[i]) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + size * (size - 1) * (labels.length - size), 0);
}

/** null where this mining cannot be had with this loss. */
function mine(objective: Objective, batch: Batch): { selection: GivenSelection; selectedCount: number; all: boolean } | null {
  try {
    const found = evaluate(objective, batch);
    const { selectedCount } = found;
    const { kind } = found.sample(1);
    const count = batch.labels.length;
    const valid = kind === 'triplets' ? validTriplets(batch.labels) : (count * (count - 1)) / 2;
    const all = selectedCount > 0 && selectedCount === valid;
    const rows = all ? new Uint16Array(0) : found.sample(Number.POSITIVE_INFINITY).rows;
    return { selection: { kind, rows }, selectedCount, all: all || (selectedCount > 0 && rows.length === 0) };
  } catch {
    return null;
  }
}

function contains(all: GivenSelection, some: GivenSelection): boolean {
  if (all.kind !== some.kind) return false;
  const width = all.kind === 'triplets' ? 3 : 2;
  const keys = ({ rows }: GivenSelection) =>
    Array.from({ length: rows.length / width }, (_, i) => rows.subarray(i * width, (i + 1) * width).join());
  const known = new Set(keys(all));
  return keys(some).every((key) => known.has(key));
}

function keptSelection({ triplets, pairs }: Kept): GivenSelection {
  return triplets.length > 0 ? { kind: 'triplets', rows: triplets } : { kind: 'pairs', rows: pairs };
}

/**
 * @param kept what the frame has kept of its own selection; null where another mining is asked about.
 * @param distances count x count, in which the kinds are told.
 */
export function picksOf(batch: Batch, objective: Objective, kept: Kept | null, distances: Float32Array): Picks {
  const { needs } = lossEntry(objective.loss);
  if (needs !== 'triplets' && needs !== 'pairs') return mark('whole', nothing, 0);
  const had = kept && keptSelection(kept);
  const width = had?.kind === 'triplets' ? 3 : 2;
  const isWhole = kept && had && had.rows.length > 0 && had.rows.length === kept.selectedCount * width;
  const mined = isWhole ? null : mine(objective, batch);
  if (kept && had && had.rows.length > 0 && !isWhole) {
    const agrees = mined && mined.selectedCount === kept.selectedCount && (mined.all || contains(mined.selection, had));
    if (!agrees) return mark('sample', had, kept.selectedCount);
  }
  if (isWhole && had) return mark('some', had, kept.selectedCount);
  if (mined?.all) return mark('all', mined.selection, mined.selectedCount);
  if (!mined || mined.selection.rows.length === 0) return mark('none', mined?.selection ?? nothing, 0);
  return mark('some', mined.selection, mined.selectedCount);

  function mark(extent: Picks['extent'], { kind, rows }: GivenSelection, selectedCount: number): Picks {
    const { labels } = batch;
    const count = labels.length;
    const cells = count * count;
    const picks: Picks = {
      kind,
      extent,
      selectedCount,
      rows,
      asPositive: new Uint16Array(cells),
      asNegative: new Uint16Array(cells),
      negativeKind: new Uint8Array(cells),
    };
    if (kind === 'pairs') {
      for (let i = 0; i < rows.length; i += 2)
        for (const [a, b] of [
          [rows[i], rows[i + 1]],
          [rows[i + 1], rows[i]],
        ])
          (labels[a] === labels[b] ? picks.asPositive : picks.asNegative)[a * count + b]++;
      return picks;
    }
    for (let t = 0; t < rows.length; t += 3) {
      const positive = rows[t] * count + rows[t + 1];
      const negative = rows[t] * count + rows[t + 2];
      picks.asPositive[positive]++;
      picks.asNegative[negative]++;
      const code = kindCodes.indexOf(tripletKind(distances[positive], distances[negative], objective.margin));
      picks.negativeKind[negative] = Math.max(picks.negativeKind[negative], code);
    }
    return picks;
  }
}

/** Of the valid triplets that a cell is part of, how many are not easy: those that batch all still learns from. */
export function activeThrough(
  distances: Float32Array,
  labels: ArrayLike<number>,
  anchor: number,
  other: number,
  margin: number,
): { active: number; valid: number } {
  const count = labels.length;
  const isPositive = labels[anchor] === labels[other];
  let active = 0;
  let valid = 0;
  for (let third = 0; third < count; third++) {
    if (third === anchor || third === other || (labels[third] === labels[anchor]) === isPositive) continue;
    const [positive, negative] = isPositive ? [other, third] : [third, other];
    valid++;
    if (tripletKind(distances[anchor * count + positive], distances[anchor * count + negative], margin) !== 'easy') active++;
  }
  return { active, valid };
}

/** Which images of a batch carry a wrong label, and what they are in truth: null and false where training is told the truth. */
import type { FrameBatch } from './timeline';

type Labelled = Pick<FrameBatch, 'labels' | 'trueLabels'>;

/** The true class of a row that is told to be another; null where told and truth agree. */
export function truthOf(batch: Labelled | null | undefined, row: number): number | null {
  const truth = batch?.trueLabels?.[row];
  return truth === undefined || truth === batch?.labels[row] ? null : truth;
}

export const isFlipped = (batch: Labelled | null | undefined, row: number): boolean => truthOf(batch, row) !== null;

export function flippedRows(batch: Labelled | null | undefined): number[] {
  return Array.from(batch?.trueLabels?.keys() ?? []).filter((row) => isFlipped(batch, row));
}

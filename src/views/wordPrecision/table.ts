/** Average precisions as a table: every word with chance and, where it was never trained on, what its nearest class word finds. */
import { currentNumbers } from '../../text/numbers';
import { currentWordsText } from '../../text/words/words';
import type { TableContent } from '../table/content';
import { precisionRows } from './precisionRows';
import { meansOf, type PrecisionRow } from './summary';

export function precisionTable(): TableContent | null {
  const found = precisionRows();
  if (!found) return null;
  const text = currentWordsText().precision;
  const { count, fixed } = currentNumbers();
  const written = (value: number) => (Number.isNaN(value) ? '–' : fixed(value, 3));
  const line = (name: string, group: string, { averagePrecision, chance, baseline }: Omit<PrecisionRow, 'word'>) => [
    name,
    group,
    written(averagePrecision),
    written(chance),
    written(baseline),
  ];
  const group = (rows: readonly PrecisionRow[], name: string) => [
    ...rows.map((row) => line(row.word, name, row)),
    line(text.mean, name, meansOf(rows)),
  ];
  return {
    caption: text.tableOf(count(found.step)),
    columns: [text.word, text.group, text.averagePrecision, text.chance, text.nearestClassWord],
    rows: [...group(found.taught, text.taught), ...group(found.listed, text.listed)],
  };
}

/** The batch matrix as a table: every distance in the order of the picture, with what was picked. */

import { currentNumbers } from '../../text/numbers';
import { currentTableWords } from '../../text/tables/words';
import { shownClassNames } from '../shownClassNames';
import type { TableContent } from '../table/content';
import { pickedInWords } from './readout';
import type { MatrixScene } from './scene';

export function matrixTable(scene: MatrixScene | null): TableContent | null {
  if (!scene) return null;
  const { order, points, distances, picks, frame } = scene;
  const words = currentTableWords();
  const { count, fixed } = currentNumbers();
  const names = shownClassNames();
  const images = points.labels.length;
  const rows = Array.from(order.rows);
  const headOf = (row: number) => words.rowImage(names[points.labels[row]] ?? '', count(row));
  const cellOf = (row: number, column: number) => {
    const at = row * images + column;
    const marks = [picks.asPositive[at] > 0 && 'p', picks.asNegative[at] > 0 && 'n'].filter(Boolean);
    return [fixed(distances[at], 3), ...marks].join(' ');
  };
  return {
    caption: `${words.matrixOf(count(frame.step))} ${pickedInWords(scene)}`,
    columns: [words.image, ...rows.map(headOf)],
    rows: rows.map((row) => [headOf(row), ...rows.map((column) => cellOf(row, column))]),
  };
}

/** The census as a table: each kind's triplets and their share, as counted for the present margin. */

import { censusStore } from '../../state/censusStore';
import { currentNumbers } from '../../text/numbers';
import { currentTableWords } from '../../text/tables/words';
import { currentHouse } from '../../text/text';
import type { TableContent } from '../table/content';

export function censusTable(): TableContent | null {
  const { counts, margin, step } = censusStore.getState();
  if (!counts) return null;
  const words = currentTableWords();
  const { kinds } = currentHouse();
  const { count, percent, upTo } = currentNumbers();
  const row = (name: string, number: number) => [name, count(number), percent(counts.total > 0 ? number / counts.total : 0)];
  return {
    caption: words.censusOf(count(step), upTo(margin, 3)),
    columns: [words.kind, words.triplets, words.share],
    rows: [
      row(kinds.hard.name, counts.hard),
      row(kinds['semi-hard'].name, counts.semiHard),
      row(kinds.easy.name, counts.easy),
      row(words.all, counts.total),
    ],
  };
}

/** The census over time and over all margins as tables. */

import type { KindCounts } from '../../ranking/census';
import type { MarginCurve } from '../../state/marginCurve';
import { currentNumbers } from '../../text/numbers';
import { currentTableWords } from '../../text/tables/words';
import { currentHouse } from '../../text/text';
import type { TableContent } from '../table/content';
import { type StackedKind, shareOf, stackOrder } from './shares';

const countOf = (counts: KindCounts, kind: StackedKind) => (kind === 'semi-hard' ? counts.semiHard : counts[kind]);

/** Number and share of each kind, in the order of the picture. */
function cellsOf(counts: KindCounts): string[] {
  const { count, percent } = currentNumbers();
  return stackOrder.flatMap((kind) => [count(countOf(counts, kind)), percent(shareOf(counts, kind))]);
}

function columnsOf(): string[] {
  const { kinds } = currentHouse();
  const { share } = currentTableWords();
  return stackOrder.flatMap((kind) => [kinds[kind].name, `${kinds[kind].name}: ${share.toLowerCase()}`]);
}

export function kindsOverTime(
  frames: readonly { step: number; margin: number | null; counts: KindCounts }[],
): TableContent | null {
  if (frames.length === 0) return null;
  const words = currentTableWords();
  const { count, upTo } = currentNumbers();
  return {
    caption: words.kindsOverTime,
    columns: [words.step, words.margin, ...columnsOf()],
    rows: frames.map(({ step, margin, counts }) => [count(step), margin === null ? '–' : upTo(margin, 3), ...cellsOf(counts)]),
  };
}

export function kindsOverMargins(curve: MarginCurve | null): TableContent | null {
  if (!curve) return null;
  const words = currentTableWords();
  const { count, upTo } = currentNumbers();
  return {
    caption: words.kindsOverMargins(count(curve.step)),
    columns: [words.margin, ...columnsOf()],
    rows: curve.margins.map((margin, i) => [upTo(margin, 5), ...cellsOf(curve.counts[i])]),
  };
}

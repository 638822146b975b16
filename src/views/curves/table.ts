/** The curves as a table: the numbers of every examined step, or of every step while none is examined; of a long run an even choice of them. */

import { activeShareCurve, lossCurve, type MetricPoint, metricPoints } from '../../state/timeline';
import { currentNumbers } from '../../text/numbers';
import { currentTableWords } from '../../text/tables/words';
import type { TableContent } from '../table/content';

const mostRows = 250;

/** At most so many of them, evenly, the last one always. */
export function evenly<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))]);
}

export function curvesTable(): TableContent | null {
  const losses = lossCurve.values();
  const active = activeShareCurve.values();
  const points = metricPoints();
  const steps: readonly (Partial<MetricPoint> & { step: number })[] =
    points.length > 0 ? points : Array.from(losses, (_, i) => ({ step: i + 1 }));
  if (steps.length === 0) return null;
  const words = currentTableWords();
  const { count, fixed, percent } = currentNumbers();
  const written = (value: number | undefined, write: (value: number) => string) =>
    value === undefined || Number.isNaN(value) ? '–' : write(value);
  const rows = evenly(steps, mostRows);
  return {
    caption: words.curvesOf(count(rows.length), count(Math.max(losses.length, steps[steps.length - 1].step))),
    columns: [words.step, words.loss, words.active, words.knn5, words.recallAt1, words.spread],
    rows: rows.map(({ step, knn5, recallAt1, spread }) => [
      count(step),
      written(losses[step - 1], (value) => fixed(value, 3)),
      written(active[step - 1], (value) => percent(value)),
      written(knn5, (value) => percent(value)),
      written(recallAt1, (value) => percent(value)),
      written(spread, (value) => fixed(value, value < 0.1 ? 4 : 2)),
    ]),
  };
}

/** The compare chart as a table: the chosen number of every run, after as many images as it has one for. */

import { currentNumbers } from '../../text/numbers';
import { currentTableWords } from '../../text/tables/words';
import type { TableContent } from '../table/content';
import { columnInWords } from './columnWords';
import { type CurveColumn, curveOf } from './compareCurves';

/** Points of a line, as in the chart. */
const points = 80;

export function compareTable(column: CurveColumn, name: string, titles: readonly string[]): TableContent | null {
  const curves = titles.map((_, run) => {
    const { steps, mean } = curveOf(run, column, points);
    return new Map(Array.from(steps, (images, i) => [Math.round(images), mean[i]]));
  });
  const images = [...new Set(curves.flatMap((curve) => [...curve.keys()]))].sort((a, b) => a - b);
  if (images.length === 0) return null;
  const words = currentTableWords();
  const numbers = currentNumbers();
  return {
    caption: words.compareOf(name),
    columns: [words.images, ...titles.map((title, run) => `${run + 1}: ${title}`)],
    rows: images.map((at) => [
      numbers.count(at),
      ...curves.map((curve) => {
        const value = curve.get(at);
        return value === undefined ? '–' : columnInWords(column, value, numbers);
      }),
    ]),
  };
}

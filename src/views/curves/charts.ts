/** What the three charts show and say: loss with the share still active, right answers, spread. Read from the timeline. */

import { activeShareCurve, lossCurve, metricPoints } from '../../state/timeline';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import type { Palette } from '../../ui/theme';
import type { ChartContent } from './chartContent';
import { collapseLevel, isMargin } from './collapseNow';
import { bucketise, readAt, roomFor, seriesOf } from './series';

/** The axis of steps that all three share. */
const lastStep = () => Math.max(lossCurve.length(), metricPoints().at(-1)?.step ?? 0);

/** More digits where the spread is next to nothing, since that is when it matters. */
const spreadWords = (value: number) => currentNumbers().fixed(value, value < 0.1 ? 4 : 2);

export function lossContent(colours: Palette, columns: number): ChartContent | null {
  const values = lossCurve.values();
  if (values.length === 0) return null;
  const text = currentText().curves;
  const { fixed, percent, count, upTo } = currentNumbers();
  const series = bucketise(values, columns);
  const active = activeShareCurve.values();
  const level = collapseLevel();
  const greatest = series.mean.reduce((most, value) => Math.max(most, value), 0);
  return {
    lines: [
      {
        series: bucketise(active, columns),
        exact: (step) => active[step - 1],
        colour: colours.inkMuted,
        width: 1,
        share: true,
        label: (value) => `${percent(value, 0)} ${text.active}`,
      },
      {
        series,
        exact: (step) => values[step - 1],
        colour: colours.accent,
        width: 1.4,
        label: (value) => fixed(value, 3),
      },
    ],
    level:
      level === null
        ? undefined
        : { value: level, label: `${isMargin(level) ? text.margin : text.collapse} ${upTo(level, 2)}` },
    lastStep: lastStep(),
    yMax: roomFor(Math.max(greatest, level !== null && level <= 3 * greatest ? level : 0)),
    formatY: (value) => upTo(value, 2),
    formatStep: count,
  };
}

export function qualityContent(colours: Palette): ChartContent | null {
  const points = metricPoints();
  if (points.length === 0) return null;
  const text = currentText().curves;
  const { percent, count } = currentNumbers();
  return {
    lines: [
      {
        series: seriesOf(points, (point) => point.recallAt1),
        colour: colours.inkMuted,
        width: 1,
        dash: [4, 3],
        label: (value) => `${percent(value)} ${text.recallAt1}`,
      },
      {
        series: seriesOf(points, (point) => point.knn5),
        colour: colours.accent,
        width: 1.4,
        label: (value) => `${percent(value)} ${text.knn5}`,
      },
    ],
    lastStep: lastStep(),
    yMax: 1,
    formatY: (value) => percent(value, 0),
    formatStep: count,
  };
}

export function spreadContent(colours: Palette): ChartContent | null {
  const points = metricPoints();
  if (points.length === 0) return null;
  const { count, upTo } = currentNumbers();
  const series = seriesOf(points, (point) => point.spread);
  return {
    lines: [{ series, colour: colours.accent, width: 1.4, label: spreadWords }],
    lastStep: lastStep(),
    yMax: roomFor(series.mean.reduce((most, value) => Math.max(most, value), 0)),
    formatY: (value) => upTo(value, 2),
    formatStep: count,
  };
}

export function describeLoss(step: number): string {
  const text = currentText().curves;
  const { count, fixed, percent } = currentNumbers();
  const loss = lossCurve.values()[step - 1];
  if (loss === undefined) return text.waiting;
  return text.describeLoss(count(step), fixed(loss, 3), percent(activeShareCurve.values()[step - 1] ?? 0));
}

export function describeQuality(step: number): string {
  const text = currentText().curves;
  const { count, percent } = currentNumbers();
  const points = metricPoints();
  const knn5 = readAt(
    seriesOf(points, (point) => point.knn5),
    step,
  );
  const recall = readAt(
    seriesOf(points, (point) => point.recallAt1),
    step,
  );
  return knn5 === null || recall === null ? text.waiting : text.describeQuality(count(step), percent(knn5), percent(recall));
}

export function describeSpread(step: number): string {
  const text = currentText().curves;
  const value = readAt(
    seriesOf(metricPoints(), (point) => point.spread),
    step,
  );
  return value === null ? text.waiting : text.describeSpread(currentNumbers().count(step), spreadWords(value));
}

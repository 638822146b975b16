/** How the run goes: loss and the share still active, with the margin as a level; 5-NN and Recall@1. */

import { experimentStore } from '../../state/experimentStore';
import { runStore } from '../../state/runStore';
import { activeShareCurve, lossCurve, metricPoints } from '../../state/timeline';
import { currentNumbers } from '../../text/numbers';
import { currentText, useText } from '../../text/text';
import type { Palette } from '../../ui/theme';
import { Chart } from './Chart';
import { bucketise, seriesOf } from './series';

/** The axis does not shrink with every new value: up to the next of 1, 1.5, 2, 3, 5, 7.5 times a power of ten. */
function roomFor(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1e-6)));
  return ([1, 1.5, 2, 3, 5, 7.5, 10].find((factor) => factor * power >= value) ?? 10) * power;
}

function lossContent(colours: Palette, columns: number) {
  const values = lossCurve.values();
  if (values.length === 0) return null;
  const { margin } = experimentStore.getState().experiment;
  const text = currentText().curves;
  const { fixed, percent, count, upTo } = currentNumbers();
  const series = bucketise(values, columns);
  const active = activeShareCurve.values();
  const greatest = series.mean.reduce((most, value) => Math.max(most, value), 0);
  const yMax = roomFor(Math.max(greatest, margin <= 3 * greatest ? margin : 0));
  return {
    lines: [
      {
        series: bucketise(active, columns),
        exact: (step: number) => active[step - 1],
        colour: colours.inkMuted,
        width: 1,
        share: true,
        label: (value: number) => `${percent(value, 0)} ${text.active}`,
      },
      {
        series,
        exact: (step: number) => values[step - 1],
        colour: colours.accent,
        width: 1.4,
        label: (value: number) => fixed(value, 3),
      },
    ],
    level: { value: margin, label: `${text.margin} ${upTo(margin, 2)}` },
    lastStep: values.length,
    yMax,
    formatY: (value: number) => upTo(value, 2),
    formatStep: count,
  };
}

function qualityContent(colours: Palette) {
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
        label: (value: number) => `${percent(value)} ${text.recallAt1}`,
      },
      {
        series: seriesOf(points, (point) => point.knn5),
        colour: colours.accent,
        width: 1.4,
        label: (value: number) => `${percent(value)} ${text.knn5}`,
      },
    ],
    lastStep: Math.max(runStore.getState().step, points[points.length - 1].step),
    yMax: 1,
    formatY: (value: number) => percent(value, 0),
    formatStep: count,
  };
}

function describeLoss(): string {
  const text = currentText().curves;
  const { step, loss, activeShare } = runStore.getState();
  const { count, fixed, percent } = currentNumbers();
  return loss === null ? text.waiting : text.describeLoss(count(step), fixed(loss, 3), percent(activeShare ?? 0));
}

function describeQuality(): string {
  const text = currentText().curves;
  const newest = metricPoints().at(-1);
  const { count, percent } = currentNumbers();
  return newest ? text.describeQuality(count(newest.step), percent(newest.knn5), percent(newest.recallAt1)) : text.waiting;
}

export function CurvesView() {
  const text = useText().curves;
  return (
    <section className="curves">
      <Chart
        title={text.loss}
        hint={text.activeHint}
        content={lossContent}
        describe={describeLoss}
        waiting={text.waiting}
        testId="loss-curve"
      />
      <Chart
        title={text.quality}
        hint={text.knnHint}
        content={qualityContent}
        describe={describeQuality}
        waiting={text.waiting}
        testId="quality-curve"
      />
    </section>
  );
}

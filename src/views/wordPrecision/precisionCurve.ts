/** The mean average precision of the class words over the steps of the run, made ready for the chart of views/curves; worked as the other curves are. */
import { chanceAveragePrecision } from '../../ranking/metrics/averagePrecision';
import { probe } from '../../state/probe';
import { lossCurve } from '../../state/timeline';
import { precisionPoints, subscribePrecision } from '../../state/words/retrieval';
import { taughtNow } from '../../state/words/taught';
import { currentNumbers } from '../../text/numbers';
import { currentWordsText } from '../../text/words/words';
import type { Palette } from '../../ui/theme';
import type { ChartContent } from '../curves/chartContent';
import { type ChartSource, presentRun } from '../curves/chartSource';
import { readAt, seriesOf } from '../curves/series';
import { meansOf } from './summary';

const series = () => seriesOf(precisionPoints(), (point) => point.meanAveragePrecision);

function chanceNow(): number {
  const labels = probe()?.labels ?? new Uint8Array(0);
  const words = taughtNow()?.words ?? [];
  const counts = words.map((_, label) => labels.reduce((sum, of) => sum + Number(of === label), 0));
  return meansOf(
    counts.map((count, label) => {
      const chance = chanceAveragePrecision(count, labels.length);
      return { word: words[label], averagePrecision: chance, chance, baseline: Number.NaN };
    }),
  ).chance;
}

export function precisionContent(colours: Palette): ChartContent | null {
  const points = precisionPoints();
  if (points.length === 0) return null;
  const text = currentWordsText().precision;
  const { fixed, count, upTo } = currentNumbers();
  const chance = chanceNow();
  return {
    lines: [{ series: series(), colour: colours.accent, width: 1.4, label: (value) => fixed(value, 3) }],
    level: Number.isNaN(chance) ? undefined : { value: chance, label: `${text.chance} ${fixed(chance, 2)}` },
    lastStep: Math.max(lossCurve.length(), points[points.length - 1].step),
    yMax: 1,
    formatY: (value) => upTo(value, 2),
    formatStep: count,
  };
}

export function describePrecision(step: number): string {
  const text = currentWordsText().precision;
  const { count, fixed } = currentNumbers();
  const value = readAt(series(), step);
  return value === null ? text.waiting : text.describe(count(step), fixed(value, 3));
}

/** The present run, and the points of the curve, which come after its frames. */
export const precisionSource: ChartSource = {
  ...presentRun,
  subscribe(onChange, onPlayhead) {
    const stops = [presentRun.subscribe(onChange, onPlayhead), subscribePrecision(onChange)];
    return () => {
      for (const stop of stops) stop();
    };
  },
};

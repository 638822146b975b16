/** One number of all runs over the images forwarded, made ready for the small line chart of views/curves. */

import type { Column } from '../../state/compare/columns';
import { compareStore, mostRuns } from '../../state/compare/compareStore';
import { comparedFrame, comparedTimeline, setComparedPlayhead } from '../../state/compare/compareTimelines';
import { wordScoresOf } from '../../state/compare/knownWordScores';
import type { ChartMetric } from '../../state/pageSettings';
import { currentNumbers } from '../../text/numbers';
import type { Palette } from '../../ui/theme';
import type { ChartContent, ChartLine } from '../curves/chartContent';
import type { ChartSource } from '../curves/chartSource';
import { bucketise, readAt, roomFor, type Series, seriesOf } from '../curves/series';
import { columnInWords } from './columnWords';
import { imagesAtStep } from './imagesAxis';
import { colourOfRun, dashOfRun } from './runStyles';
import { watchCompared } from './watchCompared';

/** As the address calls them. */
export const columnOf = {
  knn5: 'knn5',
  recall: 'recallAt1',
  map: 'meanAveragePrecisionAtR',
  'leftout-map': 'leftOutPrecision',
  'leftout-recall': 'leftOutRecall',
  spread: 'spread',
  loss: 'loss',
  active: 'activeShare',
  words: 'wordPrecision',
  'new-words': 'newWordPrecision',
} as const satisfies Record<ChartMetric, Column>;
export type CurveColumn = (typeof columnOf)[ChartMetric];

const isShare = (column: CurveColumn) => column !== 'loss' && column !== 'spread';

/** Over images forwarded. @param buckets how many points a line can show. */
export function curveOf(run: number, column: CurveColumn, buckets: number): Series {
  const timeline = comparedTimeline(run);
  if (column === 'wordPrecision' || column === 'newWordPrecision') {
    const series = seriesOf(wordScoresOf(run), (score) => score[column]);
    return { ...series, steps: series.steps.map((step) => imagesAtStep(timeline, step)) };
  }
  const series =
    column === 'loss' || column === 'activeShare'
      ? bucketise((column === 'loss' ? timeline.losses : timeline.activeShares).values(), Math.min(buckets, 80))
      : seriesOf(
          timeline.metricPoints().filter((point) => point[column] !== null),
          (point) => point[column] ?? 0,
        );
  return { ...series, steps: series.steps.map((step) => imagesAtStep(timeline, step)) };
}

/** A label beside a line has room for so many letters. */
const labelLetters = 16;
const shorten = (title: string) => (title.length > labelLetters ? `${title.slice(0, labelLetters - 1)}…` : title);

export function curvesContent(
  column: CurveColumn,
  titles: readonly string[],
  colours: Palette,
  buckets: number,
): ChartContent | null {
  const numbers = currentNumbers();
  const all = titles.map((_, run) => curveOf(run, column, buckets));
  if (all.every(({ steps }) => steps.length === 0)) return null;
  const lines = all.map(
    (series, run): ChartLine => ({
      // Their bands would cover one another.
      series: { ...series, low: series.mean, high: series.mean },
      colour: colourOfRun(run, colours),
      dash: dashOfRun(run, colours),
      width: 1.6,
      label: (value) => `${columnInWords(column, value, numbers)} ${shorten(titles[run])}`,
    }),
  );
  const greatest = Math.max(...all.map(({ mean }) => mean.reduce((most, value) => Math.max(most, value), 0)));
  return {
    lines,
    lastStep: compareStore.getState().imagesSeen,
    yMax: isShare(column) ? 1 : roomFor(greatest),
    formatY: isShare(column) ? (value) => numbers.percent(value, 0) : (value) => numbers.upTo(value, 2),
    formatStep: numbers.count,
  };
}

/** Each run's value after so many images, in a sentence. */
export function curvesInWords(column: CurveColumn, titles: readonly string[], images: number): string {
  return titles
    .map((title, run) => {
      const value = readAt(curveOf(run, column, 80), images);
      return `${title} ${value === null ? '–' : columnInWords(column, value, currentNumbers())}`;
    })
    .join(', ');
}

/** All runs under the shared playhead, over images forwarded. */
export const comparedRuns: ChartSource = {
  present() {
    const { playheadImages } = compareStore.getState();
    if (playheadImages !== 'live') return playheadImages;
    return Math.max(0, ...Array.from({ length: mostRuns }, (_, run) => comparedFrame(run)?.imagesSeen ?? 0));
  },
  isLive: () => compareStore.getState().playheadImages === 'live',
  seek: setComparedPlayhead,
  subscribe: watchCompared,
};

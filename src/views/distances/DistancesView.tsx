/** All distances of the shown digits: the two densities with the margin among them, and how they part over time. */

import { useEffect, useRef } from 'react';
import { binDistances, type DistanceHistogram, greatestDistance, overlapShare } from '../../ranking/distanceHistogram';
import { tripletKind } from '../../ranking/kinds';
import { pointDistance } from '../../ranking/sortedDistances';
import { countHistory } from '../../state/countHistory';
import { experimentStore } from '../../state/experimentStore';
import { wish } from '../../state/recounts';
import { selectedTriplet } from '../../state/selection';
import { type ShownDistances, shownDistances } from '../../state/shownDistances';
import { currentNumbers } from '../../text/numbers';
import { currentText, useText } from '../../text/text';
import { MarginPlot } from '../plots/MarginPlot';
import { TimeChart } from '../plots/TimeChart';
import { DataTable } from '../table/DataTable';
import { whileSeen } from '../whileSeen';
import './distances.css';
import { drawBands, type MeasuredFrame } from './drawBands';
import { drawHistogram } from './drawHistogram';
import { axisEnd, lineOf, type Ruler, rulerOf } from './ruler';

const binCount = 60;

/** Frames whose quantiles are in the distance of now. */
function measuredFrames(): MeasuredFrame[] {
  const { distance } = experimentStore.getState().experiment;
  return countHistory
    .points()
    .flatMap(({ step, quantiles, distance: measured }) => (quantiles && measured === distance ? [{ step, ...quantiles }] : []));
}

const frameAtStep = (step: number) => measuredFrames().find((frame) => frame.step === step) ?? null;

function selectedDistances(): { positive: number; negative: number | null } | null {
  const selected = selectedTriplet();
  if (!selected || selected.positive < 0) return null;
  const { distance } = experimentStore.getState().experiment;
  const { positions, size } = selected.points;
  const from = (row: number) => pointDistance(positions, size, selected.anchor, row, distance);
  return { positive: from(selected.positive), negative: selected.negative < 0 ? null : from(selected.negative) };
}

function rulerInWords(ruler: Ruler | null): string {
  const words = currentText().distances;
  if (!ruler) return '';
  const { meaning, from } = ruler;
  if (meaning === 'distance') return words.absolute;
  if (meaning === 'similarity') return words.similarity;
  const begins = from === 'selected' ? words.fromSelected : words.fromMedian;
  return meaning === 'none' ? `${words.noMargin} ${begins}` : begins;
}

/** The histogram of what was counted last, binned anew only when that or the axis changes. */
function createBinning() {
  let known: { shown: ShownDistances; greatest: number; histogram: DistanceHistogram } | null = null;
  return {
    of(shown: ShownDistances, line: number, held: boolean): DistanceHistogram {
      const greatest = known?.shown === shown ? known.greatest : greatestDistance(shown.sorted);
      const upper = held && known ? known.histogram.upper : axisEnd(greatest, line);
      if (known?.shown !== shown || known.histogram.upper !== upper)
        known = { shown, greatest, histogram: binDistances(shown.sorted, upper, binCount) };
      return known.histogram;
    },
    last: () => known?.histogram ?? null,
  };
}

export function DistancesView() {
  const text = useText().distances;
  const root = useRef<HTMLDivElement>(null);
  const binning = useRef<ReturnType<typeof createBinning> | null>(null);
  binning.current ??= createBinning();
  const bins = binning.current;

  useEffect(() => (root.current ? whileSeen(root.current, () => wish('history')) : undefined), []);

  function write(shown: ShownDistances, histogram: DistanceHistogram, ruler: Ruler | null): void {
    const element = root.current;
    if (!element) return;
    const words = currentText().distances;
    const { count, percent } = currentNumbers();
    const set = (name: string, content: string) => {
      const outlet = element.querySelector<HTMLElement>(`[data-part="${name}"]`);
      if (outlet && outlet.textContent !== content) outlet.textContent = content;
      return outlet;
    };
    const overlap = overlapShare(histogram);
    const outlet = set('overlap', words.overlap(percent(overlap, 1)));
    if (outlet) outlet.dataset.value = String(overlap);
    set('pairs', words.pairs(count(histogram.sameTotal), count(histogram.otherTotal)));
    set('ruler', rulerInWords(ruler));
    Object.assign(element.dataset, {
      step: String(shown.step),
      upper: String(histogram.upper),
      same: String(histogram.same.reduce((sum, pairs) => sum + pairs, 0)),
      other: String(histogram.other.reduce((sum, pairs) => sum + pairs, 0)),
      base: ruler ? String(ruler.base) : '',
      from: ruler?.from ?? '',
    });
  }

  function describeHistogram(): string {
    const words = currentText().distances;
    const { distance, percent, count } = currentNumbers();
    const shown = shownDistances();
    const histogram = bins.last();
    const quantiles = shown && frameAtStep(shown.step);
    if (!shown || !histogram || !quantiles) return words.waiting;
    const { same, other } = quantiles;
    return words.describe(count(shown.step), distance(same[1]), distance(other[1]), percent(overlapShare(histogram), 1));
  }

  function describeBands(step: number): string {
    const words = currentText().distances;
    const { distance, count } = currentNumbers();
    const here = frameAtStep(step);
    return here ? words.describeOverTime(count(step), distance(here.same[1]), distance(here.other[1])) : words.waiting;
  }

  return (
    <div className="distances" ref={root} data-testid="distances">
      <div className="distances-head">
        <span className="plot-title">{text.title}</span>
        <b data-part="overlap" title={text.overlapHint} data-testid="distances-overlap" />
        <DataTable
          name={text.title}
          content={async () => (await import('./table')).histogramTable(bins.last(), shownDistances()?.step ?? 0)}
          testId="distances"
        />
      </div>
      <div className="distances-key muted" aria-hidden="true">
        <span className="distances-same">{text.same}</span>
        <span className="distances-other">{text.other}</span>
      </div>
      <MarginPlot
        testId="distances-histogram"
        waiting={text.waiting}
        describe={describeHistogram}
        subscribe={countHistory.subscribe}
        draw={(canvas, colours, held) => {
          const shown = shownDistances();
          const { margin, loss } = experimentStore.getState().experiment;
          if (!shown || shown.sorted.count < 2) return null;
          const selected = selectedDistances();
          const ruler = rulerOf(loss, selected, frameAtStep(shown.step)?.same[1] ?? null);
          const histogram = bins.of(shown, ruler ? lineOf(ruler, margin) : margin, held);
          const kind =
            ruler?.from === 'selected' && ruler.negative !== null ? tripletKind(ruler.base, ruler.negative, margin) : null;
          write(shown, histogram, ruler);
          return drawHistogram(canvas, colours, histogram, ruler, kind, margin);
        }}
      />
      <p className="plot-words muted" data-part="ruler" />
      <p className="plot-words muted" data-part="pairs" />
      <div className="plot-head">
        <span className="plot-title" title={text.overTimeHint}>
          {text.overTime}
        </span>
        <DataTable
          name={text.overTime}
          content={async () => (await import('./table')).bandsTable(measuredFrames())}
          testId="bands"
        />
      </div>
      <TimeChart
        title={text.overTime}
        testId="distances-time"
        waiting={text.waiting}
        steps={() => measuredFrames().map(({ step }) => step)}
        describe={describeBands}
        subscribe={countHistory.subscribe}
        draw={(canvas, colours, plot) => {
          const frames = measuredFrames();
          canvas.context.canvas.dataset.frames = String(frames.length);
          drawBands(canvas, colours, plot, frames);
        }}
      />
    </div>
  );
}

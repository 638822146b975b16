/** The census over time and over all margins: two stacked pictures, of exact counts alone. What holds for an earlier margin is pale until it is counted anew. */

import { scaleLinear } from 'd3-scale';
import { useEffect, useRef } from 'react';
import { censusStore } from '../../state/censusStore';
import { type CountedFrame, countHistory } from '../../state/countHistory';
import { experimentStore } from '../../state/experimentStore';
import { curveMargins, type MarginCurve, quickMargins, shownCurve, subscribeCurve } from '../../state/marginCurve';
import { isCurrent, wish } from '../../state/recounts';
import { runStore } from '../../state/runStore';
import { frameAt, indexOfStep } from '../../state/timeline';
import { currentNumbers } from '../../text/numbers';
import { currentText, useText } from '../../text/text';
import type { Palette } from '../../ui/theme';
import type { FittedCanvas } from '../plots/fitCanvas';
import { MarginPlot, type PlacedMargin } from '../plots/MarginPlot';
import { TimeChart } from '../plots/TimeChart';
import { drawStepAxis, nearestStep, type TimePlot } from '../plots/timeAxis';
import { DataTable } from '../table/DataTable';
import { whileSeen } from '../whileSeen';
import { drawShares, drawStack } from './drawStack';
import './kinds.css';

type Counted = CountedFrame & { counts: NonNullable<CountedFrame['counts']>; current: boolean };

/** Counted frames, less those of another margin that have no frame any more to be counted anew. */
function countedFrames(): Counted[] {
  const { margin, distance } = experimentStore.getState().experiment;
  return countHistory.points().flatMap((point) => {
    const { step, counts } = point;
    const current = isCurrent(point, margin, distance);
    return counts && (current || frameAt(indexOfStep(step))?.step === step) ? [{ ...point, counts, current }] : [];
  });
}

/** The counted frame at the step in focus, or the newest. */
function frameInFocus(frames: readonly Counted[], plot: TimePlot): Counted | null {
  const step = nearestStep(
    frames.map((frame) => frame.step),
    plot.focusStep ?? plot.lastStep,
  );
  return frames.find((frame) => frame.step === step) ?? null;
}

function drawTime(canvas: FittedCanvas, colours: Palette, plot: TimePlot): void {
  const { context } = canvas;
  const frames = countedFrames();
  drawStack(
    context,
    colours,
    plot,
    frames.map(({ step, counts, current }) => ({ x: plot.x(step), counts, current })),
  );
  drawStepAxis(canvas, colours, plot);
  const focus = frameInFocus(frames, plot);
  drawShares(context, colours, plot, focus?.counts ?? null);
  Object.assign(context.canvas.dataset, {
    frames: String(frames.length),
    current: String(frames.filter(({ current }) => current).length),
    step: String(focus?.step ?? ''),
    easy: String(focus?.counts.easy ?? ''),
    semiHard: String(focus?.counts.semiHard ?? ''),
    hard: String(focus?.counts.hard ?? ''),
    margin: String(focus?.margin ?? ''),
  });
}

/** Of the curve's own frame at the margin of now: where that is one of its margins, or where the census is of the same frame; else not known. */
function countsAtMargin(curve: MarginCurve): Counted['counts'] | null {
  const { margin, distance } = experimentStore.getState().experiment;
  const at = curve.distance === distance ? curve.margins.indexOf(margin) : -1;
  if (at >= 0) return curve.counts[at];
  const census = censusStore.getState();
  return census.step === curve.step && census.margin === margin ? census.counts : null;
}

function drawCurve({ context, width, height }: FittedCanvas, colours: Palette, curve: MarginCurve): PlacedMargin {
  const { rem } = colours;
  const frame = { left: 2.6 * rem, right: width - 5.4 * rem, top: 0.6 * rem, bottom: height - 1.2 * rem };
  const { left, right, top, bottom } = frame;
  const x = scaleLinear().domain([0, curve.upper]).range([left, right]);
  const places = curve.margins.map((at, i) => ({ x: x(at), counts: curve.counts[i], current: true }));
  drawStack(context, colours, frame, places);
  drawShares(context, colours, frame, countsAtMargin(curve));
  context.fillStyle = colours.inkMuted;
  context.textBaseline = 'alphabetic';
  context.font = `${0.6875 * rem}px ${colours.font}`;
  const { upTo } = currentNumbers();
  for (const tick of x.ticks(4)) {
    context.textAlign = tick === 0 ? 'left' : 'center';
    context.fillText(upTo(tick, 2), x(tick), height - 0.2 * rem);
  }
  // A tick for each margin that was counted.
  context.strokeStyle = colours.inkFaint;
  context.lineWidth = 1;
  context.beginPath();
  for (const { x: at } of places) {
    context.moveTo(at, bottom);
    context.lineTo(at, bottom + 0.2 * rem);
  }
  context.stroke();
  Object.assign(context.canvas.dataset, {
    step: String(curve.step),
    upper: String(curve.upper),
    margins: curve.margins.join(' '),
    easy: curve.counts.map(({ easy }) => easy).join(' '),
  });
  return {
    xOf: (at) => Math.min(right, x(at)),
    top,
    bottom,
    marginAt: (at) => Math.min(curve.upper, x.invert(Math.min(right, at))),
  };
}

function describeShares(step: number, counts: Counted['counts'], margin: number): string {
  const { percent, count, upTo } = currentNumbers();
  const share = (part: number) => percent(counts.total > 0 ? part / counts.total : 0);
  const { easy, semiHard, hard } = counts;
  return currentText().kindsView.describe(count(step), share(easy), share(semiHard), share(hard), upTo(margin, 3));
}

function describeFrame(step: number): string {
  const frame = countedFrames().find((known) => known.step === step);
  return frame ? describeShares(step, frame.counts, frame.margin ?? 0) : currentText().kindsView.waiting;
}

function describeNow(): string {
  const { counts, step, margin } = censusStore.getState();
  return counts ? describeShares(step, counts, margin) : currentText().kindsView.waiting;
}

function historyInWords(): string {
  const { count, upTo } = currentNumbers();
  const text = currentText().kindsView;
  const frames = countedFrames();
  const margin = upTo(experimentStore.getState().experiment.margin, 3);
  const done = frames.filter(({ current }) => current).length;
  if (frames.length === 0) return '';
  return done === frames.length
    ? text.counted(count(done), margin)
    : text.recounting(count(done), count(frames.length), margin);
}

function curveInWords(curve: MarginCurve): string {
  const { count } = currentNumbers();
  const text = currentText().kindsView;
  const whole = curve.margins.length >= (runStore.getState().playing ? quickMargins : curveMargins);
  return whole ? text.exactAt(count(curve.margins.length), count(curve.step)) : text.counting(count(curve.step));
}

export function KindsView() {
  const text = useText().kindsView;
  const root = useRef<HTMLDivElement>(null);
  const drawn = useRef<MarginCurve | null>(null);

  useEffect(() => {
    if (!root.current) return;
    return whileSeen(root.current, () => {
      const stops = [wish('history'), wish('curve')];
      return () => {
        for (const stop of stops) stop();
      };
    });
  }, []);

  const write = (part: string, words: string) => {
    const outlet = root.current?.querySelector<HTMLElement>(`[data-part="${part}"]`);
    if (outlet && outlet.textContent !== words) outlet.textContent = words;
  };
  return (
    <div className="kinds" ref={root} data-testid="kinds">
      <div className="plot-head">
        <span className="plot-title" title={text.overTimeHint}>
          {text.overTime}
        </span>
        <DataTable
          name={text.overTime}
          content={async () => (await import('./table')).kindsOverTime(countedFrames())}
          testId="kinds"
        />
      </div>
      <TimeChart
        testId="kinds-time"
        title={text.overTime}
        waiting={text.waiting}
        steps={() => countedFrames().map(({ step }) => step)}
        describe={describeFrame}
        subscribe={countHistory.subscribe}
        draw={(canvas, colours, plot) => {
          drawTime(canvas, colours, plot);
          write('history', historyInWords());
        }}
      />
      <p className="plot-words muted" data-part="history" data-testid="kinds-history" />
      <div className="plot-head">
        <span className="plot-title" title={text.overMarginsHint}>
          {text.overMargins}
        </span>
        <DataTable
          name={text.overMargins}
          content={async () => (await import('./table')).kindsOverMargins(drawn.current)}
          testId="margins"
        />
      </div>
      <MarginPlot
        testId="kinds-margins"
        waiting={text.waiting}
        describe={describeNow}
        subscribe={subscribeCurve}
        draw={(canvas, colours, held) => {
          const newest = shownCurve();
          // While the line is held its axis stays.
          if (!held || !newest || newest.upper === drawn.current?.upper) drawn.current = newest;
          if (!drawn.current) return null;
          write('curve', curveInWords(drawn.current));
          return drawCurve(canvas, colours, drawn.current);
        }}
      />
      <p className="plot-words muted" data-part="curve" data-testid="kinds-curve" />
    </div>
  );
}

/**
 * A chart over the steps of the run, worked as the curves are: pointing reads it, a click or a drag moves the playhead, arrow keys read step
 * by step and Enter goes there. Drawn outside React, at most ten times a second from frames.
 */

import { useEffect, useRef } from 'react';
import { experimentStore } from '../../state/experimentStore';
import { runStore } from '../../state/runStore';
import { latest, subscribe as subscribeFrames } from '../../state/timeline';
import { type Palette, palette, subscribeTheme } from '../../ui/theme';
import { attachChartHand } from '../curves/chartHand';
import { presentRun } from '../curves/chartSource';
import { createCursor } from '../curves/cursor';
import { createVisiblePainter, type PaintedSize } from '../visiblePainter';
import { type FittedCanvas, fitCanvas } from './fitCanvas';
import './plots.css';
import { nearestStep, type TimePlot, timePlot } from './timeAxis';

interface Props {
  title: string;
  /** Steps that have something to show, ascending. */
  steps: () => readonly number[];
  draw: (canvas: FittedCanvas, colours: Palette, plot: TimePlot) => void;
  /** What stands at one of those steps, in a sentence. */
  describe: (step: number) => string;
  waiting: string;
  /** Besides frames, playhead and settings. */
  subscribe: (listener: () => void) => () => void;
  testId: string;
}

const drawEveryMs = 100;
/** Unless somebody reads the chart step by step. */
const describeEveryMs = 5000;

export function TimeChart(props: Props) {
  const { title, waiting, testId } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const read = useRef(props);
  read.current = props;

  useEffect(() => {
    const element = canvas.current;
    const box = element?.parentElement;
    if (!element || !box) return;
    const cursor = createCursor();
    let plot: TimePlot | null = null;
    let described = Number.NEGATIVE_INFINITY;
    const { present } = presentRun;

    const paint = (now: number, size: PaintedSize) => {
      const fitted = fitCanvas(element, size);
      const { steps, draw, describe } = read.current;
      const known = steps();
      box.dataset.empty = String(known.length === 0);
      if (!fitted || known.length === 0) {
        plot = null;
        return;
      }
      const lastStep = Math.max(latest()?.step ?? 0, known.at(-1) ?? 0);
      const { playhead, playing } = runStore.getState();
      const pointed = cursor.step();
      const focus = pointed === null ? (playhead === 'live' ? null : present()) : nearestStep(known, pointed);
      plot = timePlot(fitted, palette().rem, lastStep, focus);
      draw(fitted, palette(), plot);
      element.dataset.left = String(plot.left);
      element.dataset.right = String(plot.right);
      if (playing && pointed === null && now - described < describeEveryMs) return;
      described = now;
      const step = focus ?? present();
      element.setAttribute('aria-valuemax', String(lastStep));
      element.setAttribute('aria-valuenow', String(step));
      element.setAttribute('aria-valuetext', describe(nearestStep(known, step) ?? step));
    };
    const slow = createVisiblePainter(box, paint, drawEveryMs);
    const quick = createVisiblePainter(box, paint);
    // Not what is hovered or selected elsewhere: nothing of that is drawn here.
    const stops = [
      subscribeFrames(slow.ask),
      runStore.subscribe((state) => state.playhead, quick.ask),
      runStore.subscribe((state) => state.playing, slow.ask),
      experimentStore.subscribe(slow.ask),
      subscribeTheme(quick.ask),
      cursor.subscribe(quick.ask),
      read.current.subscribe(slow.ask),
      attachChartHand(element, cursor, () => plot, presentRun),
    ];
    quick.ask();
    return () => {
      slow.stop();
      quick.stop();
      for (const stop of stops) stop();
    };
  }, []);

  return (
    <div className="plot-box time-plot" data-empty="true">
      <canvas
        ref={canvas}
        role="slider"
        tabIndex={0}
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={0}
        aria-valuenow={0}
        aria-valuetext={waiting}
        data-testid={testId}
      />
      <p className="plot-waiting muted">{waiting}</p>
    </div>
  );
}

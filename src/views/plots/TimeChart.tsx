/**
 * A chart over the steps of the run: pointing reads it, a click, a drag or the arrow keys move the playhead to the frame there.
 * Drawn outside React, at most ten times a second from frames.
 */

import { useEffect, useRef } from 'react';
import { runStore, setPlayhead } from '../../state/runStore';
import { currentFrame, indexOfStep, latest } from '../../state/timeline';
import { currentNumbers } from '../../text/numbers';
import { currentText } from '../../text/text';
import { type Palette, palette } from '../../ui/theme';
import { createVisiblePainter } from '../visiblePainter';
import { watch } from '../watch';
import { type FittedCanvas, fitCanvas } from './fitCanvas';
import './plots.css';
import { nearestStep, type TimePlot, timePlot } from './timeAxis';

interface Props {
  /** Steps that have something to show, ascending. */
  steps: () => readonly number[];
  draw: (canvas: FittedCanvas, colours: Palette, plot: TimePlot) => void;
  describe: () => string;
  waiting: string;
  /** Besides frames, playhead and settings. */
  subscribe: (listener: () => void) => () => void;
  testId: string;
}

const drawEveryMs = 100;
const describeEveryMs = 5000;

export function TimeChart(props: Props) {
  const { waiting, testId } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const read = useRef(props);
  read.current = props;

  useEffect(() => {
    const element = canvas.current;
    const box = element?.parentElement;
    if (!element || !box) return;
    let plot: TimePlot | null = null;
    let pointed: number | null = null;

    let described = Number.NEGATIVE_INFINITY;
    const paint = (now: number) => {
      const fitted = fitCanvas(element);
      if (!fitted) return;
      const { steps, draw, describe } = read.current;
      const known = steps();
      box.dataset.empty = String(known.length === 0);
      const lastStep = Math.max(latest()?.step ?? 0, known.at(-1) ?? 0);
      const shown = runStore.getState().playhead === 'live' ? null : (currentFrame()?.step ?? null);
      const focus = pointed === null ? shown : nearestStep(known, pointed);
      plot = timePlot(fitted, palette().rem, lastStep, focus);
      if (known.length === 0) return;
      draw(fitted, palette(), plot);
      element.dataset.left = String(plot.left);
      element.dataset.right = String(plot.right);
      const { playing } = runStore.getState();
      if (playing && now - described < describeEveryMs) return;
      described = now;
      const step = currentFrame()?.step ?? 0;
      element.setAttribute('aria-label', describe());
      element.setAttribute('aria-valuemax', String(lastStep));
      element.setAttribute('aria-valuenow', String(step));
      element.setAttribute('aria-valuetext', currentText().run.timelineValue(currentNumbers().count(step)));
    };
    const slow = createVisiblePainter(box, paint, drawEveryMs);
    const quick = createVisiblePainter(box, paint);

    const stepAt = (event: MouseEvent) => {
      if (!plot) return null;
      const step = plot.x.invert(event.clientX - element.getBoundingClientRect().left);
      return Math.min(plot.lastStep, Math.max(0, step));
    };
    const goTo = (step: number | null) => {
      const nearest = step === null ? null : nearestStep(read.current.steps(), step);
      if (nearest !== null) setPlayhead(indexOfStep(nearest));
    };
    const listeners = new AbortController();
    const options = { signal: listeners.signal };
    element.addEventListener(
      'pointermove',
      (event) => {
        pointed = stepAt(event);
        if (event.buttons === 1 && element.hasPointerCapture(event.pointerId)) goTo(pointed);
        quick.ask();
      },
      options,
    );
    element.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0) return;
        if (event.pointerType !== 'touch') element.setPointerCapture(event.pointerId);
      },
      options,
    );
    element.addEventListener('click', (event) => goTo(stepAt(event)), options);
    for (const end of ['pointerleave', 'pointercancel'] as const)
      element.addEventListener(
        end,
        () => {
          pointed = null;
          quick.ask();
        },
        options,
      );
    element.addEventListener(
      'keydown',
      (event) => {
        const known = read.current.steps();
        const present = currentFrame()?.step ?? 0;
        const { key } = event;
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (key === 'ArrowLeft' || key === 'ArrowDown') goTo(known.findLast((step) => step < present) ?? known[0] ?? null);
        else if (key === 'ArrowRight' || key === 'ArrowUp') goTo(known.find((step) => step > present) ?? known.at(-1) ?? null);
        else if (key === 'Home') goTo(known[0] ?? null);
        else if (key === 'End') setPlayhead('live');
        else return;
        event.preventDefault();
      },
      options,
    );
    const stops = [watch({ onFrame: slow.ask, onTouch: quick.ask }), read.current.subscribe(slow.ask)];
    quick.ask();
    return () => {
      slow.stop();
      quick.stop();
      listeners.abort();
      for (const stop of stops) stop();
    };
  }, []);

  return (
    <div className="plot-box time-plot" data-empty="true">
      <canvas
        ref={canvas}
        role="slider"
        tabIndex={0}
        aria-label={waiting}
        aria-valuemin={0}
        aria-valuemax={0}
        aria-valuenow={0}
        data-testid={testId}
      />
      <p className="plot-waiting muted">{waiting}</p>
    </div>
  );
}

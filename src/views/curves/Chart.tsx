/** A chart's place on the page: one canvas that is drawn outside React, at most about ten times a second, and only when asked. */

import { useEffect, useRef } from 'react';
import { runStore } from '../../state/runStore';
import { currentFrame } from '../../state/timeline';
import { type Palette, palette } from '../../ui/theme';
import { createVisiblePainter, type PaintedSize } from '../visiblePainter';
import { watch } from '../watch';
import { type ChartContent, drawChart, frameOf } from './drawChart';
import './curves.css';

interface Props {
  title: string;
  hint: string;
  /** What to draw now; null before there is anything. `columns` is how many points a line can show. */
  content: (colours: Palette, columns: number) => Omit<ChartContent, 'cursorStep' | 'playheadStep'> | null;
  /** The newest values in a sentence. */
  describe: () => string;
  waiting: string;
  testId: string;
}

const drawEveryMs = 100;
const describeEveryMs = 5000;

export function Chart({ title, hint, content, describe, waiting, testId }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const read = useRef({ content, describe });
  read.current = { content, describe };

  useEffect(() => {
    const element = canvas.current;
    const box = element?.parentElement;
    const context = element?.getContext('2d');
    if (!element || !box || !context) return;
    let cursorX: number | null = null;
    let described = Number.NEGATIVE_INFINITY;
    const draw = (now: number, { width, height }: PaintedSize) => {
      const density = Math.min(3, window.devicePixelRatio || 1);
      if (element.width !== Math.round(width * density) || element.height !== Math.round(height * density)) {
        element.width = Math.round(width * density);
        element.height = Math.round(height * density);
      }
      context.setTransform(density, 0, 0, density, 0, 0);
      const colours = palette();
      const { left, right } = frameOf(width, height, colours.rem);
      const present = read.current.content(colours, Math.max(20, Math.floor(right - left)));
      box.dataset.empty = String(present === null);
      if (!present) {
        context.clearRect(0, 0, width, height);
        return;
      }
      const stepAt = (x: number) => Math.min(1, Math.max(0, (x - left) / (right - left))) * present.lastStep;
      const { playhead, playing } = runStore.getState();
      drawChart(context, width, height, colours, {
        ...present,
        cursorStep: cursorX === null ? null : stepAt(cursorX),
        playheadStep: playhead === 'live' ? null : (currentFrame()?.step ?? null),
      });
      if (!playing || now - described > describeEveryMs) {
        described = now;
        element.setAttribute('aria-label', read.current.describe());
      }
    };
    const slow = createVisiblePainter(box, draw, drawEveryMs);
    const quick = createVisiblePainter(box, draw);
    const move = (event: PointerEvent) => {
      cursorX = event.clientX - element.getBoundingClientRect().left;
      quick.ask();
    };
    const leave = () => {
      cursorX = null;
      quick.ask();
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    const stop = watch({ onFrame: slow.ask, onTouch: slow.ask });
    quick.ask();
    return () => {
      slow.stop();
      quick.stop();
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
      stop();
    };
  }, []);

  return (
    <figure className="chart">
      <figcaption title={hint}>{title}</figcaption>
      <div className="chart-box" data-empty="true">
        <canvas ref={canvas} role="img" aria-label={waiting} data-testid={testId} />
        <p className="chart-waiting muted">{waiting}</p>
      </div>
    </figure>
  );
}

/** A chart's place on the page: one canvas that is drawn outside React, at most about ten times a second, and only when asked. */

import { type ReactNode, useEffect, useRef } from 'react';
import { experimentStore } from '../../state/experimentStore';
import { runStore } from '../../state/runStore';
import { type Palette, palette, subscribeTheme } from '../../ui/theme';
import { createVisiblePainter, type PaintedSize } from '../visiblePainter';
import { type ChartContent, type ChartLook, frameOf, roomForLabels } from './chartContent';
import { attachChartHand, type ChartScale } from './chartHand';
import { type ChartSource, presentRun } from './chartSource';
import type { ChartCursor } from './cursor';
import { drawChart } from './drawChart';
import './curves.css';

interface Props {
  name: string;
  title: string;
  hint: string;
  /** What to draw now; null before there is anything. `columns` is how many points a line can show. */
  content: (colours: Palette, columns: number) => ChartContent | null;
  /** The values at a step in a sentence. */
  describe: (step: number) => string;
  waiting: string;
  cursor: ChartCursor;
  withSteps?: boolean;
  source?: ChartSource;
  /** Stands beside the title. */
  tools?: ReactNode;
}

const drawEveryMs = 100;
/** Unless somebody reads the chart step by step. */
const describeEveryMs = 5000;

function fitTo(canvas: HTMLCanvasElement, width: number, height: number): number {
  const density = Math.min(3, window.devicePixelRatio || 1);
  if (canvas.width !== Math.round(width * density) || canvas.height !== Math.round(height * density)) {
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
  }
  return density;
}

export function Chart({
  name,
  title,
  hint,
  content,
  describe,
  waiting,
  cursor,
  withSteps = false,
  source = presentRun,
  tools,
}: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const read = useRef({ content, describe });
  read.current = { content, describe };

  useEffect(() => {
    const element = canvas.current;
    const box = element?.parentElement;
    const context = element?.getContext('2d');
    if (!element || !box || !context) return;
    let described = Number.NEGATIVE_INFINITY;
    let scale: ChartScale | null = null;
    const draw = (now: number, { width, height }: PaintedSize) => {
      const density = fitTo(element, width, height);
      context.setTransform(density, 0, 0, density, 0, 0);
      const { playing } = runStore.getState();
      const look: ChartLook = {
        colours: palette(),
        width,
        height,
        labelRoom: 0,
        withSteps,
        cursorStep: cursor.step(),
        playheadStep: source.isLive() ? null : source.present(),
      };
      const shown = read.current.content(look.colours, Math.max(20, width >> 1));
      box.dataset.empty = String(shown === null);
      if (!shown) {
        scale = null;
        context.clearRect(0, 0, width, height);
        return;
      }
      look.labelRoom = cursor.claimRoom(name, roomForLabels(context, shown, look));
      const { left, right } = frameOf(look);
      scale = { left, right, lastStep: shown.lastStep };
      drawChart(context, shown, look);
      if (!playing || look.cursorStep !== null || now - described > describeEveryMs) {
        described = now;
        const step = Math.min(shown.lastStep, look.cursorStep ?? source.present());
        element.setAttribute('aria-valuemax', String(shown.lastStep));
        element.setAttribute('aria-valuenow', String(step));
        element.setAttribute('aria-valuetext', read.current.describe(step));
      }
    };
    const slow = createVisiblePainter(box, draw, drawEveryMs);
    const quick = createVisiblePainter(box, draw);
    // Not what is hovered or selected elsewhere: nothing of that is drawn here.
    const stops = [
      source.subscribe(slow.ask, quick.ask),
      // Standing still it says where it stands.
      runStore.subscribe((state) => state.playing, slow.ask),
      experimentStore.subscribe(slow.ask),
      subscribeTheme(quick.ask),
      cursor.subscribe(quick.ask),
      attachChartHand(element, cursor, () => scale, source),
    ];
    quick.ask();
    return () => {
      slow.stop();
      quick.stop();
      for (const stop of stops) stop();
    };
  }, [name, cursor, withSteps, source]);

  return (
    <figure className="chart" data-chart={name}>
      <figcaption title={hint}>
        {title}
        {tools}
      </figcaption>
      <div className="chart-box" data-empty="true">
        {/* A canvas that is read like a slider: arrow keys move the step that is read, Enter goes there. */}
        <canvas
          ref={canvas}
          role="slider"
          tabIndex={0}
          aria-label={title}
          aria-valuemin={0}
          aria-valuemax={0}
          aria-valuenow={0}
          aria-valuetext={waiting}
          data-testid={`${name}-curve`}
        />
        <p className="chart-waiting muted">{waiting}</p>
      </div>
    </figure>
  );
}

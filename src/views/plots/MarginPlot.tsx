/**
 * A plot with the margin in it as a line to drag. Drawn outside React: while this line is held in every frame, else at most ten times a second
 * and in frames that the margin's slider leaves free; the line itself always follows at once.
 */

import { useEffect, useRef } from 'react';
import { censusStore } from '../../state/censusStore';
import { experimentStore } from '../../state/experimentStore';
import { runStore } from '../../state/runStore';
import { subscribe as subscribeFrames } from '../../state/timeline';
import { viewStore } from '../../state/viewStore';
import { useText } from '../../text/text';
import { type Palette, palette, subscribeTheme } from '../../ui/theme';
import { createVisiblePainter, type PaintedSize } from '../visiblePainter';
import { type FittedCanvas, fitCanvas } from './fitCanvas';
import { attachMarginLine, type MarginAxis } from './marginLine';
import './plots.css';

export interface PlacedMargin extends MarginAxis {
  /** Where the line stands for a margin, CSS pixels; it reaches from top to bottom. */
  xOf(margin: number): number;
  top: number;
  bottom: number;
}

interface Props {
  /** Draws and says where the margin is; null while there is nothing. `held`: the line is being dragged, keep the axis. */
  draw: (canvas: FittedCanvas, colours: Palette, held: boolean) => PlacedMargin | null;
  /** The picture in words. */
  describe: () => string;
  waiting: string;
  /** Besides frames, settings, selection and census. */
  subscribe?: (listener: () => void) => () => void;
  testId: string;
}

const drawEveryMs = 100;
const describeEveryMs = 5000;

export function MarginPlot({ draw, describe, waiting, subscribe, testId }: Props) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const read = useRef({ draw, describe, subscribe });
  read.current = { draw, describe, subscribe };

  useEffect(() => {
    const element = box.current;
    const canvas = element?.querySelector('canvas');
    const line = element?.querySelector<HTMLElement>('.margin-line');
    if (!element || !canvas || !line) return;
    let placed: PlacedMargin | null = null;
    let held = false;
    let described = Number.NEGATIVE_INFINITY;
    const place = () => {
      const { margin } = experimentStore.getState().experiment;
      if (placed) line.style.transform = `translateX(${placed.xOf(margin)}px)`;
      line.dataset.value = String(margin);
    };
    const paint = (now: number, size: PaintedSize) => {
      const fitted = fitCanvas(canvas, size);
      if (!fitted) return;
      placed = read.current.draw(fitted, palette(), held);
      element.dataset.empty = String(placed === null);
      if (!placed) return;
      place();
      line.style.top = `${placed.top}px`;
      line.style.height = `${placed.bottom - placed.top}px`;
      if (runStore.getState().playing && now - described < describeEveryMs) return;
      described = now;
      canvas.setAttribute('aria-label', read.current.describe());
    };
    const slow = createVisiblePainter(element, paint, drawEveryMs);
    const quick = createVisiblePainter(element, paint);
    const stops = [
      subscribeFrames(slow.ask),
      runStore.subscribe((state) => state.playhead, slow.ask),
      censusStore.subscribe(() => (held ? quick : slow).ask()),
      experimentStore.subscribe(() => {
        place();
        (held ? quick : slow).ask();
      }),
      // What is selected, not what is hovered.
      viewStore.subscribe(
        ({ anchor, positive, negative, selectedOf }) => `${selectedOf} ${anchor} ${positive} ${negative}`,
        quick.ask,
      ),
      subscribeTheme(quick.ask),
      read.current.subscribe?.(slow.ask),
      attachMarginLine(
        line,
        () => placed,
        (holds) => {
          held = holds;
          quick.ask();
        },
      ),
    ];
    quick.ask();
    return () => {
      slow.stop();
      quick.stop();
      for (const stop of stops) stop?.();
    };
  }, []);

  return (
    <div className="plot-box margin-plot" data-empty="true" ref={box}>
      <canvas role="img" aria-label={waiting} data-testid={testId} />
      <div
        className="margin-line"
        role="slider"
        tabIndex={0}
        aria-label={text.census.margin}
        aria-valuenow={experimentStore.getState().experiment.margin}
        data-testid={`${testId}-margin`}
      />
      <p className="plot-waiting muted">{waiting}</p>
    </div>
  );
}

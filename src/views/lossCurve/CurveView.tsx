/**
 * The loss along the way of the chosen point, by src/ranking at every place, with the present place as a handle: dragged along the curve by mouse or finger, moved
 * by keys, it moves the point on the plane. Drawn outside React.
 */

import { useEffect, useRef } from 'react';
import { experimentStore } from '../../state/experimentStore';
import { movePoint } from '../../state/sandbox/sandboxHand';
import { sandboxStore } from '../../state/sandbox/sandboxStore';
import { useSandbox } from '../../state/sandbox/useSandbox';
import { useExperiment } from '../../state/useExperiment';
import { currentNumbers } from '../../text/numbers';
import { currentSandboxWords, useSandboxWords } from '../../text/sandbox/words';
import { palette, subscribeTheme } from '../../ui/theme';
import { createNewestOnly } from '../newestOnly';
import { spokenName } from '../plane/names';
import { fitCanvas } from '../plots/fitCanvas';
import { createVisiblePainter } from '../visiblePainter';
import { curveFrame, drawCurve, tOf, topOf, xOf } from './drawCurve';
import { type Curve, curveOf } from './way';
import './lossCurve.css';

/** Of the way's end, a key press; a tenth of it with Shift. */
const keyShare = 0.02;

export function CurveView() {
  const words = useSandboxWords();
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const handle = useRef<HTMLDivElement>(null);
  const mode = useSandbox((state) => state.mode);
  const selected = useSandbox((state) => state.selected);
  const name = useSandbox((state) => spokenName(state, state.selected, words));
  const byAngle = useExperiment(({ experiment }) => experiment.distance === 'cosine');

  useEffect(() => {
    if (!root.current || !canvas.current || !handle.current) return;
    return mountCurve(root.current, canvas.current, handle.current);
  }, []);

  return (
    <section className="loss-curve" aria-label={words.curve.title}>
      <h2>{words.curve.title}</h2>
      <p className="muted">{words.curve[byAngle ? 'ofAngle' : 'ofLength'](name, mode)}</p>
      <div className="loss-curve-plot" ref={root} data-testid="loss-curve" data-row={selected}>
        <canvas ref={canvas} role="img" aria-label={words.curve.title} />
        <div
          className="loss-curve-handle"
          ref={handle}
          role="slider"
          tabIndex={0}
          aria-label={words.curve.slider(name)}
          aria-valuenow={0}
          hidden
          title={words.curve.slope}
          data-testid="curve-handle"
        />
      </div>
    </section>
  );
}

/** Draws, and moves the point by the handle; returns how to stop. */
function mountCurve(root: HTMLElement, canvas: HTMLCanvasElement, handle: HTMLElement): () => void {
  let curve: Curve | null = null;
  let top = 0;
  let heldEnd: number | null = null;
  const listeners = new AbortController();
  const options = { signal: listeners.signal };

  const painter = createVisiblePainter(root, (_now, size) => {
    const fitted = fitCanvas(canvas, size);
    if (!fitted) return;
    const { mode, points, same, selected, reading } = sandboxStore.getState();
    curve = curveOf(experimentStore.getState().experiment, { mode, points, same }, selected, reading.distance, heldEnd);
    top = topOf(Math.max(curve.largest, reading.loss), top);
    const kind = reading.negatives[selected - 2]?.kind ?? null;
    const colours = palette();
    drawCurve(fitted, colours, curve, { loss: reading.loss, kind, same }, top);
    const { way } = curve;
    const frame = curveFrame(size, colours.rem);
    const x = xOf(frame, Math.min(way.present, way.end), way.end);
    const y = frame.bottom - ((frame.bottom - frame.top) * Math.min(reading.loss, top)) / top;
    handle.style.transform = `translate(${x}px, ${y}px)`;
    handle.hidden = false;
    handle.dataset.kind = kind ?? '';
    const { fixed } = currentNumbers();
    const place = way.kind === 'angle' ? `${fixed(way.present, 1)}°` : fixed(way.present, 2);
    handle.setAttribute('aria-valuemin', '0');
    handle.setAttribute('aria-valuemax', String(way.end));
    handle.setAttribute('aria-valuenow', way.present.toFixed(2));
    const words = currentSandboxWords().curve.place(place, fixed(reading.loss, 3));
    handle.setAttribute('aria-valuetext', words);
    canvas.setAttribute('aria-description', words);
  });

  const goTo = (t: number) => {
    // Never quite onto the anchor, where there is no direction to go on in.
    if (curve) movePoint(sandboxStore.getState().selected, curve.way.at(Math.max(t, curve.way.kind === 'angle' ? 0 : 0.02)));
  };
  const move = createNewestOnly(goTo);
  let pointer: number | null = null;
  root.addEventListener(
    'pointerdown',
    (event) => {
      // A finger beside the handle scrolls the page.
      if (event.button !== 0 || (event.pointerType === 'touch' && event.target !== handle)) return;
      pointer = event.pointerId;
      root.setPointerCapture(pointer);
      heldEnd = curve?.way.end ?? null;
      handle.focus({ preventScroll: true });
      event.preventDefault();
      drag(event);
    },
    options,
  );
  const drag = (event: PointerEvent) => {
    if (pointer !== event.pointerId || !curve) return;
    const box = root.getBoundingClientRect();
    move.offer(tOf(curveFrame(box, palette().rem), event.clientX - box.left, curve.way.end));
  };
  root.addEventListener('pointermove', drag, options);
  for (const end of ['pointerup', 'pointercancel'] as const)
    root.addEventListener(
      end,
      () => {
        pointer = heldEnd = null;
        painter.ask();
      },
      options,
    );
  handle.addEventListener(
    'keydown',
    (event) => {
      if (!curve || event.ctrlKey || event.metaKey || event.altKey) return;
      const { present, end } = curve.way;
      const step = end * keyShare * (event.shiftKey ? 0.1 : 1);
      if (event.key === 'ArrowRight' || event.key === 'ArrowUp') goTo(Math.min(end, present + step));
      else if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') goTo(Math.max(0, present - step));
      else return;
      event.preventDefault();
    },
    options,
  );
  const stops = [sandboxStore.subscribe(painter.ask), experimentStore.subscribe(painter.ask), subscribeTheme(painter.ask)];
  painter.ask();
  return () => {
    listeners.abort();
    painter.stop();
    move.stop();
    for (const stop of stops) stop();
  };
}

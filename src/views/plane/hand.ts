/**
 * The reader's hand on the plane: points and the outer edge dragged by mouse, pen or finger, points moved and negatives taken away by keys, a negative added by
 * a double click or tap. The page scrolls under a finger that is on none of them.
 */

import { addNegative, movePoint, removeNegative, selectPoint } from '../../state/sandbox/sandboxHand';
import { sandboxStore } from '../../state/sandbox/sandboxStore';
import { createNewestOnly } from '../newestOnly';
import { attachEdge } from './edgeHand';
import { placeAt } from './frame';
import type { Stage } from './stage';

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
/** Units of the plane a key press: one hundredth with Shift, the finest the address has. */
const keyStep = 0.05;
const fineStep = 0.01;
/** Two taps within this are one double tap. */
const doubleTapMs = 350;
const doubleTapPixels = 24;
/** So near to the picture's rim a point can be dragged. */
const rimPixels = 8;

export function attachHand(root: HTMLElement, canvas: HTMLCanvasElement, handle: HTMLElement, stage: Stage): () => void {
  const listeners = new AbortController();
  const options = { signal: listeners.signal };
  const move = createNewestOnly(({ row, x, y }: { row: number; x: number; y: number }) => movePoint(row, { x, y }));
  const at = (event: { clientX: number; clientY: number }) => {
    const box = root.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const pointOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>('[data-point]') : null;
  const edge = attachEdge(root, canvas, handle, stage);

  let grip: { pointer: number; row: number; offX: number; offY: number } | null = null;
  root.addEventListener(
    'pointerdown',
    (event) => {
      const element = pointOf(event.target);
      if (!element || event.button !== 0 || grip) return;
      const row = Number(element.dataset.point);
      const p = stage.projection();
      const place = sandboxStore.getState().points[row];
      const { x, y } = at(event);
      grip = { pointer: event.pointerId, row, offX: x - (place.x * p.k + p.tx), offY: y - (p.ty - place.y * p.k) };
      element.setPointerCapture(event.pointerId);
      element.focus({ preventScroll: true });
      event.preventDefault();
      selectPoint(row);
      stage.hold(true);
    },
    options,
  );
  root.addEventListener(
    'pointermove',
    (event) => {
      if (grip?.pointer !== event.pointerId) return;
      const { x, y } = at(event);
      const { width, height } = stage.size();
      const inside = (value: number, end: number) => Math.min(end - rimPixels, Math.max(rimPixels, value));
      const place = placeAt(stage.projection(), inside(x - grip.offX, width), inside(y - grip.offY, height));
      move.offer({ row: grip.row, ...place });
    },
    options,
  );
  for (const end of ['pointerup', 'pointercancel'] as const)
    root.addEventListener(
      end,
      (event) => {
        if (grip?.pointer !== event.pointerId) return;
        grip = null;
        stage.hold(false);
      },
      options,
    );

  root.addEventListener(
    'keydown',
    (event) => {
      const element = pointOf(event.target);
      if (!element || event.ctrlKey || event.metaKey || event.altKey) return;
      const row = Number(element.dataset.point);
      const arrow = arrows[event.key];
      const { x, y } = sandboxStore.getState().points[row];
      const step = event.shiftKey ? fineStep : keyStep;
      if (arrow) movePoint(row, { x: x + arrow[0] * step, y: y + arrow[1] * step });
      else if (event.key === 'Delete' || event.key === 'Backspace') removeNegative(row);
      else return;
      event.preventDefault();
    },
    options,
  );
  root.addEventListener('focusin', (event) => selectPoint(Number(pointOf(event.target)?.dataset.point ?? 0)), options);

  const addAt = (event: { clientX: number; clientY: number }) => {
    const { x, y } = at(event);
    addNegative(placeAt(stage.projection(), x, y));
  };
  let pointer = 'mouse';
  canvas.addEventListener('pointerdown', (event) => (pointer = event.pointerType), options);
  // Some browsers make a double click of a double tap, others do not: those are counted below.
  canvas.addEventListener('dblclick', (event) => pointer !== 'touch' && addAt(event), options);
  let lastTap: { time: number; x: number; y: number } | null = null;
  canvas.addEventListener(
    'pointerup',
    (event) => {
      if (event.pointerType !== 'touch') return;
      const { x, y } = at(event);
      const isSecond =
        lastTap && event.timeStamp - lastTap.time < doubleTapMs && Math.hypot(x - lastTap.x, y - lastTap.y) < doubleTapPixels;
      lastTap = isSecond ? null : { time: event.timeStamp, x, y };
      if (isSecond) addAt(event);
    },
    options,
  );

  return () => {
    listeners.abort();
    move.stop();
    edge.detach();
  };
}

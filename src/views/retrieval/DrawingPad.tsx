/** A pad to draw on with mouse, pen or finger. What is drawn becomes the visitor at once, normalised as MNIST was; leaving the page takes it away. */

import { useEffect, useRef, useState } from 'react';
import { useExperiment } from '../../state/react';
import { setVisitor, visitorStore } from '../../state/visitor';
import { useText } from '../../text/text';
import { Button } from '../../ui/Button';
import { palette, subscribeTheme } from '../../ui/theme';
import { createPainter } from '../animation';
import { paintDigit } from '../digit';
import { IMAGE_SIDE, normaliseDrawing } from './normaliseDrawing';
import { paintStrokes, RASTER_SIDE, readInk, type Stroke } from './strokes';

/** Listens to the pointer; `onChange` follows every change of the strokes. */
function attachPen(canvas: HTMLCanvasElement, strokes: Stroke[], onChange: () => void): () => void {
  let pen: { id: number; stroke: Stroke } | null = null;
  const listeners = new AbortController();
  const { signal } = listeners;
  const put = (stroke: Stroke, event: PointerEvent) => {
    const box = canvas.getBoundingClientRect();
    stroke.push((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
  };
  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (pen || event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      const stroke: Stroke = [];
      put(stroke, event);
      strokes.push(stroke);
      pen = { id: event.pointerId, stroke };
      onChange();
    },
    { signal },
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerId !== pen?.id) return;
      const between = event.getCoalescedEvents?.() ?? [];
      for (const each of between.length > 0 ? between : [event]) put(pen.stroke, each);
      onChange();
    },
    { signal },
  );
  const lift = (event: PointerEvent) => {
    if (event.pointerId === pen?.id) pen = null;
  };
  canvas.addEventListener('pointerup', lift, { signal });
  canvas.addEventListener('pointercancel', lift, { signal });
  return () => listeners.abort();
}

export function DrawingPad({ onDrawn }: { onDrawn: () => void }) {
  const text = useText().retrieval;
  const dataset = useExperiment(({ experiment }) => experiment.dataset);
  const pad = useRef<HTMLCanvasElement>(null);
  const seen = useRef<HTMLCanvasElement>(null);
  const hand = useRef({ undo: () => {}, clear: () => {} });
  const drawn = useRef(onDrawn);
  drawn.current = onDrawn;
  const [isEmpty, setEmpty] = useState(true);

  useEffect(() => {
    const canvas = pad.current;
    const small = seen.current;
    const context = canvas?.getContext('2d', { willReadFrequently: true });
    if (!canvas || !small || !context) return;
    const strokes: Stroke[] = [];
    const paint = () => {
      const { ink, paper } = palette();
      context.strokeStyle = ink;
      paintStrokes(context, strokes);
      const pixels = visitorStore.getState().pixels ?? new Uint8Array(IMAGE_SIDE * IMAGE_SIDE);
      paintDigit(small, pixels, 0, IMAGE_SIDE, IMAGE_SIDE, ink, paper);
    };
    const painter = createPainter(() => {
      paint();
      setVisitor(normaliseDrawing(readInk(context), RASTER_SIDE, RASTER_SIDE));
      paint();
    });
    const changed = () => {
      setEmpty(strokes.length === 0);
      if (strokes.length > 0) drawn.current();
      painter.ask();
    };
    hand.current = {
      undo() {
        strokes.pop();
        changed();
      },
      clear() {
        strokes.length = 0;
        changed();
      },
    };
    const detach = attachPen(canvas, strokes, changed);
    const stopTheme = subscribeTheme(paint);
    paint();
    return () => {
      detach();
      stopTheme();
      painter.stop();
      setVisitor(null);
    };
  }, []);

  return (
    <div className="pad">
      <div className="pad-place">
        <canvas
          ref={pad}
          className="pad-canvas"
          width={RASTER_SIDE}
          height={RASTER_SIDE}
          role="img"
          aria-label={text.pad}
          tabIndex={0}
          data-testid="pad"
          onKeyDown={(event) => {
            const undoes = event.key === 'Backspace' || ((event.ctrlKey || event.metaKey) && event.key === 'z');
            if (undoes) hand.current.undo();
            else if (event.key === 'Delete') hand.current.clear();
            else return;
            event.preventDefault();
          }}
        />
        {isEmpty && <p className="pad-hint muted">{text.drawHere[dataset]}</p>}
      </div>
      <div className="pad-side">
        <figure title={text.netSeesHint}>
          <canvas ref={seen} role="img" aria-label={text.netSees} className="retrieval-image large" data-testid="net-sees" />
          <figcaption>{text.netSees}</figcaption>
        </figure>
        <span className="pad-buttons">
          <Button look="outlined" label={text.undo} disabled={isEmpty} onClick={() => hand.current.undo()} />
          <Button
            look="outlined"
            label={text.clear}
            disabled={isEmpty}
            onClick={() => hand.current.clear()}
            data-testid="pad-clear"
          />
        </span>
      </div>
    </div>
  );
}

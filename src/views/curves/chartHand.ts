/** What pointer and keys do on a chart: read the value at a step, and go there. */

import type { ChartSource } from './chartSource';
import type { ChartCursor } from './cursor';

export interface ChartScale {
  /** CSS pixels from the canvas's left edge. */
  left: number;
  right: number;
  lastStep: number;
}

/** The step an arrow key moves by: about a hundredth of the run, at least one. */
const strideOf = (lastStep: number) => Math.max(1, Math.round(lastStep / 100));

/** The step that a key leads to; null for keys that lead nowhere. Pure. */
export function stepAfterKey(key: string, step: number, lastStep: number): number | null {
  const stride = strideOf(lastStep);
  const moves: Record<string, number> = {
    ArrowRight: step + stride,
    ArrowUp: step + stride,
    ArrowLeft: step - stride,
    ArrowDown: step - stride,
    PageUp: step + 10 * stride,
    PageDown: step - 10 * stride,
    Home: 0,
    End: lastStep,
  };
  return Object.hasOwn(moves, key) ? Math.min(lastStep, Math.max(0, moves[key])) : null;
}

/**
 * @param scale what the chart shows now; null while it shows nothing.
 * @param source says which step is read where the cursor is not on the chart, and goes to one.
 * @returns how to let go.
 */
export function attachChartHand(
  canvas: HTMLCanvasElement,
  cursor: ChartCursor,
  scale: () => ChartScale | null,
  { present, seek }: Pick<ChartSource, 'present' | 'seek'>,
): () => void {
  const stepAt = (event: PointerEvent) => {
    const shown = scale();
    if (!shown) return null;
    const x = event.clientX - canvas.getBoundingClientRect().left;
    const share = (x - shown.left) / (shown.right - shown.left);
    return Math.round(Math.min(1, Math.max(0, share)) * shown.lastStep);
  };
  const move = (event: PointerEvent) => {
    const step = stepAt(event);
    cursor.move(step);
    if (step !== null && canvas.hasPointerCapture(event.pointerId)) seek(step);
  };
  const press = (event: PointerEvent) => {
    const step = stepAt(event);
    if (step === null || event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    cursor.move(step);
    seek(step);
  };
  const leave = () => cursor.move(null);
  const key = (event: KeyboardEvent) => {
    const shown = scale();
    if (!shown || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = cursor.step() ?? present();
    const next = stepAfterKey(event.key, step, shown.lastStep);
    if (next !== null) cursor.move(next);
    else if (event.key === 'Enter') seek(step);
    else if (event.key === 'Escape' && cursor.step() !== null) cursor.move(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerdown', press);
  canvas.addEventListener('pointerleave', leave);
  canvas.addEventListener('blur', leave);
  canvas.addEventListener('keydown', key);
  return () => {
    canvas.removeEventListener('pointermove', move);
    canvas.removeEventListener('pointerdown', press);
    canvas.removeEventListener('pointerleave', leave);
    canvas.removeEventListener('blur', leave);
    canvas.removeEventListener('keydown', key);
  };
}

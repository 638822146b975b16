/**
 * The matrix under mouse, finger and keys. Pointing at a cell makes its pair the hovered one in every view; a click, Enter or a second
 * tap takes it: row as anchor, column as positive or negative. A finger that moves sideways goes from cell to cell, upwards it scrolls.
 */

import { setAnchor, setHover, setNegative, setPositive, viewStore } from '../../state/viewStore';
import type { RowOrder } from './cells';

export interface Ground {
  /** null while there is no batch. */
  order(): RowOrder | null;
  labels(): ArrayLike<number>;
  /** Places under a point of the canvas. */
  cellAt(x: number, y: number): { row: number; column: number } | null;
}

const directions: Record<string, readonly [down: number, right: number] | undefined> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Takes a pair of the batch as anchor and positive or negative; what else was chosen for the same anchor stays. */
export function takePair(row: number, column: number, labels: ArrayLike<number>): void {
  const { anchor, selectedOf } = viewStore.getState();
  if (anchor !== row || selectedOf !== 'batch') setAnchor(row, 'batch');
  if (row === column) return;
  if (labels[row] === labels[column]) setPositive(column);
  else setNegative(column);
}

/** The pair of batch rows under the cursor, whoever put it there. */
export function hoveredPair(): { row: number; column: number } | null {
  const { hover, hoverWith, hoverOf } = viewStore.getState();
  return hoverOf === 'batch' && hover !== null && hoverWith !== null ? { row: hover, column: hoverWith } : null;
}

export function attachHand(canvas: HTMLCanvasElement, ground: Ground): () => void {
  const listeners = new AbortController();
  const options = { signal: listeners.signal };
  /** Whether the click to come means to take the cell; the first tap only goes there. */
  let takes = true;

  const pairAt = (event: MouseEvent) => {
    const box = canvas.getBoundingClientRect();
    const order = ground.order();
    const cell = ground.cellAt(event.clientX - box.left, event.clientY - box.top);
    return cell && order ? { row: order.rows[cell.row], column: order.rows[cell.column] } : null;
  };
  const pointAt = (event: MouseEvent) => {
    const pair = pairAt(event);
    if (pair) setHover(pair.row, 'batch', pair.column);
    else setHover(null);
  };

  canvas.addEventListener(
    'pointerdown',
    (event) => {
      const pair = pairAt(event);
      const before = hoveredPair();
      takes = event.pointerType !== 'touch' || (pair?.row === before?.row && pair?.column === before?.column);
      if (event.pointerType === 'touch') pointAt(event);
    },
    options,
  );
  canvas.addEventListener('pointermove', pointAt, options);
  canvas.addEventListener('pointerleave', (event) => event.pointerType !== 'touch' && setHover(null), options);
  canvas.addEventListener('blur', () => setHover(null), options);
  canvas.addEventListener(
    'click',
    (event) => {
      const pair = pairAt(event);
      if (pair && takes) takePair(pair.row, pair.column, ground.labels());
    },
    options,
  );

  function move([down, right]: readonly [number, number], byClass: boolean): void {
    const order = ground.order();
    if (!order || order.rows.length === 0) return;
    const { anchor, positive, selectedOf } = viewStore.getState();
    const chosen = selectedOf === 'batch' && anchor !== null ? { row: anchor, column: positive ?? anchor } : null;
    const from = hoveredPair() ?? chosen;
    const last = order.rows.length - 1;
    const step = (place: number, direction: number) => {
      if (direction === 0) return place;
      const block = order.blocks.findIndex(({ start, end }) => place >= start && place < end);
      const target = byClass
        ? direction > 0
          ? (order.blocks[block + 1]?.start ?? last)
          : (order.blocks[place > order.blocks[block].start ? block : block - 1]?.start ?? 0)
        : place + direction;
      return Math.min(last, Math.max(0, target));
    };
    const row = from ? step(order.places[from.row] ?? 0, down) : 0;
    const column = from ? step(order.places[from.column] ?? 0, right) : Math.min(1, last);
    setHover(order.rows[row], 'batch', order.rows[column]);
  }

  canvas.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const direction = directions[event.key];
      const pair = hoveredPair();
      if (direction) move(direction, event.shiftKey);
      else if (event.key === 'Enter' && pair) takePair(pair.row, pair.column, ground.labels());
      else return;
      event.preventDefault();
    },
    options,
  );
  return () => listeners.abort();
}

/** Pointer, touch and arrow keys on the matrix of words: which cell is looked at. */

interface Place {
  own: number;
  other: number;
}

/** @param look is told the cell, or null when there is none. Returns how to stop. */
export function attachHand(root: HTMLElement, look: (cell: Place | null) => void): () => void {
  let present: Place | null = null;
  const go = (next: Place | null) => {
    if (next?.own === present?.own && next?.other === present?.other) return;
    present = next;
    look(next);
  };
  const isOnGrid = (target: EventTarget | null): target is Element =>
    target instanceof Element && target.closest('[data-part="grid"]') !== null;
  const onPointer = (event: PointerEvent) => {
    if (!isOnGrid(event.target)) return;
    const cell = event.target.closest<SVGGElement>('[data-own]');
    if (cell) go({ own: Number(cell.dataset.own), other: Number(cell.dataset.other) });
  };
  const onKey = (event: KeyboardEvent) => {
    if (!isOnGrid(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const count = Number((event.target.closest('[data-part="grid"]') as SVGElement).dataset.count);
    const next = moved(present, event.key, count);
    if (next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    go(next);
  };
  root.addEventListener('pointermove', onPointer);
  root.addEventListener('pointerdown', onPointer);
  root.addEventListener('keydown', onKey);
  return () => {
    root.removeEventListener('pointermove', onPointer);
    root.removeEventListener('pointerdown', onPointer);
    root.removeEventListener('keydown', onKey);
  };
}

/** Where a key leads; undefined: it is not one of the matrix's. */
export function moved(from: Place | null, key: string, count: number): Place | null | undefined {
  const steps: Record<string, [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
  };
  if (key === 'Escape') return from ? null : undefined;
  const last = count - 1;
  if (key === 'Home' || key === 'End') return { own: from?.own ?? 0, other: key === 'Home' ? 0 : last };
  const step = steps[key];
  if (!step) return undefined;
  if (!from) return { own: 0, other: 0 };
  const within = (value: number) => Math.min(last, Math.max(0, value));
  return { own: within(from.own + step[0]), other: within(from.other + step[1]) };
}

/** What the charts of the view share: the step that is being read, and the room for labels at their right, so that their axes stand under one another. */

export interface ChartCursor {
  /** Under the pointer or moved by keys; null: none. */
  step(): number | null;
  move(step: number | null): void;
  /** CSS pixels that the widest labels of any chart need, after this one has said what its own do. */
  claimRoom(chart: string, pixels: number): number;
  /** Told when the step or the room changes. */
  subscribe(listener: () => void): () => void;
}

export function createCursor(): ChartCursor {
  let present: number | null = null;
  const rooms = new Map<string, number>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const widest = () => Math.max(0, ...rooms.values());
  return {
    step: () => present,
    move(step) {
      if (step === present) return;
      present = step;
      tell();
    },
    claimRoom(chart, pixels) {
      const before = widest();
      rooms.set(chart, pixels);
      if (widest() !== before) tell();
      return widest();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

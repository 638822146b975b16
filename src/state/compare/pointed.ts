/** Which shown image the reader looks at on the compare page: the same one in every map, since all runs embed the same images. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';

export interface PointedState {
  /** Row of the probe set under the pointer or moved to by keys; null: none. */
  hover: number | null;
  /** The run in whose map that happens; null: none. */
  hoverIn: number | null;
  /** Row that stays marked; null: none. */
  pinned: number | null;
}

const nothing: PointedState = { hover: null, hoverIn: null, pinned: null };

export const pointedStore = createStore<PointedState>()(subscribeWithSelector(() => nothing));

export function lookAt(row: number | null, run: number): void {
  const { hover, hoverIn } = pointedStore.getState();
  const nextIn = row === null ? null : run;
  if (hover !== row || hoverIn !== nextIn) pointedStore.setState({ hover: row, hoverIn: nextIn });
}

/** The same image again lets it go. */
export function togglePinned(row: number): void {
  pointedStore.setState(({ pinned }) => ({ pinned: pinned === row ? null : row }));
}

export function unpin(): void {
  pointedStore.setState({ pinned: null });
}

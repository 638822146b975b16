/**
 * Whose the wheel is. On our own page it zooms the map. In an embed it belongs to the page around, which the reader scrolls, until the map is clicked into
 * (and until the pointer leaves it again), or with Ctrl or Cmd.
 */
import { experimentStore } from '../../state/experimentStore';

export interface Wheel {
  zooms(event: Pick<MouseEvent, 'ctrlKey' | 'metaKey'>): boolean;
  detach(): void;
}

export function attachWheel(canvas: Pick<HTMLElement, 'addEventListener'>): Wheel {
  const listeners = new AbortController();
  const options = { signal: listeners.signal };
  let entered = false;
  canvas.addEventListener('pointerdown', () => (entered = true), options);
  canvas.addEventListener('pointerleave', () => (entered = false), options);
  return {
    zooms: ({ ctrlKey, metaKey }) => entered || ctrlKey || metaKey || experimentStore.getState().page.embed === 'none',
    detach: () => listeners.abort(),
  };
}
